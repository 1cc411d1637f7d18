/**
 * What every use case of the numbers does: read settings and day, write as one change that undo takes back, and keep
 * the index in step.
 */
import { randomInt } from 'node:crypto';
import type { NumbersContent } from '#content/numbers/schema.ts';
import type { RoundId } from '#content/plan/schema.ts';
import type { Clock } from '../clock.ts';
import type { Day } from '../days.ts';
import { Missing } from '../refusal.ts';
import type { Store } from '../store/open.ts';
import { createCardIndex, type IndexedCard } from './card-index.ts';
import { createCatalogue } from './catalogue.ts';
import { isEmpty } from './history.ts';
import * as records from './records.ts';
import { type Aim, lastDays, studyDayOf } from './rules/aim.ts';
import type { ScheduleParams } from './rules/schedule.ts';
import { startOfDay } from './study-days.ts';
import type { CardState } from './values.ts';
import { createWriter, keepChange, newestSaid, takeBack, type Writer } from './writer.ts';

/** A round with its day: its own, or the day to be ready for. */
export interface NumbersRound {
  round: RoundId;
  title: string;
  day: Day;
}

/** The plan, as far as the numbers have to do with it. */
export interface NumbersPlan {
  /** Reports a finished activity; null where no task waits for it. */
  finish(activity: { kind: string; subject: string; minutes: number | null }): unknown;
  rounds(): NumbersRound[];
  /** Whether the person has time on a day. */
  hasTime(day: Day): boolean;
}

export interface NumbersSurroundings {
  store: Store;
  clock: Clock;
  content: NumbersContent;
  plan: NumbersPlan;
  /** A number of 32 bits from which a card's figures are drawn. */
  newSeed?: () => number;
}

export type NumbersLedger = ReturnType<typeof createNumbersLedger>;

export function createNumbersLedger(surroundings: NumbersSurroundings) {
  const { store, clock, content, plan } = surroundings;
  const newSeed = surroundings.newSeed ?? (() => randomInt(2 ** 32));
  const catalogue = createCatalogue(content);
  const index = createCardIndex(store);
  let stored = records.readSettings(store);
  let weights = stored.ownWeights ? (records.readWeights(store)?.weights ?? null) : null;
  const windows = new Map<Day, readonly Day[]>();
  let windowsOf = '';

  const settings = () => stored.settings;
  const today = (): Day => studyDayOf(clock.now(), settings().rolloverHour);

  /** The rounds that are ahead, by their day. */
  function roundsAhead(): NumbersRound[] {
    const day = today();
    return plan
      .rounds()
      .filter((round) => round.day > day)
      .sort((one, other) => one.day.localeCompare(other.day));
  }

  /** The round a card is aimed at: its own, or the next one for a card that names none. Null without a date ahead. */
  function roundOf(round: RoundId | null): NumbersRound | null {
    const ahead = roundsAhead();
    return (round === null ? ahead[0] : ahead.find((each) => each.round === round)) ?? null;
  }

  /** Brings the index to the day and the rounds' dates. */
  function look(): void {
    const ahead = roundsAhead();
    const at = new Map(ahead.map(({ round, day }) => [round, startOfDay(day)]));
    const first = ahead[0] === undefined ? null : startOfDay(ahead[0].day);
    index.turnTo({
      day: today(),
      rounds: JSON.stringify(ahead.map(({ round, day }) => [round, day])),
      roundAtOf: (round) => (round === null ? first : (at.get(round) ?? null)),
    });
  }

  function windowBefore(day: Day): readonly Day[] {
    const key = `${today()} ${settings().rolloverHour}`;
    if (windowsOf !== key) windows.clear();
    windowsOf = key;
    const window = windows.get(day) ?? lastDays(day, plan.hasTime);
    windows.set(day, window);
    return window;
  }

  function aimOf(round: RoundId | null): Aim {
    const roundDay = roundOf(round)?.day ?? null;
    return {
      roundDay,
      today: today(),
      rolloverHour: settings().rolloverHour,
      window: roundDay === null ? [] : windowBefore(roundDay),
    };
  }

  /**
   * Runs writes as one change; an undo takes all of it back. Where it fails nothing is stored, and the index is read
   * anew, as it may have seen what was not to be.
   */
  function change<Result>(said: string | null, work: (writer: Writer) => Result): Result {
    try {
      return store.atomically(() => {
        const writer = createWriter(store);
        const { version } = index;
        const result = work(writer);
        // What the work has read again itself is up to date.
        if (writer.touched.size > 0 || index.version === version) index.refresh(writer.touched);
        if (said !== null && !isEmpty(writer.difference))
          keepChange(store, clock.now(), said, writer.difference);
        return result;
      });
    } catch (error) {
      index.readAll();
      throw error;
    }
  }

  return {
    store,
    clock,
    plan,
    catalogue,
    index,
    newSeed,
    settings,
    stored: () => stored,
    weights: () => weights,
    today,
    look,
    roundsAhead,
    roundOf,
    aimOf,
    change,
    /** The same where there is nothing to undo: what another column did. */
    changeForGood: (work: (writer: Writer) => void): void => change(null, work),
    /** A writer for what undo does not take back by itself: where a session stands. */
    writer: (): Writer => createWriter(store),

    keepSettings(next: Partial<records.StoredSettings>): void {
      records.writeSettings(store, { ...stored, ...next });
      stored = { ...stored, ...next };
      weights = stored.ownWeights ? (records.readWeights(store)?.weights ?? null) : null;
    },

    params: (cardId: string): ScheduleParams => ({
      retention: settings().retention,
      weights,
      seed: cardId,
    }),

    /** @throws Missing where there is none, or it was removed. */
    cardOf(cardId: string): records.CardRow {
      const row = records.findCard(store, cardId);
      if (row === undefined) throw new Missing('This card is not there any more.');
      return row;
    },

    isLeech: ({ lapses }: Pick<IndexedCard, 'lapses'>) => lapses >= settings().leechLapses,

    undoSaid: () => newestSaid(store),
    /** @returns what was taken back, in words; null where there was nothing. */
    takeBack(): string | null {
      const change = store.atomically(() => takeBack(store));
      if (change === null) return null;
      index.refresh(change.cards);
      return change.said;
    },
  };
}

/** A card's row as the scheduler sees it. */
export function stateOf(row: CardState): CardState {
  const { phase, dueAt, lastReviewAt, stability, difficulty } = row;
  const { reps, lapses, learningSteps, scheduledDays } = row;
  return {
    phase,
    dueAt,
    lastReviewAt,
    stability,
    difficulty,
    reps,
    lapses,
    learningSteps,
    scheduledDays,
  };
}
