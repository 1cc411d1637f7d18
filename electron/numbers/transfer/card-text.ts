/** Makes a card's text out of what a file says, or tells why it cannot be one. */

import { parseQuantity } from '../rules/quantity.ts';
import { type CardText, cardTextSchema } from '../values.ts';

/** What a row or note says, as text. */
export interface RawCard {
  question: string;
  answer: string;
  why?: string;
  assumptions?: string;
  formula?: string;
  source?: string;
  tags?: string[];
  /** Percent, as it was written; empty for none. */
  tolerance?: string;
  /** Left out: a figure with a unit makes a number card, anything else a wording card. */
  kind?: 'number' | 'wording';
}

/** Percent that a typed figure may be off where the file names no tolerance. */
const usualTolerance = 5;

export type ReadText = { text: CardText } | { problem: string };

export function cardText(raw: RawCard): ReadText {
  const tolerance = toleranceOf(raw.tolerance);
  if (tolerance === null)
    return { problem: `the tolerance "${raw.tolerance}" is no percentage from 0 to 50` };
  const kind = raw.kind ?? (tolerance !== undefined || isFigure(raw.answer) ? 'number' : 'wording');
  const read = cardTextSchema.safeParse({
    kind,
    question: raw.question,
    answer: raw.answer,
    ...(kind === 'number' ? { tolerancePercent: tolerance ?? usualTolerance } : {}),
    why: raw.why ?? '',
    assumptions: raw.assumptions ?? '',
    formula: raw.formula ?? '',
    source: raw.source ?? '',
    tags: raw.tags ?? [],
  });
  if (read.success) return { text: read.data };
  return { problem: read.error.issues.map(problemWords).join('; ') };
}

function problemWords({
  path,
  message,
  code,
}: {
  path: PropertyKey[];
  message: string;
  code?: string;
}): string {
  const field = path.map(String).join('.');
  if (code === 'too_small' && path.length === 1) return `the ${field} is empty`;
  return code === 'too_big' ? `its ${field} is too long (${message})` : `its ${field}: ${message}`;
}

function toleranceOf(written: string | undefined): number | undefined | null {
  const text = written?.replace('%', '').trim() ?? '';
  if (text === '') return undefined;
  const percent = Number(text);
  return Number.isFinite(percent) && percent >= 0 && percent <= 50 ? percent : null;
}

/** Whether an answer is a figure with its unit, such as `2.68 GB`; a bare number may be a year or a name. */
function isFigure(answer: string): boolean {
  if (!/\d/.test(answer) || answer.length > 60) return false;
  const read = parseQuantity(answer);
  return 'unit' in read && read.unit !== null;
}
