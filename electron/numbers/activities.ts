/**
 * Cards for what other columns do: a solved drill comes back as a timed run, a line of pushback that broke an answer
 * is said again, a story is told again; how that ends is the grade.
 */
import type { RoundId } from '#content/plan/schema.ts';
import { activityDeck, activityWords } from './activity-places.ts';
import { type ActivityOutcome, isWorthKeeping, ratingOf } from './activity-rating.ts';
import { nextPosition } from './cards.ts';
import { searchOf } from './catalogue.ts';
import { type NumbersLedger, stateOf } from './ledger.ts';
import * as records from './records.ts';
import { aimedGrade } from './rules/aim.ts';
import type { Sessions } from './session.ts';
import { newCardColumns } from './sync.ts';
import type { Writer } from './writer.ts';

/** Something that was done elsewhere, as its column reports it. */
export interface ReportedActivity {
  /** What it was about: `lru-cache`. */
  subject: string;
  title: string;
  /** Where it is done: `drills`. */
  place: string;
  round: RoundId;
  outcome: ActivityOutcome;
}

/** Something of another column that left its lists, or is on them again. */
export interface ActivityAside {
  place: string;
  /** All subjects count that are this one, or begin with it and a slash. */
  subject: string;
  aside: boolean;
}

export function createActivities(ledger: NumbersLedger, sessions: Sessions) {
  const { store, clock } = ledger;

  function makeCard(writer: Writer, id: string, activity: ReportedActivity): records.CardRow {
    const { subject, title, place, round } = activity;
    const deck = activityDeck(place);
    const known = records.listDecks(store).some((each) => each.id === deck.id);
    if (!known) store.sqlite.prepare('DELETE FROM numbers_decks WHERE id = ?').run(deck.id);
    if (!known) writer.addDeck(deck);
    const words = { question: title, answer: activityWords(place).done, tags: [place] };
    const row: records.CardRow = {
      ...newCardColumns(clock.now()),
      id,
      origin: 'activity',
      kind: 'activity',
      deckId: deck.id,
      round,
      position: nextPosition(ledger),
      fingerprint: null,
      activity: { subject, title, place },
      ...words,
      search: searchOf(words),
    };
    writer.add([row]);
    return row;
  }

  return {
    /** Takes a report. It makes a card where there is something to keep, and grades one that is there. */
    reportActivity(activity: ReportedActivity): void {
      const id = `activity-${activity.place}-${activity.subject}`;
      const known = records.findCard(store, id);
      if (known === undefined && !isWorthKeeping(activity.outcome)) return;
      ledger.changeForGood((writer) => {
        const row = known ?? makeCard(writer, id, activity);
        const rating = ratingOf(activity.outcome);
        const now = clock.now();
        const params = ledger.params(id);
        const { state, log } = aimedGrade(
          stateOf(row),
          rating,
          now,
          params,
          ledger.aimOf(row.round),
        );
        writer.patch([id], { ...state, usualMs: Math.round(activity.outcome.seconds * 1000) });
        writer.review({
          cardId: id,
          deckId: row.deckId,
          sessionId: null,
          kind: 'activity',
          at: now,
          day: ledger.today(),
          rating,
          typed: null,
          verdict: null,
          elapsedMs: Math.round(activity.outcome.seconds * 1000),
          seed: null,
          phaseBefore: row.phase,
          intervalBefore: row.scheduledDays,
          dueAt: log.dueAt,
          scheduledDays: log.scheduledDays,
        });
        sessions.stepAside(writer, [id]);
      });
    },

    /** Puts the cards of something that was removed elsewhere aside, or takes them back in. */
    setActivityAside({ place, subject, aside }: ActivityAside): void {
      const own = `activity-${place}-${subject}`;
      const ids = ledger.index.cards
        .filter(({ id, kind }) => kind === 'activity' && (id === own || id.startsWith(`${own}/`)))
        .map(({ id }) => id);
      if (ids.length === 0) return;
      ledger.changeForGood((writer) => {
        writer.patch(ids, { suspended: aside });
        if (aside) sessions.stepAside(writer, ids);
      });
    },
  };
}
