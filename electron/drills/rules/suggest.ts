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

function standingOf(
  drill: { id: string; title: string },
  all: readonly Attempt[],
  today: Day,
): SuggestionFacts & { complete: boolean } {
  const attempts = all
    .filter(({ drillId }) => drillId === drill.id)
    .sort((a, b) => a.endedAt - b.endedAt);
  const last = attempts[attempts.length - 1];
  const of = Math.max(repetitionsFor(attempts), 1);
  const number = attempts.length + 1;
  const head = { drillId: drill.id, title: drill.title, number, of: Math.max(of, number) };
  if (last === undefined) {
    return {
      ...head,
      complete: false,
      dueOn: today,
      due: true,
      because: 'You have not run it against the clock yet.',
    };
  }
  const apart = made(last)
    ? (daysApart[Math.min(attempts.length, daysApart.length) - 1] ?? 0)
    : daysAfterMiss;
  const lastDay = dayOf(last.endedAt);
  const dueOn = addDays(lastDay, apart);
  const due = dueOn <= today;
  const complete = attempts.length >= of;
  return {
    ...head,
    complete,
    dueOn,
    due,
    because: reason(last, daysBetween(lastDay, today), complete, due),
  };
}

function reason(last: Attempt, daysAgo: number, complete: boolean, due: boolean): string {
  const when = daysAgo <= 0 ? 'today' : daysAgo === 1 ? 'yesterday' : `${daysAgo} days ago`;
  const target = clockText(targets.wholeSeconds);
  const how =
    last.wholeSeconds === null
      ? `The last run, ${when}, did not get through its extension.`
      : `The last run, ${when}, took ${clockText(last.wholeSeconds)} against ${target}.`;
  if (!due) return `${how} Nothing is due before it.`;
  return complete ? `${how} One more keeps it.` : how;
}

function made({ wholeSeconds }: Pick<Attempt, 'wholeSeconds'>): boolean {
  return wholeSeconds !== null && wholeSeconds <= targets.wholeSeconds;
}

function compareDays(a: { dueOn: Day }, b: { dueOn: Day }): number {
  return a.dueOn.localeCompare(b.dueOn);
}
