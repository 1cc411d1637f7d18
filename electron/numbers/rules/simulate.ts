/**
 * Seeded simulation: the same learners spend the same minutes a day in different ways, and are asked everything on the
 * day of the interview. Scheduling knows the ratings and the clock, never the true memory.
 */
import { addDays } from '#electron/days.ts';
import type { CardState, Rating } from '../values.ts';
import { aimedGrade, lastDays, studyDayOf } from './aim.ts';
import { learningFirst, newPerDay } from './mix.ts';
import { buildQueue, type Queue, type QueueCard } from './queue.ts';
import { emptyState, grade, type ScheduleParams } from './schedule.ts';
import { type Memory, memoryOf } from './schedule-memory.ts';
import { ask, type Learner, learnerOf, secondsOf, trueRecall } from './simulate-learner.ts';

/** What is simulated: so many cards, days and minutes, from the learner's seed. */
export type Trial = { seed: number; cards: number; days: number; minutesADay: number };

/** How one learner fared: mean true recall of all cards on the day and two weeks on, 0 to 1. */
export type Outcome = {
  recall: number;
  recallAfterTwoWeeks: number;
  reviews: number;
  seen: number;
  minutes: number;
};

/** A way to spend the minutes. */
export const armIds = ['aimed', 'fsrs', 'fsrs-ahead', 'rotation', 'last-three-days'] as const;
export type ArmId = (typeof armIds)[number];

/** What a way to choose may see. Instants are ms UTC. */
type Desk = {
  trial: Trial;
  states: CardState[];
  answers: number[];
  /** Mean seconds of a card's answers so far. */
  seconds: number[];
  now: number;
  day: number;
  dayStartedAt: number;
  roundAt: number;
  secondsLeft: number;
  newToday: number;
  reviewsToday: number;
};
type Arm = {
  pick: (desk: Desk) => number | null;
  aimed: boolean;
  minutesOf: (desk: Trial, day: number) => number;
};

const startAt = Date.UTC(2026, 4, 4, 18);
const millisecondsPerDay = 86_400_000;
const retention = 0.9;
const newADayOfFsrs = 20;
const evenMinutes = (trial: Trial) => trial.minutesADay;
const arms: Record<ArmId, Arm> = {
  aimed: { pick: pickAimed, aimed: true, minutesOf: evenMinutes },
  fsrs: { pick: (desk) => pickPlain(desk, false), aimed: false, minutesOf: evenMinutes },
  'fsrs-ahead': { pick: (desk) => pickPlain(desk, true), aimed: false, minutesOf: evenMinutes },
  rotation: { pick: pickNextInTurn, aimed: false, minutesOf: evenMinutes },
  'last-three-days': {
    pick: pickNextInTurn,
    aimed: false,
    minutesOf: ({ minutesADay, days }, day) => (day < days - 3 ? 0 : (minutesADay * days) / 3),
  },
};

/** One learner, one way. */
export function simulate(armId: ArmId, trial: Trial): Outcome {
  const arm = arms[armId];
  const learner = learnerOf(trial.seed, trial.cards);
  const desk = deskOf(trial);
  let spent = 0;
  for (let day = 0; day < trial.days; day += 1) {
    desk.day = day;
    desk.now = startAt + day * millisecondsPerDay;
    desk.dayStartedAt = desk.now;
    desk.newToday = 0;
    desk.reviewsToday = 0;
    const seconds = arm.minutesOf(trial, day) * 60;
    desk.secondsLeft = seconds;
    sit(desk, arm, learner);
    spent += seconds - desk.secondsLeft;
  }
  return {
    recall: meanRecall(learner, desk.roundAt),
    recallAfterTwoWeeks: meanRecall(learner, desk.roundAt + 14 * millisecondsPerDay),
    reviews: desk.answers.reduce((sum, count) => sum + count, 0),
    seen: desk.answers.filter((count) => count > 0).length,
    minutes: spent / 60,
  };
}

function deskOf(trial: Trial): Desk {
  return {
    trial,
    states: Array.from({ length: trial.cards }, () => emptyState(startAt)),
    answers: new Array<number>(trial.cards).fill(0),
    seconds: new Array<number>(trial.cards).fill(0),
    now: startAt,
    day: 0,
    dayStartedAt: startAt,
    // The interview is at the hour of study less six.
    roundAt: startAt + trial.days * millisecondsPerDay - millisecondsPerDay / 4,
    secondsLeft: 0,
    newToday: 0,
    reviewsToday: 0,
  };
}

/** A day's sitting, until the minutes are spent or nothing is left to ask. */
function sit(desk: Desk, arm: Arm, learner: Learner): void {
  while (desk.secondsLeft > 0) {
    const place = arm.pick(desk);
    if (place === null) {
      const next = nextInLearning(desk);
      if (next === null) return;
      desk.now = next;
      continue;
    }
    answer(desk, arm, learner, place);
  }
}

function answer(desk: Desk, arm: Arm, learner: Learner, place: number): void {
  const state = desk.states[place];
  const card = learner.cards[place];
  if (state === undefined || card === undefined) throw new RangeError(`no card ${place}`);
  const first = state.phase === 'new';
  const rating = ask(learner, card, desk.now);
  const seconds = secondsOf(card, rating, first);
  desk.states[place] = stateAfter(desk, arm, state, rating, place);
  const before = desk.answers[place] ?? 0;
  desk.seconds[place] = ((desk.seconds[place] ?? 0) * before + seconds) / (before + 1);
  desk.answers[place] = before + 1;
  if (first) desk.newToday += 1;
  if (state.phase === 'review') desk.reviewsToday += 1;
  desk.secondsLeft -= seconds;
  desk.now += Math.round(seconds * 1000);
}

function stateAfter(desk: Desk, arm: Arm, state: CardState, rating: Rating, place: number) {
  const params: ScheduleParams = { retention, weights: null, seed: `card-${place}` };
  if (!arm.aimed) return grade(state, rating, desk.now, params).state;
  const rolloverHour = 4;
  const roundDay = addDays(studyDayOf(startAt, rolloverHour), desk.trial.days);
  const today = studyDayOf(desk.now, rolloverHour);
  const window = lastDays(roundDay, () => true);
  return aimedGrade(state, rating, desk.now, params, { roundDay, today, rolloverHour, window })
    .state;
}

function pickAimed(desk: Desk): number | null {
  const { ids } = queueOf(desk, memoryOf(null));
  return ids[0] === undefined ? null : Number(ids[0]);
}

function queueOf(desk: Desk, memory: Memory): Queue {
  const { trial, states, day } = desk;
  const unseen = states.filter(({ phase }) => phase === 'new').length + desk.newToday;
  const newLimit = newPerDay({
    unseen,
    daysLeft: trial.days - day,
    minutesADay: trial.minutesADay,
    secondsNew: null,
  });
  const cards = states.map((state, place): QueueCard => cardOf(desk, state, place));
  return buildQueue(cards, {
    now: desk.now,
    dayStartedAt: desk.dayStartedAt,
    dayEndsAt: desk.dayStartedAt + millisecondsPerDay / 2,
    minutesLeft: desk.secondsLeft / 60,
    newLeft: Math.max(0, newLimit - desk.newToday),
    memory,
    groupsSeen: new Set(),
    ahead: true,
    learningFirst: learningFirst({ ...trial, daysLeft: trial.days }),
    seed: `${day}`,
  });
}

function cardOf(desk: Desk, state: CardState, place: number): QueueCard {
  return {
    id: `${place}`,
    phase: state.phase,
    dueAt: state.dueAt,
    lastReviewAt: state.lastReviewAt,
    stability: state.stability,
    difficulty: state.difficulty,
    seconds: (desk.answers[place] ?? 0) < 3 ? null : (desk.seconds[place] ?? null),
    group: null,
    leftOut: false,
    roundAt: desk.roundAt,
  };
}

/** FSRS as it comes: learning, then what is due by its due instant with 20 new cards a day evenly between. */
function pickPlain(desk: Desk, ahead: boolean): number | null {
  const { states, now } = desk;
  const dayEndsAt = desk.dayStartedAt + millisecondsPerDay / 2;
  const learning = first(states, ({ phase, dueAt }) => isLearning(phase) && dueAt <= now);
  if (learning !== null) return learning;
  const inReview = ({ phase, dueAt }: CardState) => phase === 'review' && dueAt < dayEndsAt;
  const due = first(states, inReview);
  const newLeft = newADayOfFsrs - desk.newToday;
  const fresh = newLeft > 0 ? states.findIndex(({ phase }) => phase === 'new') : -1;
  if (fresh >= 0) {
    const dueLeft = states.filter(inReview).length;
    // As many reviews have gone before each new card as the day has in all, evenly.
    const share = (desk.reviewsToday + dueLeft) / newADayOfFsrs;
    if (due === null || desk.reviewsToday >= desk.newToday * share) return fresh;
  }
  if (due !== null || !ahead) return due;
  const notToday = (state: CardState) =>
    state.phase === 'review' && (state.lastReviewAt ?? 0) < desk.dayStartedAt;
  return first(states, notToday);
}

/** Cards in turn without a schedule; one that was wrong comes back at once when its ten minutes are over. */
function pickNextInTurn({ states, now }: Desk): number | null {
  const again = first(states, ({ phase, dueAt }) => phase === 'relearning' && dueAt <= now);
  if (again !== null) return again;
  let place = 0;
  states.forEach((state, index) => {
    const other = states[place]?.lastReviewAt ?? 0;
    if ((state.lastReviewAt ?? 0) < other) place = index;
  });
  return place;
}

/** The place of the state that is due first, of those that fit. */
function first(states: readonly CardState[], fits: (state: CardState) => boolean): number | null {
  let place: number | null = null;
  let dueAt = Number.POSITIVE_INFINITY;
  states.forEach((state, index) => {
    if (state.dueAt < dueAt && fits(state)) {
      place = index;
      dueAt = state.dueAt;
    }
  });
  return place;
}

function nextInLearning({ states, dayStartedAt }: Desk): number | null {
  const place = first(states, ({ phase }) => isLearning(phase));
  const dueAt = place === null ? undefined : states[place]?.dueAt;
  return dueAt === undefined || dueAt > dayStartedAt + millisecondsPerDay / 2 ? null : dueAt;
}

function isLearning(phase: CardState['phase']): boolean {
  return phase === 'learning' || phase === 'relearning';
}

function meanRecall(learner: Learner, at: number): number {
  const sum = learner.cards.reduce((total, card) => total + trueRecall(learner, card, at), 0);
  return sum / learner.cards.length;
}
