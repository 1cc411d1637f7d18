/**
 * Fits the scheduler's weights to a person's own reviews, with the official optimiser. It trains on threads of its own;
 * what is done here comes in small parts, so that the app answers meanwhile.
 */
import {
  computeParameters,
  FSRSBindingItem,
  FSRSBindingReview,
} from '@open-spaced-repetition/binding';
import { type FittedReview, logLoss } from './rules/log-loss.ts';
import type { Watcher } from './transfer/values.ts';

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
const part = 500;

/**
 * @param histories each card's reviews, oldest first
 * @param watcher told how far it is; where it throws, the fit ends
 * @param current the weights to hold the new ones against; the library's defaults where left out
 * @returns null where there are too few reviews to learn from
 */
export async function fitWeights(
  histories: readonly (readonly FittedReview[])[],
  watcher: Watcher,
  current?: readonly number[],
): Promise<FittedWeights | null> {
  const items: FSRSBindingItem[] = [];
  for (let from = 0; from < histories.length; from += part) {
    await watcher.progress({ done: from, of: histories.length, doing: 'Reading the log' });
    for (const history of histories.slice(from, from + part)) items.push(...itemsOf(history));
  }
  if (items.length < fewestReviews) return null;
  const weights = await trained(items, watcher);
  const logLossBefore = logLoss(histories, current) ?? 0;
  const logLossAfter = logLoss(histories, weights) ?? 0;
  return { weights, reviews: items.length, logLossBefore, logLossAfter };
}

async function trained(items: FSRSBindingItem[], watcher: Watcher): Promise<number[]> {
  // The optimiser tells how far it is every half second, and of a short fit nothing at all.
  await watcher.progress({ done: 0, of: 1, doing: 'Fitting' });
  return computeParameters(items, {
    enableShortTerm: true,
    numRelearningSteps: 1,
    progress: (done, of) => {
      // The optimiser cannot be broken off from here; who broke off hears nothing more.
      watcher.progress({ done, of, doing: 'Fitting' }).catch(() => {});
    },
  });
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
