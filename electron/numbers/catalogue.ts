/**
 * The content's cards by id, with the figures they derive from, and how each stands in the table of cards.
 */
import { createHash } from 'node:crypto';
import type { ContentCard, NumbersContent, NumbersGroup } from '#content/numbers/schema.ts';
import { answerText, expectedOf } from './rules/answer-expected.ts';
import { namesIn } from './rules/formula.ts';
import { printed } from './rules/formula-print.ts';
import type { CardText } from './values.ts';

/** How a card stands in the table of cards and is found there. */
export interface Entry {
  question: string;
  answer: string;
  tags: string[];
  search: string;
}

export type Catalogue = ReturnType<typeof createCatalogue>;

export function createCatalogue({ cards, groups, inputs }: NumbersContent) {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const values = Object.fromEntries(inputs.map(({ id, value }) => [id, value]));
  return {
    cards: cards as readonly ContentCard[],
    groups: groups as readonly NumbersGroup[],
    inputs: values as Readonly<Record<string, number>>,
    get: (id: string) => byId.get(id),
    entryOf: (card: ContentCard) => entryOf(card, answerOf(card, values)),
    fingerprintOf: (card: ContentCard) => fingerprintOf(card, values),
    textOf: (card: ContentCard) => textOf(card, answerOf(card, values)),
  };
}

/** The answer in print; of a generator its formula, as each draw has another. */
function answerOf(card: ContentCard, values: Readonly<Record<string, number>>): string {
  if (card.kind === 'wording') return card.answer;
  if (card.kind === 'generator') return printed(card.answer.formula);
  return answerText(expectedOf(card, values));
}

function entryOf(card: ContentCard, answer: string): Entry {
  const question = card.kind === 'generator' ? card.title : card.question;
  const { tags } = card;
  return { question, answer, tags, search: searchOf({ question, answer, tags }, card.question) };
}

/** What a search looks through: everything in lower case, a line each. */
export function searchOf({ question, answer, tags }: Omit<Entry, 'search'>, more = ''): string {
  return [question, answer, tags.join(' '), more === question ? '' : more].join('\n').toLowerCase();
}

/** A digest of what a card's answer depends on: another one means that the person learnt another answer. */
function fingerprintOf(card: ContentCard, values: Readonly<Record<string, number>>): string {
  const facts =
    card.kind === 'wording'
      ? [card.answer]
      : [
          card.answer,
          card.where,
          card.kind === 'generator' ? card.parameters : [],
          inputsOf(card, values),
        ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
}

function inputsOf(
  card: Exclude<ContentCard, { kind: 'wording' }>,
  values: Readonly<Record<string, number>>,
): [string, number | undefined][] {
  const formulas = card.where.map(({ formula }) => formula);
  if ('formula' in card.answer && card.answer.formula !== undefined)
    formulas.push(card.answer.formula);
  const names = new Set(formulas.flatMap(namesIn));
  return [...names].filter((name) => name in values).map((name) => [name, values[name]]);
}

/** A content card as a person would write it: what an edit begins with. */
function textOf(card: ContentCard, answer: string): CardText {
  const percent =
    card.kind !== 'wording' && 'tolerance' in card.answer && 'percent' in card.answer.tolerance
      ? card.answer.tolerance.percent
      : undefined;
  const formula =
    card.kind !== 'wording' && 'formula' in card.answer && card.answer.formula !== undefined
      ? printed(card.answer.formula)
      : '';
  return {
    kind: card.kind === 'wording' ? 'wording' : 'number',
    question: card.kind === 'generator' ? card.title : card.question,
    answer,
    ...(percent === undefined ? {} : { tolerancePercent: percent }),
    why: card.why,
    assumptions: card.assumptions.join('\n'),
    formula,
    source: card.sources.join('\n'),
    tags: card.tags,
  };
}
