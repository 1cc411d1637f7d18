/**
 * Counts what one call does at growing sizes: executed statements, and the elements that the language's own functions
 * walk or move, which no statement shows. Then the same call is timed without any of that.
 */
import type { JudgeOperation } from '#electron/judge/values.ts';
import type { Sample } from '../conduct/job.ts';
import { type Compiled, compile, type Exports } from './compile.ts';
import { camel, now } from './originals.ts';

type Operation = (repetition: number) => unknown;
type Maker = (
  solution: Exports,
  size: number,
  key: (index: number) => string,
  time: (value: number) => number,
) => unknown;

/** Milliseconds for one operation at all its sizes. */
const patience = 4_000;
/** Where already the first size takes this long, a smaller one is measured instead of larger ones. */
const longFirstSize = 250;
/** After so many counts, or milliseconds, an operation was called often enough. */
const enoughCounted = 200_000;
const longCounting = 150;

export function measure(
  sources: { solution: string; complexity: string },
  operation: JudgeOperation,
  refuse: (name: string) => unknown,
): Sample {
  const solution = compile(sources.solution, 'solution');
  const probed = compile(sources.solution, 'solution', { probes: true });
  const complexity = compile(sources.complexity, 'tests');
  const sample: Sample = { sizes: [], counts: [], times: [] };

  function make(compiled: Compiled, size: number, probe?: () => void): Operation | number {
    const exports = compiled.instantiate(refuse, probe);
    const maker = complexity.instantiate(refuse)[camel(operation.operation)] as Maker;
    const made = maker(
      exports,
      size,
      (index) => `k${index}`,
      (value) => value,
    );
    return typeof made === 'function' ? (made as Operation) : Number(made);
  }

  const again = (size: number) => timed(make(solution, size));
  const started = now();
  let planned = [...operation.sizes];
  for (let size = planned.shift(); size !== undefined; size = planned.shift()) {
    const sizeStarted = now();
    if (operation.measure === 'size') {
      const made = make(solution, size);
      sample.counts.push(typeof made === 'function' ? Number(made(0)) : made);
    } else {
      sample.counts.push(counted((probe) => make(probed, size, probe), size));
      sample.times.push(again(size));
    }
    sample.sizes.push(size);
    // What is slow is quadratic in sum, since it also has to be filled.
    const elapsed = now() - sizeStarted;
    const first = sample.sizes.length === 1;
    if (first && elapsed > longFirstSize) planned = [Math.max(1, Math.floor(size / 4))];
    else if (!first && now() - started + 16 * elapsed > patience) break;
  }
  if ((sample.sizes[1] ?? Infinity) < (sample.sizes[0] ?? 0))
    for (const list of [sample.sizes, sample.counts, sample.times]) list.reverse();
  confirm(sample, again);
  return sample;
}

/** Times that seem to grow are taken again: on a busy machine a whole series can be slow by chance. */
function confirm({ times, sizes }: Sample, again: (size: number) => Sample['times'][number]): void {
  const last = sizes.length - 1;
  if (times.length === 0) return;
  for (let round = 0; round < 3; round += 1) {
    if ((times[last]?.low ?? 0) < 4 * (times[0]?.low ?? 0)) return;
    // The engine may have compiled what they rest on only meanwhile, so that all sizes are taken again.
    for (let index = last; index >= 0; index -= 1) {
      const repeated = again(sizes[index] ?? 1);
      if (repeated.low < (times[index]?.low ?? 0)) times[index] = repeated;
    }
  }
}

function counted(make: (probe: () => void) => Operation | number, size: number): number {
  let count = 0;
  const call = callable(
    make(() => {
      count += 1;
    }),
  );
  const undo = weighBuiltIns((weight) => {
    count += weight;
  });
  try {
    count = 0;
    let index = 0;
    const started = now();
    // Work put off to every so many calls shows only in a mean over as many calls as there are entries. How many calls
    // there are goes by what was counted: time would make the mean depend on how busy the machine is. Only work that
    // is not seen while counting is ended by time.
    while (index < 2 * size && (index < 24 || count < enoughCounted)) {
      if (index >= 24 && now() - started > longCounting) break;
      call(index);
      index += 1;
    }
    return count / Math.max(1, index);
  } finally {
    undo();
  }
}

function timed(made: Operation | number): Sample['times'][number] {
  const call = callable(made);
  const batches: number[] = [];
  const started = now();
  let index = 0;
  while (batches.length < 9 && (batches.length < 3 || now() - started < 30)) {
    const batchStarted = now();
    let calls = 0;
    while (calls < 8 || now() - batchStarted < 1.5) {
      for (let i = 0; i < 8; i += 1) {
        call(index);
        index += 1;
      }
      calls += 8;
    }
    batches.push(((now() - batchStarted) / calls) * 1000);
  }
  batches.sort((a, b) => a - b);
  const at = (part: number) => batches[Math.round((batches.length - 1) * part)] ?? 0;
  return { median: at(0.5), low: at(0), high: at(0.75) };
}

function callable(made: Operation | number): Operation {
  if (typeof made === 'function') return made;
  throw new TypeError('the measured operation is not a function');
}

/** Patches built-ins so that each tells how many elements it walked or moved. Answers how to undo it. */
function weighBuiltIns(tell: (weight: number) => void): () => void {
  const undos: (() => void)[] = [];
  function patch(
    owner: object,
    name: string,
    weigh: (self: unknown, args: unknown[], result: unknown) => number,
    early = false,
  ): void {
    const original: unknown = Reflect.get(owner, name);
    if (typeof original !== 'function') return;
    const descriptor = Reflect.getOwnPropertyDescriptor(owner, name);
    Reflect.defineProperty(owner, name, {
      configurable: true,
      writable: true,
      value(this: unknown, ...args: unknown[]): unknown {
        // What shrinks the list is weighed before it does.
        if (early) tell(weigh(this, args, undefined));
        const result: unknown = Reflect.apply(original, this, args);
        if (!early) tell(weigh(this, args, result));
        return result;
      },
    });
    undos.push(() => {
      if (descriptor !== undefined) Reflect.defineProperty(owner, name, descriptor);
    });
  }
  const length = (value: unknown) =>
    typeof value === 'object' && value !== null
      ? Number(Reflect.get(value, 'length') ?? 0)
      : typeof value === 'string'
        ? value.length
        : 0;
  const countOf = (value: unknown) =>
    typeof value === 'object' && value !== null ? Object.getOwnPropertyNames(value).length : 0;
  const own = (self: unknown) => length(self);
  const ofResult = (_self: unknown, _args: unknown[], result: unknown) => length(result);
  const found = (self: unknown, _args: unknown[], result: unknown) =>
    typeof result === 'number' && result >= 0 ? result + 1 : length(self);

  for (const name of ['indexOf', 'lastIndexOf', 'findIndex']) patch(Array.prototype, name, found);
  for (const name of ['shift', 'unshift']) patch(Array.prototype, name, own, true);
  for (const name of [
    'includes',
    'sort',
    'toSorted',
    'reverse',
    'join',
    'fill',
    'find',
    'filter',
    'map',
    'forEach',
    'reduce',
    'some',
    'every',
  ])
    patch(Array.prototype, name, own);
  for (const name of ['slice', 'concat', 'flat', 'toSpliced', 'with'])
    patch(Array.prototype, name, ofResult);
  patch(
    Array.prototype,
    'splice',
    (self, args) => {
      const start = Number(args[0] ?? 0);
      return start < 0 ? -start : Math.max(0, length(self) - start);
    },
    true,
  );
  patch(Array, 'from', ofResult);
  patch(Object, 'assign', (_self, args) =>
    args.slice(1).reduce<number>((sum, part) => sum + countOf(part), 0),
  );
  patch(globalThis, 'structuredClone', (_self, args) => countOf(args[0]));
  for (const name of ['keys', 'values', 'entries', 'getOwnPropertyNames'])
    patch(Object, name, ofResult);
  patch(JSON, 'stringify', ofResult);
  patch(JSON, 'parse', (_self, args) => length(args[0]));
  patch(Map.prototype, 'forEach', (self) => (self as Map<unknown, unknown>).size);
  patch(Set.prototype, 'forEach', (self) => (self as Set<unknown>).size);
  for (const iterator of [[][Symbol.iterator](), new Map().keys(), new Set().keys()])
    patch(Object.getPrototypeOf(iterator), 'next', () => 1);
  return () => {
    for (const undo of undos.reverse()) undo();
  };
}
