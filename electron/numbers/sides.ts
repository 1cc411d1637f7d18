/**
 * A card's two sides as they are asked and shown: from the content, from what the person wrote, or drawn.
 */
import type { Certainty, ContentCard, Generator, NumberCard } from '#content/numbers/schema.ts';
import { unitOf } from '#content/numbers/units.ts';
import type { Day } from '../days.ts';
import { activityWords } from './activity-places.ts';
import type { Catalogue } from './catalogue.ts';
import type { CardRow } from './history.ts';
import { answerText, type ExpectedAnswer, expectedOf } from './rules/answer-expected.ts';
import { drawFrom } from './rules/draw.ts';
import { isFault, parseQuantity } from './rules/quantity.ts';
import { workedSolution } from './rules/worked.ts';
import type { CardText, WorkedLine } from './values.ts';

export interface Sides {
  question: string;
  assumptions: string[];
  /** What a typed figure is held against; null for words. */
  expected: ExpectedAnswer | null;
  answer: string;
  worked: WorkedLine[];
  why: string;
  followUp: string | null;
  sources: string[];
  asOf: Day | null;
  certainty: Certainty | null;
  note: string | null;
}

/** Percent that a figure may be off where nothing says it. */
export const usualTolerance = 5;
const nothingMore = { followUp: null, asOf: null, certainty: null, note: null };

/** Both sides of a card; `seed` decides a generator's figures. */
export function sidesOf(row: CardRow, catalogue: Catalogue, seed: number): Sides {
  const card = catalogue.get(row.id);
  const sides =
    row.activity !== null
      ? sidesOfActivity(row.activity)
      : row.text !== null
        ? sidesOfText(row.text, card)
        : card === undefined
          ? sidesOfGone(row)
          : sidesOfContent(card, catalogue.inputs, seed);
  return { ...sides, expected: withTolerance(sides.expected, row.tolerance) };
}

function sidesOfContent(
  card: ContentCard,
  inputs: Readonly<Record<string, number>>,
  seed: number,
): Sides {
  const { assumptions, why, sources, asOf, certainty, note = null } = card;
  const shared = { assumptions, why, sources, asOf, certainty, note, followUp: null };
  if (card.kind === 'wording')
    return { ...shared, question: card.question, expected: null, answer: card.answer, worked: [] };
  if (card.kind === 'generator') return { ...shared, ...drawn(card, inputs, seed) };
  return { ...shared, ...known(card, inputs) };
}

function drawn(card: Generator, inputs: Readonly<Record<string, number>>, seed: number) {
  const draw = drawFrom(card, inputs, seed);
  return {
    question: draw.question,
    expected: draw.answer,
    answer: answerText(draw.answer),
    worked: workedSolution(card, { ...inputs, ...draw.values }),
    followUp: card.followUp ?? null,
  };
}

function known(card: NumberCard, inputs: Readonly<Record<string, number>>) {
  const expected = expectedOf(card, inputs);
  return {
    question: card.question,
    expected,
    answer: answerText(expected),
    worked: workedSolution(card, inputs),
  };
}

/** What the person or an import wrote. Of a content card what they could not write is still the content's. */
function sidesOfText(text: CardText, card: ContentCard | undefined): Sides {
  return {
    ...nothingMore,
    ...(card === undefined ? {} : { certainty: card.certainty, note: card.note ?? null }),
    question: text.question,
    assumptions: linesOf(text.assumptions),
    expected: text.kind === 'number' ? expectedOfText(text) : null,
    answer: text.answer,
    worked:
      text.formula.trim() === ''
        ? []
        : [{ label: 'Formula', formula: text.formula, substituted: '', result: text.answer }],
    why: text.why,
    sources: linesOf(text.source),
  };
}

/** What a written answer expects: a figure with its tolerance, or a range; null where it is no figure. */
export function expectedOfText({
  answer,
  tolerancePercent,
}: Pick<CardText, 'answer' | 'tolerancePercent'>): ExpectedAnswer | null {
  const read = parseQuantity(answer);
  if (isFault(read)) return null;
  const unit = read.unit?.id ?? '1';
  if (read.range) return { low: read.low, high: read.high, unit };
  return { value: read.low, unit, tolerance: { percent: tolerancePercent ?? usualTolerance } };
}

function sidesOfActivity({ title, place }: { title: string; place: string }): Sides {
  const { asks, graded, why } = activityWords(place);
  return {
    ...nothingMore,
    question: asks(title),
    assumptions: [],
    expected: null,
    answer: graded,
    worked: [],
    why,
    sources: [],
  };
}

/** A reviewed card that is gone from the content: the words it was last stored with. */
function sidesOfGone(row: CardRow): Sides {
  return {
    ...nothingMore,
    question: row.question,
    assumptions: [],
    expected: null,
    answer: row.answer,
    worked: [],
    why: '',
    sources: [],
    note: 'This card is no longer part of the content. It is kept because you learnt it.',
  };
}

function withTolerance(expected: ExpectedAnswer | null, percent: number | null) {
  if (expected === null || percent === null || 'low' in expected) return expected;
  return { ...expected, tolerance: { percent } };
}

/** The unit a bare number is taken in, as it is shown; null for words. */
export function unitShown(expected: ExpectedAnswer | null): string | null {
  if (expected === null) return null;
  return expected.unit === '1' || unitOf(expected.unit) === null ? null : expected.unit;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
