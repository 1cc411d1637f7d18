/** The kind of quantity a formula gives: bytes, seconds, dollars a second. What is only counted does not matter. */
import { quantityWords, type Unit } from '#content/numbers/units.ts';
import type { FormulaTree } from '#electron/numbers/rules/formula.ts';

const kinds = ['byte', 'second', 'flop', 'dollar', 'watt', 'meter'] as const;
type Powers = Partial<Record<(typeof kinds)[number], number>>;

/** Exponents of the physical kinds; `open` where a figure has no unit; `bare` for what is written out as a number. */
export type Quantity = Powers | 'open' | 'bare';

export function physical(unit: Unit | null): Quantity {
  if (unit === null) return 'open';
  return Object.fromEntries(kinds.map((kind) => [kind, unit.dimension[kind] ?? 0]));
}

/** Whether two quantities can be the same; an open or bare one can be anything. */
export function sameQuantity(one: Quantity, other: Quantity): boolean {
  if (typeof one === 'string' || typeof other === 'string') return true;
  return kinds.every((kind) => (one[kind] ?? 0) === (other[kind] ?? 0));
}

/** The quantity in words: "a bandwidth". */
export function quantityNamed(quantity: Quantity): string {
  const dimension = typeof quantity === 'string' ? {} : quantity;
  const shown = kinds
    .filter((kind) => (dimension[kind] ?? 0) !== 0)
    .map((kind) => `${kind}^${dimension[kind]}`)
    .join(' ');
  return quantityWords({
    id: shown,
    dimension,
    factor: 1,
    bareFactor: 1,
    multiplier: false,
    note: null,
  });
}

/** What a formula gives. Throws an Error where it adds or compares unlike quantities. */
export function dimensionOf(tree: FormulaTree, known: ReadonlyMap<string, Quantity>): Quantity {
  switch (tree.kind) {
    case 'number':
      return 'bare';
    case 'name':
      return known.get(tree.name) ?? 'open';
    case 'minus':
      return dimensionOf(tree.of, known);
    case 'call':
      return ofCall(
        tree.name,
        tree.given.map((given) => dimensionOf(given, known)),
      );
    case 'binary': {
      const left = dimensionOf(tree.left, known);
      const right = dimensionOf(tree.right, known);
      return ofBinary(tree.operator, left, right);
    }
  }
}

const keepsQuantity = ['ceil', 'floor', 'round', 'min', 'max'];

function ofCall(name: string, given: Quantity[]): Quantity {
  return keepsQuantity.includes(name) ? given.reduce(like) : 'bare';
}

type Operator = Extract<FormulaTree, { kind: 'binary' }>['operator'];

function ofBinary(operator: Operator, left: Quantity, right: Quantity): Quantity {
  switch (operator) {
    case '*':
      return times(left, right, 1);
    case '/':
      return times(left, right, -1);
    case '+':
    case '-':
      return like(left, right);
    case '^':
      return left === 'bare' || isPlain(left) ? 'bare' : 'open';
    case 'and':
      return 'bare';
    default:
      like(left, right);
      return 'bare';
  }
}

function isPlain(quantity: Quantity): boolean {
  return typeof quantity !== 'string' && kinds.every((kind) => (quantity[kind] ?? 0) === 0);
}

/** Two quantities that stand beside each other. */
function like(one: Quantity, other: Quantity): Quantity {
  if (!sameQuantity(one, other))
    throw new Error(`joins ${quantityNamed(one)} with ${quantityNamed(other)}`);
  if (one === 'open' || other === 'open') return 'open';
  return one === 'bare' ? other : one;
}

function times(left: Quantity, right: Quantity, sign: 1 | -1): Quantity {
  if (left === 'open' || right === 'open') return 'open';
  // A number beside a mere count may bring the unit with it: 8 bytes a timestamp, 8 bits in a byte.
  if (left === 'bare' && (right === 'bare' || isPlain(right))) return 'bare';
  if (right === 'bare') return isPlain(left) ? 'bare' : left;
  const of = (quantity: Quantity, kind: (typeof kinds)[number]) =>
    typeof quantity === 'string' ? 0 : (quantity[kind] ?? 0);
  return Object.fromEntries(kinds.map((kind) => [kind, of(left, kind) + sign * of(right, kind)]));
}
