/**
 * A card's front and back as the screen shows them, each grade with what it would store.
 */
import { curveOf } from './curves.ts';
import type { NumbersLedger } from './ledger.ts';
import { stateOf } from './ledger.ts';
import type { CardRow, DeckRow, SessionRow } from './records.ts';
import { aimedPreviews } from './rules/aim.ts';
import { gradeAnswer } from './rules/answer.ts';
import { bandOf } from './rules/band.ts';
import { formatNumber } from './rules/quantity-print.ts';
import { type Preview, retrievability } from './rules/schedule.ts';
import { type Sides, sidesOf, unitShown } from './sides.ts';
import { startOfDay } from './study-days.ts';
import { type CardBack, type CardFace, type GradeOption, type Rating, ratings } from './values.ts';

export type Faces = ReturnType<typeof createFaces>;

export function createFaces(ledger: NumbersLedger) {
  const { clock, catalogue } = ledger;

  function front(row: CardRow, sides: Sides, decks: readonly DeckRow[]): CardFace {
    return {
      cardId: row.id,
      kind: row.kind,
      question: sides.question,
      deck: decks.find(({ id }) => id === row.deckId)?.title ?? '',
      round: row.round,
      assumptions: sides.assumptions,
      phase: row.phase,
      flagged: row.flagged,
      unit: unitShown(sides.expected),
      leech: ledger.isLeech(row),
      usualMs: row.usualMs,
      activity: row.activity,
    };
  }

  /** What each grade given now would store, as the button says it. */
  function options(row: CardRow): GradeOption[] {
    const now = clock.now();
    const params = ledger.params(row.id);
    const aim = ledger.aimOf(row.round);
    const previews = aimedPreviews(stateOf(row), now, params, aim);
    const onDay = aim.roundDay === null ? null : startOfDay(aim.roundDay);
    return ratings.map((rating) => ({
      rating,
      dueAt: previews[rating].dueAt,
      intervalWords: intervalWords(previews[rating].interval),
      recallOnDay: onDay === null ? null : retrievability(previews[rating].state, onDay, params),
    }));
  }

  function gradedAs(row: CardRow, rating: Rating) {
    const aim = ledger.aimOf(row.round);
    return aimedPreviews(stateOf(row), clock.now(), ledger.params(row.id), aim)[rating].state;
  }

  function judged(row: CardRow, sides: Sides, typed: string | null, elapsedMs: number) {
    if (typed === null || sides.expected === null) return null;
    return gradeAnswer(typed, sides.expected, { elapsedMs, usualMs: row.usualMs });
  }

  function back(row: CardRow, sides: Sides, session: SessionRow): CardBack {
    const elapsedMs = session.elapsedMs ?? 0;
    const graded = judged(row, sides, session.typed, elapsedMs);
    const verdict = graded === null ? null : verdictOf(graded);
    const cram = session.mode === 'cram';
    return {
      typed: session.typed,
      verdict,
      band: sides.expected === null ? null : bandOf(sides.expected, graded?.typed ?? null),
      answer: sides.answer,
      worked: sides.worked,
      why: sides.why,
      followUp: sides.followUp,
      sources: sides.sources,
      asOf: sides.asOf,
      certainty: sides.certainty,
      note: sides.note,
      changed: row.changed,
      elapsedMs,
      suggested: verdict?.suggested ?? null,
      options: cram ? cramOptions(row) : options(row),
      curve: cram ? null : curveOf(ledger, row, gradedAs(row, verdict?.suggested ?? 'good')),
    };
  }

  return {
    front,
    back,
    judged,
    sides: (row: CardRow, seed: number) => sidesOf(row, catalogue, seed),
  };
}

type Graded = ReturnType<typeof gradeAnswer>;

function verdictOf({ kind, words, errorWords, understood, note, suggested }: Graded) {
  return { kind, words, errorWords, understood, note, suggested };
}

/** Cramming stores nothing: what was due stays due when it was. */
function cramOptions(row: CardRow): GradeOption[] {
  const words: Record<Rating, string> = {
    again: 'again at the end',
    hard: 'schedule unchanged',
    good: 'schedule unchanged',
    easy: 'schedule unchanged',
  };
  return ratings.map((rating) => ({
    rating,
    dueAt: row.dueAt,
    intervalWords: words[rating],
    recallOnDay: null,
  }));
}

/** "in 8 min", "in 6 days". */
export function intervalWords({ unit, count }: Preview['interval']): string {
  if (unit === 'minutes') return count < 1 ? 'now' : `in ${count} min`;
  if (count === 0) return 'today';
  return count === 1 ? 'tomorrow' : `in ${formatNumber(count)} days`;
}
