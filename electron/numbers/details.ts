/** One card with all that is known of it. */
import type { Browse } from './browse.ts';
import { fixedBecause } from './cards.ts';
import type { CardDetails } from './contract.ts';
import { curveOf } from './curves.ts';
import { type NumbersLedger, stateOf } from './ledger.ts';
import * as records from './records.ts';
import { sidesOf } from './sides.ts';
import type { CardText } from './values.ts';

const millisecondsPerDay = 86_400_000;

/** Days until a card comes again; a step of learning is a part of a day, from the review to when it is due. */
function intervalOf(days: number | null, reviewedAt: number | null, dueAt: number | null): number {
  if (days !== null && days > 0) return days;
  if (reviewedAt === null || dueAt === null) return 0;
  return Math.max(0, dueAt - reviewedAt) / millisecondsPerDay;
}

/** A generator's figures in its details: always the same draw. */
const shownSeed = 1;

export function createDetails(ledger: NumbersLedger, browse: Browse) {
  const { store, catalogue } = ledger;

  function textOf(row: records.CardRow): CardText {
    if (row.text !== null) return row.text;
    const card = catalogue.get(row.id);
    if (card !== undefined) return catalogue.textOf(card);
    const { question, answer, tags } = row;
    const nothing = { why: '', assumptions: '', formula: '', source: '' };
    return { kind: 'wording', question, answer, ...nothing, tags };
  }

  function details(cardId: string): CardDetails {
    const row = ledger.cardOf(cardId);
    const deck = records.listDecks(store).find(({ id }) => id === row.deckId);
    const content = catalogue.get(cardId);
    const sides = sidesOf(row, catalogue, shownSeed);
    const { answer, worked, why, sources, asOf, certainty, note } = sides;
    return {
      ...browse.rowOf(row, deck?.title ?? ''),
      intervalDays:
        row.phase === 'new' ? null : intervalOf(row.scheduledDays, row.lastReviewAt, row.dueAt),
      text: textOf(row),
      original: row.text !== null && content !== undefined ? catalogue.textOf(content) : null,
      fixed: fixedBecause(row),
      back: { answer, worked, why, sources, asOf, certainty, note },
      reviews: records.reviewsOfCard(store, cardId).map((review) => ({
        at: review.at,
        rating: review.rating,
        typed: review.typed,
        elapsedMs: review.elapsedMs,
        intervalDays: intervalOf(review.scheduledDays, review.at, review.dueAt),
      })),
      curve: curveOf(ledger, row, stateOf(row)),
    };
  }

  return { details, textOf };
}
