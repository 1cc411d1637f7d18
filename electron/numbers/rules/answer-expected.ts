/**
 * What a number card expects, and when a figure is right by it.
 */
import type { NumberCard, Tolerance } from '#content/numbers/schema.ts';
import { evaluate, FormulaFault } from './formula.ts';
import { formatQuantity, formatRange, roundedAs, type Shown } from './quantity-print.ts';

/** One value with how far off an answer may be, or a range. Figures are in `unit`. */
export type ExpectedAnswer = ExpectedValue | ExpectedRange;
export interface ExpectedValue {
  readonly value: number;
  readonly unit: string;
  readonly tolerance: Tolerance;
  readonly shown?: Shown;
}
export interface ExpectedRange {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}
/** A step of a derivation, as cards and generators have it. */
interface NamedFormula {
  readonly name: string;
  readonly formula: string;
}

/** Binary fractions of decimal figures must not make a right answer wrong. */
const slack = 1e-9;

/** The names of a card with the values of its steps added, in their order. Throws `FormulaFault`. */
export function withSteps(
  where: readonly NamedFormula[],
  values: Readonly<Record<string, number>>,
): Record<string, number> {
  const names = { ...values };
  for (const step of where) names[step.name] = evaluate(step.formula, names);
  return names;
}

/** What a plain number card expects, given the inputs' values. Throws `FormulaFault`. */
export function expectedOf(
  card: NumberCard,
  inputs: Readonly<Record<string, number>>,
): ExpectedAnswer {
  const { answer } = card;
  if ('low' in answer) return answer;
  const { value, formula, unit, tolerance } = answer;
  if (formula !== undefined) {
    const derived = evaluate(formula, withSteps(card.where, inputs));
    return { value: derived, unit, tolerance, ...shownOf(derived, tolerance) };
  }
  if (value === undefined)
    throw new FormulaFault(`The answer of ${card.id} has neither value nor formula`, 0, '');
  return { value, unit, tolerance };
}

/** A derived figure is no more precise than what it comes from: three figures, or all before the point. */
function shownOf(value: number, tolerance: Tolerance): { shown?: Shown } {
  const exact = 'percent' in tolerance && tolerance.percent === 0;
  if (exact || Number.isInteger(value)) return {};
  const before = Math.floor(Math.log10(Math.abs(value))) + 1;
  return { shown: { significant: Math.min(6, Math.max(3, before)) } };
}

/** The answer in print: `2.68 GB`, `30 to 50 tok/s`. */
export function answerText(expected: ExpectedAnswer): string {
  if ('low' in expected) return formatRange(expected.low, expected.high, expected.unit);
  return formatQuantity(expected.value, expected.unit, expected.shown);
}

/** The accepted figures, in the answer's unit. */
export function acceptedRange(expected: ExpectedAnswer): { low: number; high: number } {
  if ('low' in expected) return { low: expected.low, high: expected.high };
  const { value, tolerance } = expected;
  if ('factor' in tolerance) {
    const ends = [value / tolerance.factor, value * tolerance.factor];
    return { low: Math.min(...ends), high: Math.max(...ends) };
  }
  const off =
    'percent' in tolerance ? (Math.abs(value) * tolerance.percent) / 100 : tolerance.absolute;
  return { low: value - off, high: value + off };
}

/** Whether a figure is accepted. What the card shows is always right, however exact the tolerance. */
export function accepts(expected: ExpectedAnswer, figure: number): boolean {
  const { low, high } = acceptedRange(expected);
  const room = Math.max(Math.abs(low), Math.abs(high)) * slack;
  if (figure >= low - room && figure <= high + room) return true;
  if ('low' in expected) return false;
  return Math.abs(figure - roundedAs(expected.value, expected.shown)) <= room;
}

/** A tolerance in words: `10%`, `0.5 points`, `a factor of 2`; null where only the exact figure will do. */
export function toleranceWords({ tolerance, unit }: ExpectedValue): string | null {
  if ('percent' in tolerance) return tolerance.percent === 0 ? null : `${tolerance.percent}%`;
  if ('factor' in tolerance)
    return tolerance.factor === 1 ? null : `a factor of ${tolerance.factor}`;
  if (unit === '%') return `${tolerance.absolute} ${tolerance.absolute === 1 ? 'point' : 'points'}`;
  return formatQuantity(tolerance.absolute, unit);
}
