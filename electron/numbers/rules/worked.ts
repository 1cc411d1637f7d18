/**
 * The worked solution of a figure: each step as a formula, with the figures in it, and its result.
 */
import type { Generator, NumberCard } from '#content/numbers/schema.ts';
import type { WorkedLine } from '../values.ts';
import { withSteps } from './answer-expected.ts';
import { evaluate } from './formula.ts';
import { printed, substituted } from './formula-print.ts';
import { formatNumber, formatQuantity, type Shown } from './quantity-print.ts';

/** One input, at most in another power of ten: a figure to know, which nothing derives. */
const looksUp = /^[a-z]\w*(\s*[*/]\s*1(0+|e\d+))?$/i;

/**
 * The lines of a derivation: the steps in their order, then the answer. `values` holds the inputs and what was drawn.
 * Empty where the answer is a figure to know and nothing derives it. Throws `FormulaFault`.
 */
export function workedSolution(
  card: NumberCard | Generator,
  values: Readonly<Record<string, number>>,
): WorkedLine[] {
  const { answer } = card;
  if (card.where.length === 0 && 'formula' in answer && looksUp.test(answer.formula ?? ''))
    return [];
  const names = withSteps(card.where, values);
  const lines = card.where.map(({ label, formula, unit }) => line({ label, formula, unit }, names));
  if (!('formula' in answer) || answer.formula === undefined) return lines;
  const shown: Shown | undefined = 'shown' in answer ? answer.shown : undefined;
  return [
    ...lines,
    line({ label: 'Answer', formula: answer.formula, unit: answer.unit }, names, shown),
  ];
}

function line(
  { label, formula, unit }: { label: string; formula: string; unit: string | undefined },
  names: Readonly<Record<string, number>>,
  shown?: Shown,
): WorkedLine {
  return {
    label,
    formula: readable(printed(formula)),
    substituted: substituted(formula, names, (value) => formatNumber(value)),
    result: formatQuantity(evaluate(formula, names), unit ?? '1', shown),
  };
}

/** Names as interviews write them: `kv_heads` for `kvHeads`. */
function readable(formula: string): string {
  return formula.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
