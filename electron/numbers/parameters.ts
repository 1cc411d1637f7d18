/**
 * The weights the schedule runs on: the library's, or the person's own.
 */
import type { Day } from '../days.ts';
import { daysBetween } from '../days.ts';
import { Refusal } from '../refusal.ts';
import type { OptimiseEvent, Parameters } from './contract.ts';
import type { NumbersLedger } from './ledger.ts';
import { rebuildAll } from './rebuilding.ts';
import * as records from './records.ts';
import type { FittedReview } from './rules/log-loss.ts';
import { withProgress } from './transfer/with-progress.ts';
import type { Rating } from './values.ts';
import type { FittedWeights } from './weights.ts';

/** As many as the fit asks for; the module that fits is loaded only when it is needed. */
const reviewsNeeded = 400;
const numberOf: Record<Rating, number> = { again: 1, hard: 2, good: 3, easy: 4 };

interface LogRow {
  cardId: string;
  day: Day;
  rating: Rating;
}

export function createParameters(ledger: NumbersLedger) {
  const { store } = ledger;

  /** Reviews of cards in review: those that tell something of a memory over days. */
  function reviewCount(): number {
    const sql = 'SELECT coalesce(sum(young + mature), 0) FROM numbers_daily';
    return store.sqlite.prepare(sql).pluck().get() as number;
  }

  function parameters(): Parameters {
    const kept = records.readWeights(store);
    return {
      weights: ledger.stored().ownWeights ? 'own' : 'default',
      reviews: reviewCount(),
      needed: reviewsNeeded,
      optimisedAt: kept?.madeAt ?? null,
      logLossBefore: kept?.logLossBefore ?? null,
      logLossAfter: kept?.logLossAfter ?? null,
      kept: kept !== undefined,
    };
  }

  /** Each card's log, as the fit takes it; a reset card's begins anew. */
  function histories(): FittedReview[][] {
    const rows = store.sqlite
      .prepare(
        `SELECT r.card_id AS cardId, r.day, r.rating FROM numbers_reviews r
         JOIN numbers_cards c ON c.id = r.card_id
         WHERE r.kind <> 'cram' AND r.kind <> 'activity' AND r.id > c.log_after ORDER BY r.card_id, r.id`,
      )
      .iterate() as IterableIterator<LogRow>;
    const all: FittedReview[][] = [];
    let last: LogRow | null = null;
    for (const row of rows) {
      const same = last?.cardId === row.cardId;
      const days = same && last !== null ? Math.max(0, daysBetween(last.day, row.day)) : 0;
      const review = { rating: numberOf[row.rating], days };
      if (same) all[all.length - 1]?.push(review);
      else all.push([review]);
      last = row;
    }
    return all;
  }

  /** Fits weights to the log, and keeps them where they foretell it better than the library's. */
  async function* optimise(signal?: AbortSignal): AsyncGenerator<OptimiseEvent> {
    const { fitWeights } = await import('./weights.ts');
    const cards = histories();
    const work = withProgress((watcher) => fitWeights(cards, watcher), signal);
    for await (const event of work) {
      if (event.kind === 'result') yield* kept(event.result);
      else yield { kind: 'progress', done: event.done, of: event.of };
    }
  }

  async function* kept(fitted: FittedWeights | null): AsyncGenerator<OptimiseEvent> {
    if (fitted === null) {
      yield { kind: 'too-few', reviews: reviewCount(), needed: reviewsNeeded };
      return;
    }
    const { weights, reviews, logLossBefore, logLossAfter } = fitted;
    const better = logLossAfter < logLossBefore;
    if (better) {
      const madeAt = ledger.clock.now();
      const keep = () =>
        records.writeWeights(store, { weights, madeAt, reviews, logLossBefore, logLossAfter });
      // Cards that already stand on own weights stand on the new ones.
      if (!ledger.stored().ownWeights) keep();
      else for await (const progress of use(weights, keep)) yield { kind: 'progress', ...progress };
    }
    yield { kind: 'done', reviews, logLossBefore, logLossAfter, better };
  }

  /** @param weights the ones to schedule with; null for the library's */
  function use(weights: number[] | null, keep: () => void = () => {}) {
    return rebuildAll(ledger, weights, () => {
      keep();
      ledger.keepSettings({ ownWeights: weights !== null });
    });
  }

  return {
    parameters,
    optimise,

    /** Every card's memory is worked out anew from its log; what is due stays due when it was. */
    async useWeights(chosen: 'default' | 'own'): Promise<Parameters> {
      const own = records.readWeights(store)?.weights ?? null;
      if (chosen === 'own' && own === null)
        throw new Refusal('There are no weights of your own yet. Optimise first.');
      if ((chosen === 'own') !== ledger.stored().ownWeights) {
        const steps = use(chosen === 'own' ? own : null);
        // Each step gives way to others; how far it is nobody asked.
        while ((await steps.next()).done !== true);
      }
      return parameters();
    },
  };
}
