/**
 * The table of units: kinds, atoms with their written forms, prefixes. `units.ts` reads texts with it.
 *
 * Decimal prefixes are powers of ten (NIST SP 330), `Ki`, `Mi`, `Gi`… powers of 1,024 (IEC 80000-13). A month is 30
 * days, as budgets count it.
 */

/** Kinds that a figure cannot do without. */
const physicalKinds = ['byte', 'second', 'flop', 'dollar', 'watt', 'meter'] as const;
/** Things that are counted; a typed figure may leave them out: `60/s` for `60 tok/s`. With their written forms. */
export const countedThings = {
  token: ['tok', 'token', 'tokens', 'toks'],
  // One operation of a store is one request to it: rates of both are typed as rps, qps or ops/s.
  request: [
    ...['req', 'request', 'requests', 'reqs', 'query', 'queries', 'call', 'calls'],
    ...['ops', 'op', 'operation', 'operations'],
  ],
  gpu: ['GPU', 'GPUs', 'card', 'cards', 'accelerator', 'accelerators'],
  parameter: ['parameters', 'parameter', 'param', 'params', 'weight', 'weights'],
  node: ['nodes', 'node', 'server', 'servers', 'machine', 'machines'],
  layer: ['layers', 'layer'],
  head: ['heads', 'head'],
  value: ['values', 'value'],
  word: ['words', 'word'],
  character: ['characters', 'character', 'chars', 'char'],
  page: ['pages', 'page'],
  hash: ['hashes', 'hash'],
  block: ['blocks', 'block'],
  user: ['users', 'user'],
  message: ['messages', 'message', 'flags', 'flag', 'event', 'events'],
  person: ['people', 'person', 'reviewer', 'reviewers'],
  connection: ['connections', 'connection', 'streams', 'stream', 'sequences', 'sequence'],
  attempt: ['attempts', 'attempt', 'tries', 'try'],
  // One retry makes two attempts, so neither is taken for the other.
  retry: ['retries', 'retry'],
  replica: ['replicas', 'replica', 'instance', 'instances', 'copies', 'copy'],
  item: ['items', 'item', 'keys', 'key', 'registers', 'register', 'cells', 'counters'],
} as const;

export type PhysicalKind = (typeof physicalKinds)[number];
export type CountedKind = keyof typeof countedThings;
export type BaseKind = PhysicalKind | CountedKind;
/** Exponents over base kinds; kinds that are left out are 0. Plain numbers have none. */
export type Dimension = Readonly<Partial<Record<BaseKind, number>>>;

/** A unit without prefix: its names, dimension and factor to base units. */
export interface Atom {
  readonly names: readonly string[];
  readonly dimension: Dimension;
  readonly factor: number;
  /** Which prefixes it takes: powers of ten upwards, downwards, powers of two. */
  readonly prefixes?: 'up' | 'down' | 'both' | 'data';
  readonly multiplier?: true;
}

const day = 86_400;
/** In order of preference where a name has several readings; `like` of `unitOf` may prefer a later one. */
export const atoms: readonly Atom[] = [
  { names: ['B', 'byte', 'bytes'], dimension: { byte: 1 }, factor: 1, prefixes: 'data' },
  { names: ['bit', 'bits'], dimension: { byte: 1 }, factor: 1 / 8, prefixes: 'data' },
  {
    names: ['s', 'sec', 'secs', 'second', 'seconds'],
    dimension: { second: 1 },
    factor: 1,
    prefixes: 'down',
  },
  { names: ['millisecond', 'milliseconds', 'msec'], dimension: { second: 1 }, factor: 1e-3 },
  { names: ['microsecond', 'microseconds'], dimension: { second: 1 }, factor: 1e-6 },
  { names: ['nanosecond', 'nanoseconds'], dimension: { second: 1 }, factor: 1e-9 },
  { names: ['min', 'mins', 'minute', 'minutes'], dimension: { second: 1 }, factor: 60 },
  { names: ['h', 'hr', 'hrs', 'hour', 'hours'], dimension: { second: 1 }, factor: 3_600 },
  { names: ['d', 'day', 'days'], dimension: { second: 1 }, factor: day },
  { names: ['week', 'weeks', 'wk'], dimension: { second: 1 }, factor: 7 * day },
  { names: ['month', 'months', 'mo'], dimension: { second: 1 }, factor: 30 * day },
  { names: ['year', 'years', 'yr', 'y'], dimension: { second: 1 }, factor: 365 * day },
  { names: ['FLOPS'], dimension: { flop: 1, second: -1 }, factor: 1, prefixes: 'up' },
  { names: ['FLOP', 'FLOPs'], dimension: { flop: 1 }, factor: 1, prefixes: 'up' },
  { names: ['$', 'USD', 'dollar', 'dollars'], dimension: { dollar: 1 }, factor: 1 },
  { names: ['cent', 'cents', 'ct', '¢'], dimension: { dollar: 1 }, factor: 0.01 },
  { names: ['W', 'watt', 'watts'], dimension: { watt: 1 }, factor: 1, prefixes: 'both' },
  { names: ['Wh'], dimension: { watt: 1, second: 1 }, factor: 3_600, prefixes: 'up' },
  {
    names: ['m', 'metre', 'metres', 'meter', 'meters'],
    dimension: { meter: 1 },
    factor: 1,
    prefixes: 'both',
  },
  {
    names: ['kilometre', 'kilometres', 'kilometer', 'kilometers'],
    dimension: { meter: 1 },
    factor: 1_000,
  },
  { names: ['bps'], dimension: { byte: 1, second: -1 }, factor: 1 / 8, prefixes: 'up' },
  { names: ['Bps'], dimension: { byte: 1, second: -1 }, factor: 1, prefixes: 'up' },
  { names: ['rps', 'qps'], dimension: { request: 1, second: -1 }, factor: 1, prefixes: 'up' },
  { names: ['rpm'], dimension: { request: 1, second: -1 }, factor: 1 / 60 },
  { names: ['tps'], dimension: { token: 1, second: -1 }, factor: 1, prefixes: 'up' },
  { names: ['tpm'], dimension: { token: 1, second: -1 }, factor: 1 / 60, prefixes: 'up' },
  { names: ['wpm'], dimension: { word: 1, second: -1 }, factor: 1 / 60 },
  ...Object.entries(countedThings).map(
    ([kind, names]): Atom => ({ names, dimension: { [kind]: 1 }, factor: 1, prefixes: 'up' }),
  ),
  { names: ['1'], dimension: {}, factor: 1 },
  { names: ['x', '×', 'times', 'fold'], dimension: {}, factor: 1 },
  { names: ['%', 'percent', 'pct'], dimension: {}, factor: 0.01 },
  { names: ['points', 'point', 'pp', 'pts'], dimension: {}, factor: 0.01 },
  { names: ['k', 'K', 'thousand'], dimension: {}, factor: 1e3, multiplier: true },
  {
    names: ['M', 'million', 'millions', 'mn', 'mio'],
    dimension: {},
    factor: 1e6,
    multiplier: true,
  },
  {
    names: ['billion', 'billions', 'bn', 'G', 'B', 'b'],
    dimension: {},
    factor: 1e9,
    multiplier: true,
  },
  { names: ['T', 'trillion', 'trillions', 'tn'], dimension: {}, factor: 1e12, multiplier: true },
];

/** Powers of ten upwards, downwards, and powers of two. */
export const upward: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
};
export const downward: Readonly<Record<string, number>> = {
  m: 1e-3,
  u: 1e-6,
  µ: 1e-6,
  μ: 1e-6,
  n: 1e-9,
  p: 1e-12,
};
export const binary: Readonly<Record<string, number>> = {
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};
