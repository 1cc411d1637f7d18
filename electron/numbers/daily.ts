/**
 * Sums of the log by study day and deck, kept in step with it: rows are counted in as they are written, and out again
 * as they are taken back.
 */
import type { Store } from '../store/open.ts';

/** Interval in days from which a card counts as mature. */
export const matureFrom = 21;

/**
 * Counts rows of the log in (1) or out (-1): those with ids `from` to `to`. Cram does not count, and true retention
 * looks at cards in review only: steps of learning say nothing about memory over days.
 */
export function countReviews({ sqlite }: Store, from: number, to: number, sign: 1 | -1): void {
  sqlite
    .prepare(
      `INSERT INTO numbers_daily
       SELECT day, deck_id, $sign * count(*), $sign * sum(elapsed_ms), $sign * sum(rating = 'again'),
         $sign * sum(phase_before = 'review' AND interval_before < $mature),
         $sign * sum(phase_before = 'review' AND interval_before < $mature AND rating <> 'again'),
         $sign * sum(phase_before = 'review' AND interval_before >= $mature),
         $sign * sum(phase_before = 'review' AND interval_before >= $mature AND rating <> 'again')
       FROM numbers_reviews WHERE id BETWEEN $from AND $to AND kind <> 'cram' GROUP BY day, deck_id
       ON CONFLICT (day, deck_id) DO UPDATE SET
         reviews = reviews + excluded.reviews, ms = ms + excluded.ms, again = again + excluded.again,
         young = young + excluded.young, young_right = young_right + excluded.young_right,
         mature = mature + excluded.mature, mature_right = mature_right + excluded.mature_right`,
    )
    .run({ sign, mature: matureFrom, from, to });
  if (sign === -1) sqlite.prepare('DELETE FROM numbers_daily WHERE reviews = 0').run();
}
