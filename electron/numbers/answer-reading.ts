/**
 * A figure while it is written on a card: what it will be read as, before anything is stored.
 */
import { acceptedRange, answerText } from './rules/answer-expected.ts';
import { isFault, parseQuantity } from './rules/quantity.ts';
import { formatNumber } from './rules/quantity-print.ts';
import { expectedOfText, usualTolerance } from './sides.ts';

/** One of the two is null; both are while nothing was written. */
export interface AnswerReading {
  /** "2.68 GB, accepted from 2.6 to 2.76". */
  understood: string | null;
  problem: string | null;
}

/** @param tolerancePercent null where none was given: then the usual one holds */
export function readAnswer(text: string, tolerancePercent: number | null): AnswerReading {
  if (text.trim() === '') return { understood: null, problem: null };
  const read = parseQuantity(text);
  if (isFault(read)) return { understood: null, problem: read.fault };
  const expected = expectedOfText({
    answer: text,
    tolerancePercent: tolerancePercent ?? usualTolerance,
  });
  if (expected === null) return { understood: null, problem: 'This is not a figure.' };
  const { low, high } = acceptedRange(expected);
  const accepted =
    'low' in expected
      ? 'accepted anywhere in it'
      : low === high
        ? 'accepted exactly'
        : `accepted from ${ends(low)} to ${ends(high)}`;
  const note = read.note === null ? '' : `. ${read.note}`;
  return {
    understood: `${answerText(expected)}, ${accepted}${note.replace(/\.$/, '')}`,
    problem: null,
  };
}

/** Three figures, or all before the point. */
function ends(figure: number): string {
  const before = figure === 0 ? 1 : Math.floor(Math.log10(Math.abs(figure))) + 1;
  return formatNumber(figure, { significant: Math.min(15, Math.max(3, before)) });
}
