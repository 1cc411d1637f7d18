/** Runs cases: data steps on the solution's classes and the fixtures. */
import type { JudgeCase } from '#electron/judge/values.ts';
import { type Compiled, type Exports, headerLines, type Require } from './compile.ts';
import { quietly } from './console.ts';
import {
  append,
  apply,
  camel,
  construct,
  defineProperty,
  dotted,
  firstMatch,
  getOwnPropertyDescriptor,
  has,
  isArray,
  keys,
  now,
  OriginalError,
  OriginalRangeError,
  read,
  textIncludes,
  textSlice,
} from './originals.ts';
import { asCall, Near, same, shown } from './show.ts';

export interface CaseOutcome {
  outcome: 'pass' | 'fail' | 'error';
  expected?: string;
  actual?: string;
  message?: string;
  ms: number;
}

/** The clock a case holds in its hand: it moves only when told to. In milliseconds. */
export class Clock {
  #now: number;
  readonly now: () => number;
  constructor(start = 0) {
    this.#now = start;
    this.now = () => this.#now;
  }
  advance(by: number): void {
    this.#now += by;
  }
  set(to: number): void {
    this.#now = to;
  }
}

/** A step names something that the solution does not have. */
class Unknown extends OriginalError {}

class Failed extends OriginalError {
  readonly expected: string;
  readonly actual: string;
  constructor(expected: string, actual: string, message: string) {
    super(message);
    this.expected = expected;
    this.actual = actual;
  }
}

interface Variable {
  name: string;
  value: unknown;
}

/** What the steps of one case can name: their own variables, fixtures and the solution's classes. */
class Scene {
  readonly #variables: Variable[] = [];
  readonly #solution: Compiled;
  readonly #require: Require;
  readonly #exports: Exports;
  readonly #fixtures: Exports;
  #fresh: Exports | null = null;

  constructor(solution: Compiled, fixtures: Compiled, require: Require) {
    this.#solution = solution;
    this.#require = require;
    this.#exports = quietly(() => solution.instantiate(require));
    this.#fixtures = fixtures.instantiate((name) =>
      name === './solution' ? this.#exports : require(name),
    );
  }

  name(name: string, value: unknown): void {
    append(this.#variables, { name, value });
  }

  /** What a path stands for, and what it is a member of. */
  find(path: string): { owner: unknown; member: unknown } {
    const parts = dotted(path);
    let at = 0;
    let member: unknown;
    if (parts[0] === 'fresh') {
      this.#fresh ??= quietly(() => this.#solution.instantiate(this.#require));
      member = this.#exported(this.#fresh, parts[1] ?? '');
      at = 1;
    } else member = this.#root(parts[0] ?? '');
    let owner: unknown;
    for (let i = at + 1; i < parts.length; i += 1) {
      owner = member;
      member = memberOf(owner, camel(parts[i] ?? ''), parts[i - 1] ?? '');
    }
    return { owner, member };
  }

  #root(name: string): unknown {
    for (let i = this.#variables.length - 1; i >= 0; i -= 1)
      if (this.#variables[i]?.name === name) return this.#variables[i]?.value;
    if (name === 'Clock') return Clock;
    const fixture = camel(name);
    if (has(this.#fixtures, fixture)) return this.#fixtures[fixture];
    return this.#exported(this.#exports, name);
  }

  #exported(exports: Exports, name: string): unknown {
    if (!has(exports, name)) throw new Unknown(`the solution exports no ${name}`);
    return exports[name];
  }

  value(raw: unknown): unknown {
    if (isArray(raw)) {
      const list: unknown[] = [];
      for (let i = 0; i < raw.length; i += 1) append(list, this.value(raw[i]));
      return list;
    }
    if (typeof raw !== 'object' || raw === null) return raw;
    const names = keys(raw);
    if (names.length === 1) {
      const part: unknown = read(raw, names[0] ?? '');
      if (names[0] === 'ref' && typeof part === 'string') return this.#bound(part);
      if (names[0] === 'seconds' && typeof part === 'number') return part * 1000;
      if (names[0] === 'none') return undefined;
      if (names[0] === 'null') return null;
      if (names[0] === 'near' && typeof part === 'number') return new Near(part);
    }
    const copy = {};
    for (let i = 0; i < names.length; i += 1) {
      const value = this.value(read(raw, names[i] ?? ''));
      defineProperty(copy, names[i] ?? '', {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return copy;
  }

  #bound(path: string): unknown {
    const { owner, member } = this.find(path);
    if (owner === undefined || typeof member !== 'function') return member;
    // A spread would call the array iterator, which a candidate may have patched.
    return function (): unknown {
      // biome-ignore lint/complexity/noArguments: a rest parameter is safe too, but `arguments` says what is meant
      return apply(member, owner, arguments as unknown as unknown[]);
    };
  }
}

function memberOf(owner: unknown, name: string, shownOwner: string): unknown {
  if ((typeof owner !== 'object' && typeof owner !== 'function') || owner === null)
    throw new Unknown(`${shownOwner} is ${shown(owner)} and has no ${name}`);
  const member: unknown = read(owner, name);
  if (member === undefined) throw new Unknown(`${kindOf(owner, shownOwner)} has no ${name}()`);
  return member;
}

function kindOf(owner: object, fallback: string): string {
  const maker: unknown = typeof owner === 'function' ? owner : read(owner, 'constructor');
  if (typeof maker !== 'function') return fallback;
  const name: unknown = getOwnPropertyDescriptor(maker, 'name')?.value;
  return typeof name === 'string' ? name : fallback;
}

/** Calls what a step names: a class is constructed, all else is called on its owner. */
function call(scene: Scene, path: string, raw: readonly unknown[]): unknown {
  const { owner, member } = scene.find(path);
  if (typeof member !== 'function') throw new Unknown(`${path} is not a function`);
  const args: unknown[] = [];
  for (let i = 0; i < raw.length; i += 1) append(args, scene.value(raw[i]));
  const last = dotted(path);
  const isClass = firstMatch(/^[A-Z]/, last[last.length - 1] ?? '') !== null;
  return isClass ? construct(member, args) : apply(member, owner, args);
}

function runStep(scene: Scene, step: JudgeCase['steps'][number]): void {
  if (step[0] === 'let') {
    scene.name(step[1], call(scene, step[2], step[3]));
    return;
  }
  if (step[0] === 'do') {
    call(scene, step[1], step[2]);
    return;
  }
  const written = asCall(step[1], step[2]);
  if (step[0] === 'gives') {
    // A step's null stands for "none".
    const expected = step[3] === null ? undefined : scene.value(step[3]);
    const actual = call(scene, step[1], step[2]);
    if (same(expected, actual)) return;
    const [wanted, got] = [shown(expected), shown(actual)];
    throw new Failed(wanted, got, `${written} gave ${got}, expected ${wanted}`);
  }
  expectRaise(scene, step, written);
}

function expectRaise(
  scene: Scene,
  step: ['raises', string, unknown[], string],
  written: string,
): void {
  const kind = step[3];
  const wanted = kind === 'range' ? 'RangeError' : kind === 'end' ? 'the end' : 'an error';
  let actual: unknown;
  try {
    actual = call(scene, step[1], step[2]);
  } catch (error) {
    if (error instanceof Unknown) throw error;
    if (kind === 'any' && !isOverflow(error)) return;
    if (kind === 'range' && error instanceof OriginalRangeError && !isOverflow(error)) return;
    const got = told(error);
    throw new Failed(wanted, got, `${written} threw ${got}, expected ${wanted}`);
  }
  if (
    kind === 'end' &&
    typeof actual === 'object' &&
    actual !== null &&
    read(actual, 'done') === true
  )
    return;
  const got = shown(actual);
  const expected = kind === 'end' ? 'it to be done' : `it to throw ${wanted}`;
  throw new Failed(wanted, got, `${written} gave ${got}, expected ${expected}`);
}

/** A stack that ran over is a RangeError as well, but not one that a solution meant. */
function isOverflow(error: unknown): boolean {
  return error instanceof OriginalRangeError && textIncludes(messageOf(error), 'call stack');
}

function messageOf(error: object): string {
  const message: unknown = read(error, 'message');
  return typeof message === 'string' ? message : '';
}

/** An exception in one line, with the line of the candidate's code it came from. */
export function told(error: unknown, file: 'solution' | 'tests' = 'solution'): string {
  if (typeof error !== 'object' || error === null) return `threw ${shown(error)}`;
  if (isOverflow(error)) return 'RangeError: the calls went too deep';
  const name: unknown = read(error, 'name');
  const message = messageOf(error);
  const kind = typeof name === 'string' ? name : 'Error';
  const text = textSlice(message === '' ? kind : `${kind}: ${message}`, 0, 400);
  const line = lineIn(error, file);
  return line === undefined ? text : `${text} (${file}.ts, line ${line})`;
}

const places = { solution: /solution\.ts:(\d+):/, tests: /tests\.ts:(\d+):/ };

/** The innermost line of a file that an exception came from. */
export function lineIn(error: object, file: 'solution' | 'tests'): number | undefined {
  const stack: unknown = read(error, 'stack');
  if (typeof stack !== 'string') return undefined;
  const line = Number(firstMatch(places[file], stack)?.[1]) - headerLines;
  return line >= 1 ? line : undefined;
}

export function runCase(
  solution: Compiled,
  fixtures: Compiled,
  require: Require,
  item: JudgeCase,
): CaseOutcome {
  const started = now();
  let number = 0;
  let written = '';
  try {
    const scene = new Scene(solution, fixtures, require);
    for (; number < item.steps.length; number += 1) {
      const step = item.steps[number];
      if (step === undefined) break;
      written = step[0] === 'let' ? asCall(step[2], step[3]) : asCall(step[1], step[2]);
      runStep(scene, step);
    }
    return { outcome: 'pass', ms: now() - started };
  } catch (error) {
    const step = `step ${number + 1}: `;
    const ms = now() - started;
    if (error instanceof Failed) {
      const { expected, actual } = error;
      return { outcome: 'fail', expected, actual, message: step + error.message, ms };
    }
    const what = error instanceof Unknown ? error.message : told(error);
    return { outcome: 'error', message: `${step}${written}: ${what}`, ms };
  }
}
