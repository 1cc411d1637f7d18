/** The words of what is written: seconds, findings, versions. */

import type { Part } from '#content/writing/schema.ts';
import { dateOf, monthOf } from '#electron/day-words.ts';
import type {
  Analysis,
  DocumentKind,
  PartId,
  RevisionSummary,
} from '#electron/writing/contract.ts';
import { clockTime, count, nearDay } from '../plan/words.ts';
import type { WritingPlace } from './use-open.ts';

/** The kind of document a place holds, which is also its word. */
export const kindIn = { stories: 'story', opinions: 'stance' } as const satisfies Record<
  WritingPlace,
  DocumentKind
>;

/** Seconds as the list and the parts show them: `84 s`. */
export function secondsText(seconds: number): string {
  return `${Math.round(seconds)} s`;
}

/** A clock that counts up: `0:41`. */
export function clockText(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A title as it is shown: a document without one is called by what it is. */
export function titleText(title: string, kind: 'story' | 'stance'): string {
  return title.trim() === '' ? `Untitled ${kind}` : title;
}

/** Names a part by its id. */
export function partTitleIn(parts: readonly Part[]): (part: PartId) => string {
  return (part) => parts.find(({ id }) => id === part)?.title ?? part;
}

/** `3 notes`, split by what they are about where both are there. */
export function findingsText(findings: Analysis['findings']): string {
  const wording = findings.filter(({ sort }) => sort === 'wording').length;
  const shape = findings.length - wording;
  if (findings.length === 0) return 'No notes';
  if (wording === 0) return `${count(shape, 'note')} on the shape`;
  if (shape === 0) return `${count(wording, 'note')} on the wording`;
  return `${count(findings.length, 'note')}, ${shape} on the shape`;
}

const ways: Record<RevisionSummary['how'], string> = {
  created: 'begun',
  typed: 'written',
  restored: 'restored',
  imported: 'imported',
};

/** How a version came about, in one word. */
export function wayText(how: RevisionSummary['how']): string {
  return ways[how];
}

/** The local day of an instant (ms UTC), as `YYYY-MM-DD`. */
export function dayOf(instant: number): string {
  const local = new Date(instant);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
}

/** When something was, as near as it can be said: "today, 09:40". */
export function whenText(instant: number, today: string): string {
  return `${nearDay(dayOf(instant), today)}, ${clockTime(instant)}`;
}

/** A day with its year: `9 April 2018`. */
export function dateText(day: string): string {
  return `${dateOf(day)} ${monthOf(day)} ${day.slice(0, 4)}`;
}
