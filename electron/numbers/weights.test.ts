import { FSRSBinding, FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { countTelling, type FittedReview, fewestReviews, fitWeights } from './weights.ts';

/** A learner who forgets sooner than the default weights expect. */
function forgetful(cards: number): FittedReview[][] {
  const random = xoroshiro128plus(7);
  const share = () => ((random.next() >>> 0) % 10_000) / 10_000;
  return Array.from({ length: cards }, () => {
    let stability = 0.8;
    return Array.from({ length: 8 }, (_, index) => {
      const days = index === 0 ? 0 : Math.max(1, Math.round(stability * 3));
      const held = index === 0 || share() < 0.9 ** (days / stability);
      stability = held ? stability * 1.6 : 0.6;
      return { rating: held ? 3 : 1, days };
    });
  });
}

function lossOf(weights: number[] | undefined, histories: FittedReview[][]): number {
  const items = histories.flatMap((history) =>
    history.flatMap(({ days }, index) => {
      const reviews = history
        .slice(0, index + 1)
        .map((review, at) => new FSRSBindingReview(review.rating, at === 0 ? 0 : review.days));
      return index > 0 && days > 0 ? [new FSRSBindingItem(reviews)] : [];
    }),
  );
  return new FSRSBinding(weights).evaluate(items).logLoss;
}

describe('own weights', () => {
  test('foretell a forgetful learner better, also on reviews they were not fitted to', async () => {
    const all = forgetful(600);
    const fitted = await fitWeights(all.slice(0, 300));
    if (fitted === null) throw new Error('too few reviews');
    expect(fitted.reviews).toBe(countTelling(all.slice(0, 300)));
    expect(fitted.logLossAfter).toBeLessThan(fitted.logLossBefore);
    const unseen = all.slice(300);
    expect(lossOf(fitted.weights, unseen)).toBeLessThan(lossOf(undefined, unseen));
  });

  test('are not fitted to a few reviews', async () => {
    const few = forgetful(20);
    expect(countTelling(few)).toBeLessThan(fewestReviews);
    expect(await fitWeights(few)).toBeNull();
  });

  test('tell how far the preparation is', async () => {
    const told: number[] = [];
    await fitWeights(forgetful(1_100), { onPart: (done) => told.push(done) });
    expect(told).toEqual([500, 1000, 1100]);
  });
});
