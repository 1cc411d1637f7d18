/**
 * What is due, counted without content: for the sidebar and Today, before the numbers were opened.
 */
import type { Clock } from '../clock.ts';
import type { Store } from '../store/open.ts';
import { readSettings } from './records.ts';
import { studyDayOf } from './rules/aim.ts';
import { usualSeconds } from './rules/queue-gain.ts';
import { endOfStudyDay, startOfStudyDay } from './study-days.ts';

export interface NumbersCounts {
  review: number;
  learning: number;
  new: number;
}

/** New cards a day where no number was set and the pace is not worked out yet. */
const usualNew = 20;

/**
 * Counts what is due by the study day's end. Without the queue it knows no card's usual time: reviews are cut to the
 * day's minutes by the usual ones.
 */
export function countDue(store: Store, clock: Clock): NumbersCounts {
  const { settings } = readSettings(store);
  const { rolloverHour, minutesADay, newADay } = settings;
  const today = studyDayOf(clock.now(), rolloverHour);
  const ends = endOfStudyDay(today, rolloverHour);
  const rows = store.sqlite
    .prepare(
      `SELECT phase, count(*) AS count FROM numbers_cards
       WHERE phase IN ('new', 'learning', 'review', 'relearning') AND due_at < ? AND suspended = 0
         AND removed = 0 AND buried_day IS NOT ? GROUP BY phase`,
    )
    .all(ends, today) as { phase: string; count: number }[];
  const of = (phase: string) => rows.find((row) => row.phase === phase)?.count ?? 0;
  const done = store.sqlite
    .prepare(
      `SELECT coalesce(sum(phase_before = 'new'), 0) AS met, coalesce(sum(elapsed_ms), 0) AS ms
       FROM numbers_reviews WHERE at >= ? AND at < ? AND kind IN ('due', 'activity')`,
    )
    .get(startOfStudyDay(today, rolloverHour), ends) as { met: number; ms: number };
  const seconds = Math.max(0, minutesADay * 60 - done.ms / 1000);
  const fresh = Math.min(of('new'), Math.max(0, (newADay ?? usualNew) - done.met));
  return {
    review: Math.min(of('review'), Math.ceil(seconds / usualSeconds.review)),
    learning: of('learning') + of('relearning'),
    new: Math.min(fresh, Math.ceil(seconds / usualSeconds.new)),
  };
}
