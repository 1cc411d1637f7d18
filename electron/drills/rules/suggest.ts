/**
 * What to run next: each drill three to four times, further and further apart, sooner again after a run that did
 * not make it.
 */
import { addDays, type Day, dayOf, daysBetween } from '#electron/days.ts';
import { type Attempt, repetitions, targets } from '../values.ts';
import { clockText } from './times.ts';

export interface SuggestionFacts {
  drillId: string;
  title: string;
  number: number;
  of: number;
  dueOn: Day;
  due: boolean;
  /** Days since its last run; null where there is none. */
  daysSince: number | null;
  because: string;
}

/** Days until the next run after the first, second and third that made it; after that, to keep it. */
const daysApart = [2, 4, 7, 10] as const;
const daysAfterMiss = 1;

/**
 * The drill to run next; null where there is none.
 *
 * What is due goes before what is not; then what still lacks repetitions, the fewest first; then what has waited
 * longest; then the drills' own order.
 */
export function suggestNext(
  drills: readonly { id: string; title: string }[],
  attempts: readonly Attempt[],
  today: Day,
): SuggestionFacts | null {
  const standing = drills.map((drill) => standingOf(drill, attempts, today));
  const [first] = standing.sort(
    (a, b) =>
      Number(b.due) - Number(a.due) ||
      (a.due
        ? Number(a.complete) - Number(b.complete) || a.number - b.number || compareDays(a, b)
        : compareDays(a, b)),
  );
  if (first === undefined) return null;
  const { complete: _complete, ...suggestion } = first;
  return suggestion;
}

/** How often a drill is to be run: once more than the least until two runs in a row made it. */
export function repetitionsFor(attempts: readonly Pick<Attempt, 'wholeSeconds'>[]): number {
  const lastTwo = attempts.slice(-2);
  const steady = lastTwo.length === 2 && lastTwo.every(made);
  return steady ? repetitions.least : repetitions.most;
}

/** Which timed run of a drill the next one would be, and how many there should be. */
export function turnOf(
  drillId: string,
  attempts: readonly Attempt[],
): { number: number; of: number } {
  const own = inOrder(drillId, attempts);
  const number = own.length + 1;
  return { number, of: Math.max(repetitionsFor(own), number) };
}

function inOrder(drillId: string, attempts: readonly Attempt[]): Attempt[] {
  return attempts
    .filter((attempt) => attempt.drillId === drillId)
    .sort((a, b) => a.endedAt - b.endedAt);
}

function standingOf(
  drill: { id: string; title: string },
  all: readonly Attempt[],
  today: Day,
): SuggestionFacts & { complete: boolean } {
  const attempts = inOrder(drill.id, all);
  const last = attempts[attempts.length - 1];
  const head = { drillId: drill.id, title: drill.title, ...turnOf(drill.id, all) };
  if (last === undefined) {
    return {
      ...head,
      complete: false,
      dueOn: today,
      due: true,
      daysSince: null,
      because: 'Each drill is run three to four times, further and further apart.',
    };
  }
  const apart = made(last)
    ? (daysApart[Math.min(attempts.length, daysApart.length) - 1] ?? 0)
    : daysAfterMiss;
  const lastDay = dayOf(last.endedAt);
  const dueOn = addDays(lastDay, apart);
  const due = dueOn <= today;
  const daysSince = daysBetween(lastDay, today);
  const complete = attempts.length >= repetitionsFor(attempts);
  return {
    ...head,
    complete,
    dueOn,
    due,
    daysSince,
    because: reason(last, complete && due),
  };
}

function reason(last: Attempt, keeps: boolean): string {
  const how =
    last.wholeSeconds === null
      ? 'The last run did not get through its extension.'
      : `The last run took ${clockText(last.wholeSeconds)} against ${clockText(targets.wholeSeconds)}.`;
  return keeps ? `${how} One more keeps it.` : how;
}

function made({ wholeSeconds }: Pick<Attempt, 'wholeSeconds'>): boolean {
  return wholeSeconds !== null && wholeSeconds <= targets.wholeSeconds;
}

function compareDays(a: { dueOn: Day }, b: { dueOn: Day }): number {
  return a.dueOn.localeCompare(b.dueOn);
}
