/** Values as TypeScript would write them, and whether an answer is the expected one. */
import {
  abs,
  camel,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  has,
  isArray,
  keys,
  matches,
  max,
  OriginalMap,
  OriginalSet,
  OriginalString,
  objectPrototype,
  read,
  sameValue,
  stringify,
  textSlice,
} from './originals.ts';

const shownLimit = 240;

/** An expected number that allows for rounding. */
export class Near {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

export function shown(value: unknown): string {
  let text: string;
  try {
    text = written(value, 0);
  } catch {
    text = '<a value that cannot be shown>';
  }
  return text.length <= shownLimit ? text : `${textSlice(text, 0, shownLimit - 1)}…`;
}

function written(value: unknown, depth: number): string {
  if (value instanceof Near) return `about ${value.value}`;
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function')
    return nameOf(value) === '' ? '<function>' : `<${nameOf(value)}>`;
  if (typeof value === 'symbol') return '<symbol>';
  if (typeof value !== 'object' || value === null)
    return sameValue(value, -0) ? '-0' : OriginalString(value);
  if (depth > 4) return '…';
  if (isArray(value)) return listed(value, depth);
  const kind = className(value);
  if (value instanceof OriginalMap) return `Map(${value.size})`;
  if (value instanceof OriginalSet) return `Set(${value.size})`;
  if (value instanceof Error) return `<${kind}>`;
  const body = fields(value, depth);
  return kind === 'Object' || kind === '' ? body : `${kind} ${body}`;
}

function listed(value: unknown[], depth: number): string {
  let text = '[';
  for (let i = 0; i < value.length && text.length <= shownLimit; i += 1)
    text += (i === 0 ? '' : ', ') + written(value[i], depth + 1);
  return `${text}]`;
}

function fields(value: object, depth: number): string {
  const names = keys(value);
  if (names.length === 0) return '{}';
  let text = '{ ';
  for (let i = 0; i < names.length && text.length <= shownLimit; i += 1) {
    const name = names[i] ?? '';
    const shownName = matches(/^[A-Za-z_$][\w$]*$/, name) ? name : quoted(name);
    // A getter is the candidate's code: it is named, not called.
    const field = getOwnPropertyDescriptor(value, name);
    const part = field !== undefined && 'value' in field ? written(field.value, depth + 1) : '…';
    text += `${i === 0 ? '' : ', '}${shownName}: ${part}`;
  }
  return `${text} }`;
}

function quoted(text: string): string {
  const json = stringify(text);
  if (matches(/['\\]/, text)) return json;
  return `'${textSlice(json, 1, json.length - 1)}'`;
}

function className(value: object): string {
  const prototype: unknown = getPrototypeOf(value);
  if (typeof prototype !== 'object' || prototype === null) return '';
  const maker = getOwnPropertyDescriptor(prototype, 'constructor')?.value;
  return typeof maker === 'function' ? nameOf(maker) : '';
}

function nameOf(value: object): string {
  const name = getOwnPropertyDescriptor(value, 'name')?.value;
  return typeof name === 'string' ? name : '';
}

/** Whether an answer is the expected one; types count, and objects compare by their own fields. */
export function same(expected: unknown, actual: unknown, depth = 0): boolean {
  if (depth > 60) return false;
  if (expected instanceof Near) {
    if (typeof actual !== 'number') return false;
    return abs(actual - expected.value) <= 1e-6 * max(1, abs(expected.value));
  }
  if (typeof expected === 'number')
    return typeof actual === 'number' && sameNumber(expected, actual);
  if (typeof expected !== 'object' || expected === null) return sameValue(expected, actual);
  if (typeof actual !== 'object' || actual === null) return expected === actual;
  if (isArray(expected) || isArray(actual)) {
    if (!isArray(expected) || !isArray(actual) || expected.length !== actual.length) return false;
    for (let i = 0; i < expected.length; i += 1)
      if (!same(expected[i], actual[i], depth + 1)) return false;
    return true;
  }
  if (getPrototypeOf(expected) !== objectPrototype) return expected === actual;
  return sameFields(expected, actual, depth);
}

function sameNumber(expected: number, actual: number): boolean {
  // Zero and minus zero are the same number here; NaN is only like itself.
  return expected === actual || sameValue(expected, actual);
}

function sameFields(expected: object, actual: object, depth: number): boolean {
  const names = keys(expected);
  if (names.length !== keys(actual).length) return false;
  for (let i = 0; i < names.length; i += 1) {
    const name = names[i] ?? '';
    if (!has(actual, name)) return false;
    if (!same(read(expected, name), read(actual, name), depth + 1)) return false;
  }
  return true;
}

/** A call as it stands in a case: `cache.get('a')`. */
export function asCall(callee: string, args: readonly unknown[]): string {
  const first = matches(/^[A-Z]/, callee) && !matches(/\./, callee) ? 'new ' : '';
  return `${first}${camelPath(callee)}(${argumentTexts(args)})`;
}

function camelPath(path: string): string {
  let text = '';
  let word = '';
  for (let i = 0; i <= path.length; i += 1) {
    const letter = path[i];
    if (letter === '.' || letter === undefined) {
      text += camel(word) + (letter ?? '');
      word = '';
    } else word += letter;
  }
  return text;
}

function argumentTexts(args: readonly unknown[]): string {
  let text = '';
  for (let i = 0; i < args.length; i += 1) text += (i === 0 ? '' : ', ') + argumentText(args[i]);
  return text;
}

function argumentText(raw: unknown): string {
  if (isArray(raw)) return `[${argumentTexts(raw)}]`;
  if (typeof raw === 'object' && raw !== null) {
    const names = keys(raw);
    const only = names.length === 1 ? (names[0] ?? '') : '';
    const part: unknown = only === '' ? undefined : read(raw, only);
    if (only === 'ref' && typeof part === 'string') return camelPath(part);
    if (only === 'seconds' && typeof part === 'number') return `${part * 1000}`;
    if (only === 'none') return 'undefined';
    if (only === 'null') return 'null';
  }
  const text = shown(raw);
  return text.length <= 60 ? text : `${textSlice(text, 0, 59)}…`;
}
