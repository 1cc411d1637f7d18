/**
 * Fits the scheduler's weights to a person's own reviews, with the official optimiser. It trains on a thread of its
 * own; what is done here comes in small parts, so that the app answers meanwhile.
 */
import { setImmediate as giveWay } from 'node:timers/promises';
import {
  computeParameters,
  FSRSBinding,
  FSRSBindingItem,
  FSRSBindingReview,
} from '@open-spaced-repetition/binding';

/** One review of a card: the button from 1 to 4, and the study days since the review before (0 for the first). */
export interface FittedReview {
  rating: number;
  days: number;
}

export interface FittedWeights {
  weights: number[];
  /** Reviews that could teach something: not the first of a card, and at least a day after the one before. */
  reviews: number;
  /** Mean of -ln(probability given to what happened); lower is better. The same reviews for both. */
  logLossBefore: number;
  logLossAfter: number;
}

/** Reviews below which weights would fit chance; Anki's own older limit. */
export const fewestReviews = 400;
/** The newest reviews that are used: more changes the weights by nothing that shows, and takes memory. */
export const mostReviews = 100_000;
const part = 500;

/**
 * @param histories each card's reviews, oldest first
 * @param current the weights in use; the library's defaults where left out
 * @param onPart told after each part of the preparation, how many histories are done
 * @returns null where there are too few reviews to learn from
 */
export async function fitWeights(
  histories: readonly (readonly FittedReview[])[],
  { current, onPart }: { current?: number[]; onPart?: (done: number) => void } = {},
): Promise<FittedWeights | null> {
  const items: FSRSBindingItem[] = [];
  for (let from = 0; from < histories.length; from += part) {
    for (const history of histories.slice(from, from + part)) items.push(...itemsOf(history));
    onPart?.(Math.min(histories.length, from + part));
    await giveWay();
  }
  if (items.length < fewestReviews) return null;
  const weights = await computeParameters(items, { enableShortTerm: true, numRelearningSteps: 1 });
  return {
    weights,
    reviews: items.length,
    logLossBefore: new FSRSBinding(current).evaluate(items).logLoss,
    logLossAfter: new FSRSBinding(weights).evaluate(items).logLoss,
  };
}

/** How many reviews of these histories could teach something. */
export function countTelling(histories: readonly (readonly FittedReview[])[]): number {
  return histories.reduce(
    (sum, history) => sum + history.filter(({ days }, index) => index > 0 && days > 0).length,
    0,
  );
}

/** One item for each review that tells something: the card's reviews up to and with it. */
function itemsOf(history: readonly FittedReview[]): FSRSBindingItem[] {
  const reviews = history.map(
    ({ rating, days }, index) => new FSRSBindingReview(rating, index === 0 ? 0 : days),
  );
  return history.flatMap(({ days }, index) =>
    index > 0 && days > 0 ? [new FSRSBindingItem(reviews.slice(0, index + 1))] : [],
  );
}
