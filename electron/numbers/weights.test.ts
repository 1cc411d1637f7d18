import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { type FittedReview, logLoss } from './rules/log-loss.ts';
import { unwatched } from './transfer/with-progress.ts';
import { countTelling, fewestReviews, fitWeights } from './weights.ts';

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

describe('own weights', () => {
  test('foretell a forgetful learner better, also on reviews they were not fitted to', async () => {
    const all = forgetful(600);
    const fitted = await fitWeights(all.slice(0, 300), unwatched);
    if (fitted === null) throw new Error('too few reviews');
    expect(fitted.reviews).toBe(countTelling(all.slice(0, 300)));
    expect(fitted.logLossAfter).toBeLessThan(fitted.logLossBefore);
    const unseen = all.slice(300);
    expect(logLoss(unseen, fitted.weights)).toBeLessThan(logLoss(unseen) ?? 0);
  });

  test('are not fitted to a few reviews', async () => {
    const few = forgetful(20);
    expect(countTelling(few)).toBeLessThan(fewestReviews);
    expect(await fitWeights(few, unwatched)).toBeNull();
  });

  test('tell how far the fit is, and end where it is broken off', async () => {
    const told = new Set<string>();
    const watcher = {
      progress: async ({ doing }: { doing: string }) => {
        told.add(doing);
      },
    };
    await fitWeights(forgetful(600), watcher);
    expect([...told]).toEqual(['Reading the log', 'Fitting']);
    const stop = { progress: () => Promise.reject(new DOMException('', 'AbortError')) };
    await expect(fitWeights(forgetful(600), stop)).rejects.toThrow(DOMException);
  });
});
