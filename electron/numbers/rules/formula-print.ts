/**
 * Formulas as they are shown: × for *, − for -, raised figures for powers, brackets only where they are needed.
 */
import { type FormulaTree, type Operator, parseFormula, strengthOf } from './formula.ts';

const signs: Readonly<Partial<Record<Operator, string>>> = {
  '*': '×',
  '-': '−',
  '/': '/',
  '<=': '≤',
  '>=': '≥',
  '==': '=',
  '!=': '≠',
};
const raised: Readonly<Record<string, string>> = { 2: '²', 3: '³' };

/** The formula in print, with its names: `2 × layers × kvHeads²`. Throws `FormulaFault`. */
export function printed(text: string): string {
  return print(parseFormula(text), (name) => name);
}

/**
 * The formula in print with figures for its names: `2 × 80 × 8 × 128 × 2`. `show` writes one figure; names that
 * `names` lacks stay names. Throws `FormulaFault`.
 */
export function substituted(
  text: string,
  names: Readonly<Record<string, number>>,
  show: (value: number, name: string) => string,
): string {
  return print(parseFormula(text), (name) => {
    const value = Object.hasOwn(names, name) ? names[name] : undefined;
    return value === undefined ? name : show(value, name);
  });
}

function print(tree: FormulaTree, nameOf: (name: string) => string): string {
  switch (tree.kind) {
    case 'number':
      return shownNumber(tree.raw);
    case 'name':
      return nameOf(tree.name);
    case 'minus':
      return `−${bracketed(tree.of, 4, nameOf)}`;
    case 'call':
      return `${tree.name}(${tree.given.map((given) => print(given, nameOf)).join(', ')})`;
    case 'binary':
      return printBinary(tree, nameOf);
  }
}

function printBinary(
  tree: FormulaTree & { kind: 'binary' },
  nameOf: (name: string) => string,
): string {
  const strength = strengthOf(tree.operator);
  const power = tree.operator === '^';
  const left = bracketed(tree.left, power ? strength + 1 : strength, nameOf);
  const square = tree.right.kind === 'number' ? raised[tree.right.raw] : undefined;
  if (power && square !== undefined) return `${left}${square}`;
  // On the right of - and / even the same strength needs brackets, but a × (b × c) reads as well without.
  const needs = power || tree.operator === '*' || tree.operator === '+' ? strength : strength + 1;
  const right = bracketed(
    tree.right,
    sameKind(tree) ? strength : Math.max(needs, tree.operator === '*' ? strength + 1 : needs),
    nameOf,
  );
  return power ? `${left}^${right}` : `${left} ${signs[tree.operator] ?? tree.operator} ${right}`;
}

function sameKind(tree: FormulaTree & { kind: 'binary' }): boolean {
  return (
    tree.right.kind === 'binary' &&
    tree.right.operator === tree.operator &&
    (tree.operator === '*' || tree.operator === '+')
  );
}

function bracketed(tree: FormulaTree, least: number, nameOf: (name: string) => string): string {
  const text = print(tree, nameOf);
  const weak = tree.kind === 'minus' ? 3 : tree.kind === 'binary' ? strengthOf(tree.operator) : 9;
  return weak < least ? `(${text})` : text;
}

/** `1000000` as `1,000,000`; powers of ten and decimals stay as they were written. */
function shownNumber(raw: string): string {
  return /^\d{5,}$/.test(raw) ? raw.replace(/\B(?=(\d{3})+$)/g, ',') : raw;
}
