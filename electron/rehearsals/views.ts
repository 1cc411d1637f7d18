/** A take as the page sees it. */
import type { Recordings } from './recordings.ts';
import type { TakeRow } from './records.ts';
import { isOnTarget } from './rules.ts';
import type { Take } from './values.ts';

export function viewOf(row: TakeRow, recordings: Recordings): Take {
  const { subjectKind, subjectId, scriptWords: _words, nextSequence: _next, ...rest } = row;
  return {
    ...rest,
    subject: { kind: subjectKind, id: subjectId },
    onTarget: row.state === 'ended' && isOnTarget(row),
    recordingMissing: row.recordingBytes !== null && !recordings.isThere(row.id),
  };
}
