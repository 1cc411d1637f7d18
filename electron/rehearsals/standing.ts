/** What others ask of the rehearsals: the person's pace, and where a subject stands. Both need no service, only rows. */
import type { Store } from '../store/open.ts';
import * as records from './records.ts';
import { medianPace, standingOf } from './rules.ts';
import type { Subject } from './values.ts';

const looksBack = 5;

/** Words a minute by the last measured takes; `usual` where there are none. */
export function paceIn(store: Store, usual: number): { wordsPerMinute: number; measured: boolean } {
  const pace = medianPace(records.measuredPaces(store, looksBack));
  return { wordsPerMinute: pace ?? usual, measured: pace !== null };
}

/** A subject's takes as a list shows them. */
export interface RehearsalSummary {
  takes: number;
  /** Of the last take; null where there is none. */
  lastSeconds: number | null;
  rehearsed: boolean;
}

export function summaryIn(store: Store, subject: Subject): RehearsalSummary {
  const takes = records.endedTakes(store, subject);
  const last = takes.at(-1);
  return {
    takes: takes.length,
    lastSeconds: last === undefined ? null : last.durationMs / 1000,
    rehearsed: standingOf(takes).rehearsed,
  };
}

/** What is said at a start after a take was cut off with something recorded; null where none was. */
export function cutOffNotice(store: Store): string | null {
  const [cut, ...others] = records.openTakes(store).filter((row) => (row.recordingBytes ?? 0) > 0);
  if (cut === undefined) return null;
  const place = cut.subjectKind === 'stance' ? 'Opinions' : 'Stories';
  return others.length === 0
    ? `A rehearsal of "${cut.title}" was cut off. What was recorded is safe: rehearse in ${place} to keep or delete it.`
    : `${others.length + 1} rehearsals were cut off. What was recorded is safe: rehearse in ${place} to keep or delete it.`;
}
