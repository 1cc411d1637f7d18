/**
 * The language's own functions, taken before a candidate's code runs. What decides a verdict uses these, walks arrays by
 * index and makes objects as literals, so that patched built-ins and setters on prototypes have no say in it.
 */
export const { apply, construct, getOwnPropertyDescriptor, defineProperty, getPrototypeOf } =
  Reflect;
export const read = Reflect.get;
export const { keys, is: sameValue } = Object;
export const { isArray } = Array;
export const { isFinite: isFiniteNumber } = Number;
export const { stringify } = JSON;
export const { abs, max } = Math;
export const OriginalFunction = Function;
export const OriginalError = Error;
export const OriginalRangeError = RangeError;
export const OriginalMap = Map;
export const OriginalSet = Set;
export const OriginalString = String;
export const objectPrototype = Object.prototype;
export const now: () => number = performance.now.bind(performance);

const { indexOf, slice, replace, split, toUpperCase } = String.prototype;
const { exec } = RegExp.prototype;
const { hasOwnProperty: hasOwn } = Object.prototype;

export function has(owner: object, key: PropertyKey): boolean {
  return apply(hasOwn, owner, [key]);
}

export function textSlice(text: string, start: number, end?: number): string {
  return apply(slice, text, [start, end]);
}

export function textIncludes(text: string, part: string): boolean {
  return apply(indexOf, text, [part]) !== -1;
}

export function matches(pattern: RegExp, text: string): boolean {
  // `RegExp.prototype.test` would call whatever `exec` is now.
  return apply(exec, pattern, [text]) !== null;
}

export function firstMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  return apply(exec, pattern, [text]);
}

/** The parts of a dotted name; made here because a patched `split` could lead a case astray. */
export function dotted(path: string): string[] {
  return apply(split, path, ['.']);
}

/** `snake_case` as TypeScript writes it; class names stay as they are. */
export function camel(name: string): string {
  if (!matches(/^[a-z]/, name)) return name;
  return apply(replace, name, [
    /_([a-z0-9])/g,
    (_all: string, letter: string) => apply(toUpperCase, letter, []),
  ]);
}

/** Adds to the end of an array, past any setter on the prototypes. */
export function append<Item>(list: Item[], item: Item): void {
  defineProperty(list, list.length, {
    value: item,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** Texts with commas between them. */
export function listed(names: readonly string[]): string {
  let text = '';
  for (let i = 0; i < names.length; i += 1) text += (i === 0 ? '' : ', ') + names[i];
  return text;
}
