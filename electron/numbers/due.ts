/**
 * What is due: today's queue with its minutes and its allowance of new cards, and telling the plan when it is done.
 */
import type { IndexedCard } from './card-index.ts';
import type { NumbersLedger } from './ledger.ts';
import { interleaved } from './rules/interleave.ts';
import { learningFirst, newPerDay } from './rules/mix.ts';
import { buildQueue, type Queue } from './rules/queue.ts';
import { usualSeconds } from './rules/queue-gain.ts';
import { memoryOf } from './rules/schedule-memory.ts';
import { endOfStudyDay, startOfStudyDay } from './study-days.ts';

/** What was done on the study day so far. */
export interface DayFacts {
  reviews: number;
  /** Minutes of answering, in all sessions. */
  minutes: number;
  newMet: number;
  /** Generators that were asked. */
  groups: ReadonlySet<string>;
}

interface Reviewed {
  cardId: string;
  ms: number;
  phase: string;
  sessionId: string | null;
}

const millisecondsPerDay = 86_400_000;
const msPerMinute = 60_000;

export type Due = ReturnType<typeof createDue>;

export function createDue(ledger: NumbersLedger) {
  const { store, clock, index } = ledger;
  const reviewedBetween = store.sqlite.prepare(
    `SELECT card_id AS cardId, elapsed_ms AS ms, phase_before AS phase, session_id AS sessionId
     FROM numbers_reviews WHERE at >= ? AND at < ? AND kind IN ('due', 'activity')`,
  );

  function bounds(): { from: number; to: number } {
    const { rolloverHour } = ledger.settings();
    const today = ledger.today();
    return {
      from: startOfStudyDay(today, rolloverHour),
      to: endOfStudyDay(today, rolloverHour),
    };
  }

  function reviewedToday(): Reviewed[] {
    const { from, to } = bounds();
    return reviewedBetween.all(from, to) as Reviewed[];
  }

  function factsOf(rows: readonly Reviewed[]): DayFacts {
    return {
      reviews: rows.length,
      minutes: rows.reduce((sum, { ms }) => sum + ms, 0) / msPerMinute,
      newMet: rows.filter(({ phase }) => phase === 'new').length,
      groups: new Set(rows.flatMap(({ cardId }) => index.get(cardId)?.group ?? [])),
    };
  }

  /** The cards that most of today's choice is about: those of the round that serves most unseen cards. */
  function busiestRound(): { unseen: number; cards: number; daysLeft: number | null } {
    const rounds = new Map<number | null, { unseen: number; cards: number }>();
    for (const { phase, leftOut, roundAt } of index.cards) {
      if (leftOut) continue;
      const round = rounds.get(roundAt) ?? { unseen: 0, cards: 0 };
      rounds.set(roundAt, round);
      round.cards += 1;
      if (phase === 'new') round.unseen += 1;
    }
    const [roundAt, round] = [...rounds].sort(
      ([, one], [, other]) => other.unseen - one.unseen || other.cards - one.cards,
    )[0] ?? [null, { unseen: 0, cards: 0 }];
    const daysLeft = roundAt === null ? null : (roundAt - clock.now()) / millisecondsPerDay;
    return { ...round, daysLeft };
  }

  /** New cards that may still be met today, and whether their steps come first. */
  function newCards(facts: DayFacts): { newLeft: number; learningFirst: boolean } {
    const { newADay, minutesADay } = ledger.settings();
    const { unseen, cards, daysLeft } = busiestRound();
    const allowed =
      newADay ??
      newPerDay({ unseen: unseen + facts.newMet, daysLeft, minutesADay, secondsNew: null });
    return {
      newLeft: Math.max(0, allowed - facts.newMet),
      learningFirst: learningFirst({ cards, daysLeft, minutesADay }),
    };
  }

  /**
   * The minutes a session may still take. Where the day's are used up, another session gets as many again: who comes
   * back wants more.
   */
  function minutesLeft(rows: readonly Reviewed[], sessionId: string | null): number {
    const { minutesADay } = ledger.settings();
    const sum = (chosen: readonly Reviewed[]) =>
      chosen.reduce((ms, row) => ms + row.ms, 0) / msPerMinute;
    const inSession = rows.filter((row) => row.sessionId !== null && row.sessionId === sessionId);
    const before = sum(rows) - sum(inSession);
    const allowance = minutesADay - before >= 1 ? minutesADay - before : minutesADay;
    return Math.max(0, (sessionId === null ? minutesADay - before : allowance) - sum(inSession));
  }

  function queueOf(deckId: string | null, sessionId: string | null): Queue {
    ledger.look();
    const rows = reviewedToday();
    const facts = factsOf(rows);
    const { from, to } = bounds();
    const cards =
      deckId === null
        ? interleaved(index.cards)
        : index.cards.filter((card) => card.deckId === deckId);
    return buildQueue(cards, {
      now: clock.now(),
      dayStartedAt: from,
      dayEndsAt: to,
      minutesLeft: minutesLeft(rows, sessionId),
      ...newCards(facts),
      memory: memoryOf(ledger.weights()),
      groupsSeen: facts.groups,
      ahead: false,
      seed: ledger.today(),
    });
  }

  let cached: { key: string; queue: Queue } | null = null;

  /** Today's queue of all decks, as a session begun now would ask it. */
  function queue(): Queue {
    ledger.look();
    const waits = cached?.queue.waitsUntil ?? null;
    const key = `${index.version} ${ledger.today()} ${JSON.stringify(ledger.settings())}`;
    if (cached === null || cached.key !== key || (waits !== null && waits <= clock.now()))
      cached = { key, queue: queueOf(null, null) };
    return cached.queue;
  }

  let learning: { key: string; cards: readonly IndexedCard[] } | null = null;

  /** Cards that come back today, of all that were put aside for a few minutes. A grade asks several times. */
  function inLearning(deckId: string | null): readonly IndexedCard[] {
    const { to } = bounds();
    const key = `${index.version} ${to}`;
    if (learning?.key !== key) {
      const cards = [...index.learning]
        .filter((card) => !card.leftOut && card.dueAt < to)
        .sort((one, other) => one.dueAt - other.dueAt || (one.id < other.id ? -1 : 1));
      learning = { key, cards };
    }
    const { cards } = learning;
    return deckId === null ? cards : cards.filter((card) => card.deckId === deckId);
  }

  /**
   * Reports the daily review to the plan, once a day: where nothing is due any more, or the minutes are done. `more`
   * says that a card is asked already, which saves looking for one.
   */
  function tellPlan(more: boolean): boolean {
    const today = ledger.today();
    if (ledger.stored().reportedDay === today) return false;
    const { minutes, reviews } = factsOf(reviewedToday());
    const enough = minutes >= ledger.settings().minutesADay;
    if (
      reviews === 0 ||
      (!enough && (more || queue().ids.length > 0 || inLearning(null).length > 0))
    )
      return false;
    ledger.keepSettings({ reportedDay: today });
    const ticked = ledger.plan.finish({
      kind: 'review',
      subject: 'numbers',
      minutes: Math.max(1, Math.round(minutes)),
    });
    return ticked !== null;
  }

  return {
    queue,
    queueOf,
    minutesLeft: () => minutesLeft(reviewedToday(), null),
    learningFirst: () => newCards(factsOf(reviewedToday())).learningFirst,
    inLearning,
    tellPlan,
    facts: () => factsOf(reviewedToday()),
    dayEndsAt: () => bounds().to,
    counts() {
      const { reviews, new: fresh } = queue();
      const learning = inLearning(null).length;
      return { review: reviews, learning, new: fresh };
    },
    minutes: () => queue().minutes + (learningLater() * usualSeconds.review) / 60,
  };

  /** Cards in learning that are not due at this minute: the queue does not count them. */
  function learningLater(): number {
    return inLearning(null).filter(({ dueAt }) => dueAt > clock.now()).length;
  }
}
