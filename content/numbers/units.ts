/**
 * Reads units of the Numbers column as they are written or typed.
 *
 * A unit is a product of atoms (`GB/s`, `$/Mtok`, `tok/s per GPU`); each atom has a dimension and a factor to base
 * units, as `unit-table.ts` lists them.
 */
import {
  type Atom,
  atoms,
  type BaseKind,
  binary,
  type CountedKind,
  countedThings,
  type Dimension,
  downward,
  type PhysicalKind,
  upward,
} from './unit-table.ts';

export interface Unit {
  /** As it was written, tidied: `GB/s`. */
  readonly id: string;
  readonly dimension: Dimension;
  /** Base units in one of it: 1e9 for `GB`. */
  readonly factor: number;
  /** The same without what is counted below the line: 1 for `$/Mtok`. Compared where one side leaves that out. */
  readonly bareFactor: number;
  /** Only a multiplier (`k`, `bn`): the figure still has no unit. */
  readonly multiplier: boolean;
  /** What was assumed in reading it, as a sentence; null where it was plain. */
  readonly note: string | null;
}

const bytesAssumed = 'Lower-case b was taken as bytes; write Gbit for bits.';

/** One reading of one atom. */
type Reading = Pick<Unit, 'dimension' | 'factor' | 'note' | 'multiplier'>;

function prefixesOf(atom: Atom): [string, number][] {
  const takes = atom.prefixes;
  return [
    ...(takes === 'down' || takes === undefined ? [] : Object.entries(upward)),
    ...(takes === 'down' || takes === 'both' ? Object.entries(downward) : []),
    ...(takes === 'data' ? Object.entries(binary) : []),
  ];
}

/** Every written form with what it means: exact forms first, then forms that differ by case. */
function readingsByName(): { exact: Map<string, Reading[]>; folded: Map<string, Reading[]> } {
  const exact = new Map<string, Reading[]>();
  const folded = new Map<string, Reading[]>();
  const add = (map: Map<string, Reading[]>, name: string, reading: Reading) =>
    map.set(name, [...(map.get(name) ?? []), reading]);
  for (const atom of atoms) {
    for (const [prefix, by] of [['', 1] as [string, number], ...prefixesOf(atom)]) {
      for (const name of atom.names) {
        const reading: Reading = {
          dimension: atom.dimension,
          factor: atom.factor * by,
          note: null,
          multiplier: atom.multiplier === true,
        };
        add(exact, prefix + name, reading);
        const lower = (prefix + name).toLowerCase();
        // `mW`, `Mm` would become other units in lower case; a single letter means what it says.
        if (lower.length === 1 || prefix in downward || name === 'm' || name === 'Bps') continue;
        add(folded, lower, name === 'B' ? { ...reading, note: bytesAssumed } : reading);
      }
    }
  }
  // Written `Gb`, `Mb`: bits; all in lower case it stays bytes, as most people type it.
  for (const [prefix, by] of Object.entries({ ...upward, ...binary })) {
    if (prefix === 'k') continue;
    const bit: Reading = { dimension: { byte: 1 }, factor: by / 8, note: null, multiplier: false };
    add(exact, `${prefix}b`, bit);
  }
  exact.set('b', [
    { dimension: { byte: 1 }, factor: 1, note: bytesAssumed, multiplier: false },
    ...(exact.get('b') ?? []),
  ]);
  exact.set('m', [
    ...(exact.get('m') ?? []),
    ...(exact.get('min') ?? []),
    ...(exact.get('million') ?? []),
  ]);
  // `TFLOPs` is written for the amount and for the rate; the question decides.
  for (const [name, readings] of exact) {
    if (name.endsWith('FLOPs')) readings.push(...(exact.get(name.replace('FLOPs', 'FLOPS')) ?? []));
  }
  return { exact, folded };
}

const { exact, folded } = readingsByName();

function readingsOf(atom: string): Reading[] {
  return exact.get(atom) ?? folded.get(atom.toLowerCase()) ?? [];
}

/** Names of the units that can be written, without prefixes, for help texts and checks. */
export const units: readonly string[] = atoms.flatMap((atom) => atom.names.slice(0, 1));

function isCounted(kind: string): boolean {
  return kind in countedThings;
}

function countedPart(dimension: Dimension): string {
  return written(Object.entries(dimension).filter(([kind]) => isCounted(kind)));
}

function written(entries: [string, number][]): string {
  return entries
    .filter(([, power]) => power !== 0)
    .map(([kind, power]) => `${kind}^${power}`)
    .sort()
    .join(' ');
}

/** Whether figures in the two units can be compared: the same physical kinds, and counted ones equal or left out. */
export function comparable(one: Unit, other: Unit): boolean {
  const physical = (unit: Unit) =>
    written(Object.entries(unit.dimension).filter(([kind]) => !isCounted(kind)));
  if (physical(one) !== physical(other)) return false;
  const [first, second] = [countedPart(one.dimension), countedPart(other.dimension)];
  return first === second || first === '' || second === '';
}

/** What one `from` is in `to`; null where they cannot be compared. */
export function conversion(from: Unit, to: Unit): number | null {
  if (!comparable(from, to)) return null;
  const same = countedPart(from.dimension) === countedPart(to.dimension);
  return same ? from.factor / to.factor : from.bareFactor / to.bareFactor;
}

function product(id: string, parts: readonly { reading: Reading; power: 1 | -1 }[]): Unit {
  const dimension: Partial<Record<BaseKind, number>> = {};
  let factor = 1;
  let bareFactor = 1;
  for (const { reading, power } of parts) {
    for (const [kind, exponent] of Object.entries(reading.dimension) as [BaseKind, number][]) {
      dimension[kind] = (dimension[kind] ?? 0) + exponent * power;
    }
    factor *= reading.factor ** power;
    const leftOut = power === -1 && Object.keys(reading.dimension).every(isCounted);
    if (!leftOut) bareFactor *= reading.factor ** power;
  }
  return {
    id,
    dimension,
    factor,
    bareFactor,
    multiplier: parts.length > 0 && parts.every(({ reading }) => reading.multiplier),
    note: parts.find(({ reading }) => reading.note !== null)?.reading.note ?? null,
  };
}

/** Combinations of readings, those of earlier preference first. Few atoms have more than one. */
function combinations(readings: readonly Reading[][]): Reading[][] {
  return readings.reduce<Reading[][]>(
    (all, options) => all.flatMap((chosen) => options.map((option) => [...chosen, option])),
    [[]],
  );
}

/**
 * Reads a unit as it is shown or typed: `GB`, `gib`, `tokens per second`, `$/M tok`, `TFLOPS`. Null where a part of it
 * is unknown. Where it has several readings (`B`: bytes or billion) the one that can be compared with `like` is taken.
 */
export function unitOf(text: string, like?: Unit): Unit | null {
  const id = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s*\bper\b\s*/gi, '/')
    .replace(/\s*\/\s*/g, '/')
    // `$5 per 1M tokens`: one of something is that thing.
    .replace(/\/1\s*(?=[a-z])/gi, '/');
  const parts = id.split('/').flatMap((side, index) =>
    side
      .split(/[\s·⋅-]+/)
      .filter((name) => name !== '' && !/^(a|an|the|each)$/i.test(name))
      .map((name) => ({ name, power: index === 0 ? (1 as const) : (-1 as const) })),
  );
  const readings = parts.map(({ name }) => readingsOf(name));
  if (parts.length === 0 || parts.length > 6 || readings.some((options) => options.length === 0))
    return null;
  const candidates = combinations(readings).map((chosen) =>
    product(
      id,
      chosen.map((reading, index) => ({ reading, power: parts[index]?.power ?? 1 })),
    ),
  );
  const fitting =
    like && (prefixOnly(id, like) ?? candidates.find((unit) => comparable(unit, like)));
  return fitting ?? candidates[0] ?? null;
}

/** `80G` where gigabytes are asked: the letter is the prefix of the unit, not a count. */
function prefixOnly(id: string, like: Unit): Unit | null {
  const base = { 'byte^1': 'B', 'flop^1': 'FLOP', 'watt^1': 'W' }[
    written(Object.entries(like.dimension))
  ];
  return base !== undefined && /^[kKMGTP]$/.test(id) ? unitOf(id + base) : null;
}

const baseNames: Readonly<Record<PhysicalKind, string>> = {
  byte: 'B',
  second: 's',
  flop: 'FLOP',
  dollar: '$',
  watt: 'W',
  meter: 'm',
};

/** Whether a unit is written in bits: `Gb/s`, `Mbit`, `Gbps`. In lower case `gb` is bytes, as most people type it. */
export function inBits({ id }: Unit): boolean {
  return (
    /^(?:[kmgtpe]i?)?bits?\b/i.test(id) ||
    /^(?:[kmgtpeKMGTPE]i?)?bps\b/.test(id) ||
    /^[KMGTPE]i?b\b/.test(id)
  );
}

/**
 * The same quantity without prefixes: `B` for `KiB`, `bit/s` for `Gb/s`, `$/tok` for `$/Mtok`, `1` for `billion` and
 * `%`. Null where the unit is such a one itself, or has powers.
 */
export function baseOf(unit: Unit): Unit | null {
  const parts = Object.entries(unit.dimension).filter(([, power]) => power !== 0);
  if (parts.some(([, power]) => Math.abs(power) !== 1)) return null;
  const named = (wanted: number) =>
    parts.filter(([, power]) => power === wanted).map(([kind]) => baseName(kind, unit));
  const [above, below] = [named(1).join(' '), named(-1)];
  const base = unitOf([above === '' ? '1' : above, ...below].join('/'));
  return base === null || base.factor === unit.factor || !comparable(base, unit) ? null : base;
}

function baseName(kind: string, unit: Unit): string {
  if (kind === 'byte' && inBits(unit)) return 'bit';
  if (kind in baseNames) return baseNames[kind as PhysicalKind];
  return countedThings[kind as CountedKind][0];
}

const quantityNames: Readonly<Record<string, string>> = {
  'byte^1': 'an amount of memory',
  'byte^1 second^-1': 'a bandwidth',
  'second^1': 'a time',
  'flop^1': 'an amount of computation',
  'flop^1 second^-1': 'a computing speed',
  'byte^-1 flop^1': 'a number of FLOP per byte',
  'dollar^1': 'an amount of money',
  'watt^1': 'a power',
  'meter^1': 'a distance',
  'meter^1 second^-1': 'a speed',
  '': 'a plain number',
};

/** What figures in a unit are, in words: "an amount of memory", "a rate". */
export function quantityWords(unit: Unit): string {
  const known = quantityNames[written(Object.entries(unit.dimension))];
  if (known !== undefined) return known;
  if ((unit.dimension.dollar ?? 0) > 0) return 'a price';
  if ((unit.dimension.second ?? 0) < 0) return 'a rate';
  const [kind] = Object.keys(unit.dimension);
  const single = Object.keys(unit.dimension).length === 1 && kind !== undefined && isCounted(kind);
  return single ? `a number of ${countedNoun(kind as CountedKind)}` : `a figure in ${unit.id}`;
}

function countedNoun(kind: CountedKind): string {
  const plural = countedThings[kind].find((name) => name.endsWith('s') && name.length > 3);
  return plural ?? countedThings[kind][0];
}
