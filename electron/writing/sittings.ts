/** When typing goes on in the version that stands, and when it begins a new one. */
import type { RevisionSummary } from './values.ts';

/** After a rest of this long (ms) what is typed is a new version. */
export const longestRest = 5 * 60_000;
/** However steadily one types, a version covers no more than this (ms). */
export const longestSitting = 30 * 60_000;

/**
 * Whether typing at `now` goes into this version. One that was restored or imported is never typed over: it can be gone
 * back to as it came.
 */
export function goesOn(
  { beganAt, changedAt, how }: Pick<RevisionSummary, 'beganAt' | 'changedAt' | 'how'>,
  now: number,
): boolean {
  const typed = how === 'created' || how === 'typed';
  return typed && now - changedAt < longestRest && now - beganAt < longestSitting;
}
