/**
 * What is to be expected on the day of each round, and the ways out of a backlog.
 */

import { addDays, daysBetween } from '../days.ts';
import { Refusal } from '../refusal.ts';
import type { IndexedCard } from './card-index.ts';
import type { Due } from './due.ts';
import type { NumbersLedger, NumbersRound } from './ledger.ts';
import { outlookSentence } from './outlook-words.ts';
import { lastReview, listDecks } from './records.ts';
import { studyDayOf } from './rules/aim.ts';
import { type CatchUpWay, catchUpChoices } from './rules/catch-up.ts';
import { type OutlookContext, outlook, recallNow } from './rules/forecast.ts';
import { memoryOf } from './rules/schedule-memory.ts';
import { startOfDay, startOfStudyDay } from './study-days.ts';
import type { CatchUp, Outlook } from './values.ts';

/** More cards than these are stood for by every second, third, ...; the minutes are shared out alike. */
const mostCards = 400;
/**
 * Fewer cards than these stand for themselves several times over. A few cards' share of a day's minutes is less than
 * one card takes, and a day is forecast in whole cards.
 */
const fewestCards = 60;
const none = 'There is no date ahead. Give your rounds a date in the plan.';

export type Outlooks = ReturnType<typeof createOutlooks>;

export function createOutlooks(ledger: NumbersLedger, due: Due) {
  const { store, clock, index } = ledger;
  let kept: { key: string; outlooks: Outlook[]; catchUp: CatchUp | null } | null = null;

  const dayStartedAt = () => startOfStudyDay(ledger.today(), ledger.settings().rolloverHour);

  /** @param share of all cards that are looked at, where the minutes are to be theirs alone */
  function contextFor(roundAt: number | null, share: number): OutlookContext {
    const { minutesADay, retention } = ledger.settings();
    return {
      now: clock.now(),
      roundAt,
      minutesADay: minutesADay * share,
      minutesLeftToday: due.minutesLeft() * share,
      goal: retention,
      memory: memoryOf(ledger.weights()),
      newADay: newADay(share),
    };
  }

  function newADay(share: number): number | null {
    const set = ledger.settings().newADay;
    return set === null || set === 0 ? set : Math.max(1, Math.round(set * share));
  }

  function outlookOf(round: NumbersRound): Outlook | null {
    const roundAt = startOfDay(round.day);
    const cards = index.cards.filter(
      (card) => !card.suspended && card.roundAt === roundAt && servesOnly(card, round),
    );
    const aimed = aimedCards();
    const sample = sampleOf(cards, aimed);
    // All rounds' cards share the minutes.
    const share = sample.length / Math.max(1, aimed);
    const context = { ...contextFor(roundAt, 1), newADay: newADay(share) };
    const found = outlook(sample, context, share).outlook;
    if (found === null) return null;
    const { recallNow, recallOnDay, minutesADay, minutesNeeded, more } = found;
    const reviewed = cards.filter(({ lastReviewAt }) => lastReviewAt !== null).length;
    const facts = {
      round: round.round,
      roundTitle: round.title,
      day: round.day,
      daysLeft: daysBetween(ledger.today(), round.day),
      cards: cards.length,
      reviewed,
      recallNow: reviewed === 0 ? null : recallNow,
      recallOnDay,
      goal: context.goal,
      minutesADay,
      minutesNeeded,
      more,
      weakest: weakestOf(cards, context.goal),
    };
    return { ...facts, sentence: outlookSentence(facts) };
  }

  /** Cards that stand for these, so many that the forecast is neither slow nor coarse. */
  function sampleOf(cards: readonly IndexedCard[], aimed: number): readonly IndexedCard[] {
    const step = Math.ceil(cards.length / mostCards);
    if (step > 1) return cards.filter((_, place) => place % step === 0);
    if (cards.length === 0) return cards;
    const times = Math.ceil(Math.min(fewestCards, aimed) / cards.length);
    return Array.from({ length: Math.max(1, times) }, () => cards).flat();
  }

  /** Cards of no round are counted with the first that is ahead. */
  function servesOnly(card: IndexedCard, { round }: NumbersRound): boolean {
    return card.round === null ? ledger.roundsAhead()[0]?.round === round : card.round === round;
  }

  function aimedCards(): number {
    return index.cards.filter(({ suspended, roundAt }) => !suspended && roundAt !== null).length;
  }

  /** The deck least known now of those below the goal; decks never met say nothing yet. */
  function weakestOf(cards: readonly IndexedCard[], goal: number): Outlook['weakest'] {
    const memory = memoryOf(ledger.weights());
    const decks = listDecks(store).flatMap(({ id, title }) => {
      const met = cards.filter((card) => card.deckId === id && card.lastReviewAt !== null);
      return met.length === 0 ? [] : [{ deck: title, recall: recallNow(met, clock.now(), memory) }];
    });
    const below = decks.filter(({ recall }) => recall < goal);
    return below.sort((one, other) => one.recall - other.recall)[0] ?? null;
  }

  /** The ways out; of every `step`-th card only, with its share of the minutes. */
  function choices(step: number) {
    const first = ledger.roundsAhead()[0];
    const roundAt = first === undefined ? null : startOfDay(first.day);
    const cards = step <= 1 ? index.cards : index.cards.filter((_, place) => place % step === 0);
    return catchUpChoices(cards, contextFor(roundAt, 1 / step), dayStartedAt());
  }

  function catchUpOf(): CatchUp | null {
    const step = Math.max(1, Math.ceil(index.cards.length / mostCards));
    const found = choices(step);
    if (found === null) return null;
    const before = dayStartedAt();
    const overdue = index.cards.filter(
      ({ phase, leftOut, dueAt }) => phase !== 'new' && !leftOut && dueAt < before,
    ).length;
    const ways = found.ways.map((way) =>
      wayOf({
        ...way,
        minutesToday: way.minutesToday * step,
        minutesADay: way.minutesADay * step,
      }),
    );
    return { overdue, missedDays: found.missedDays, ways };
  }

  function wayOf({ id, lastsDays, minutesToday, minutesADay, recallOnDay }: CatchUpWay) {
    const today = Math.round(minutesToday);
    const later = Math.round(minutesADay);
    const sentences: Record<CatchUpWay['id'], string> = {
      spread: `Over ${lastsDays} days: ${today} min of it today, at most ${later} min on a later day.`,
      'most-valuable': `What gains most first, ${today} min today; the rest over ${lastsDays} days.`,
      'all-now': `All of it today: ${today} min.`,
    };
    const titles: Record<CatchUpWay['id'], string> = {
      spread: 'Spread it out',
      'most-valuable': 'Most valuable first',
      'all-now': 'All today',
    };
    const sentence = sentences[id];
    return { id, title: titles[id], sentence, minutesToday, minutesADay, recallOnDay };
  }

  function look() {
    ledger.look();
    const key = JSON.stringify([
      index.version,
      ledger.today(),
      ledger.settings(),
      ledger.roundsAhead(),
    ]);
    if (kept?.key !== key) {
      const outlooks = ledger.roundsAhead().flatMap((round) => outlookOf(round) ?? []);
      kept = { key, outlooks, catchUp: catchUpOf() };
    }
    return kept;
  }

  return {
    outlooks(): { outlooks: Outlook[]; noOutlook: string | null } {
      const { outlooks } = look();
      return { outlooks, noOutlook: outlooks.length === 0 ? none : null };
    },

    catchUp: (): CatchUp | null => look().catchUp,

    /**
     * Gives each overdue card its day. The last row of its log keeps the new instant, so that a rebuild has it again.
     */
    takeWay(way: CatchUpWay['id']): void {
      const chosen = choices(1)?.ways.find(({ id }) => id === way);
      if (chosen === undefined) throw new Refusal('Nothing is overdue any more.');
      const { rolloverHour } = ledger.settings();
      const today = ledger.today();
      ledger.change('Overdue cards given new days.', (writer) => {
        for (const [cardId, days] of chosen.days) {
          const card = index.get(cardId);
          const review = lastReview(store, cardId);
          if (days === 0 || card === undefined || review === undefined) continue;
          const dueAt = startOfStudyDay(addDays(today, days), rolloverHour);
          const reviewed = studyDayOf(card.lastReviewAt ?? dueAt, rolloverHour);
          const scheduledDays = Math.max(0, daysBetween(reviewed, addDays(today, days)));
          writer.patch([cardId], { dueAt, scheduledDays });
          writer.moveReview(review, { dueAt, scheduledDays });
        }
      });
    },
  };
}
