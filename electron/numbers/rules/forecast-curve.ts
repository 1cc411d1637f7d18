/**
 * One card from today to its round: how recall falls and is brought back by the reviews to come, and what is to be
 * expected on the day.
 */
import type { CardState } from '../values.ts';
import { type Aim, aimedGrade, studyDayOf } from './aim.ts';
import { retrievability, type ScheduleParams } from './schedule.ts';

/** Recall over time; a review is two points at the same instant. Instants are ms UTC. */
export type CardCurve = {
  points: { at: number; recall: number }[];
  /** Instants of the reviews to come, each expected to go well. */
  reviews: number[];
  /** Recall at the end, if all of them go well. */
  recallAtEnd: number;
};

const pointsBetween = 8;
/** Beyond so many reviews the branches weigh nothing. */
const deepest = 6;
const mostReviews = 40;

/**
 * The curve of a card as it stands after a grade, from `from` until `until` (ms UTC), with each review made when it is
 * due and good.
 */
export function cardCurve(
  state: CardState,
  from: number,
  until: number,
  params: ScheduleParams,
  aim: Aim,
): CardCurve {
  const points: CardCurve['points'] = [];
  const reviews: number[] = [];
  let current = state;
  let since = from;
  while (reviews.length < mostReviews) {
    const dueAt = Math.max(current.dueAt, since);
    const end = Math.min(dueAt, until);
    points.push(...fall(current, since, end, params));
    if (dueAt >= until) break;
    reviews.push(dueAt);
    current = aimedGrade(current, 'good', dueAt, params, aimOn(aim, dueAt)).state;
    // A card in learning is due again in minutes; the same instant twice would never end.
    since = dueAt;
    if (current.dueAt <= dueAt) break;
  }
  return { points, reviews, recallAtEnd: retrievability(current, until, params) };
}

/**
 * Expected recall at an instant (ms UTC) if the card is reviewed whenever it is due: both ends of each review, weighed
 * by their chance; one that fails is repeated in the same session.
 */
export function expectedRecall(
  state: CardState,
  until: number,
  params: ScheduleParams,
  aim: Aim,
  depth = deepest,
): number {
  if (state.phase === 'new') return 0;
  const { dueAt } = state;
  if (dueAt >= until || depth === 0) return retrievability(state, until, params);
  const on = aimOn(aim, dueAt);
  const good = aimedGrade(state, 'good', dueAt, params, on).state;
  const whenGood = expectedRecall(good, until, params, aim, depth - 1);
  if (state.phase !== 'review') return whenGood;
  const chance = retrievability(state, dueAt, params);
  const failed = aimedGrade(state, 'again', dueAt, params, on).state;
  return chance * whenGood + (1 - chance) * expectedRecall(failed, until, params, aim, depth - 1);
}

function fall(state: CardState, from: number, to: number, params: ScheduleParams) {
  const count = to > from ? pointsBetween : 0;
  return Array.from({ length: count + 1 }, (_, index) => {
    const at = count === 0 ? from : from + ((to - from) * index) / count;
    return { at, recall: retrievability(state, at, params) };
  });
}

function aimOn(aim: Aim, instant: number): Aim {
  return { ...aim, today: studyDayOf(instant, aim.rolloverHour) };
}
