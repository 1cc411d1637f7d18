/**
 * What the list puts first: the drill the plan waits for; without one, what is due by spacing.
 */
import { count, longDay } from '#electron/day-words.ts';
import { addDays, type Day } from '#electron/days.ts';
import type { Attempt } from '../values.ts';
import { type SuggestionFacts, suggestNext, turnOf } from './suggest.ts';

/** A task of the plan that waits for a timed run; `subject` is the drill's id. */
export interface AwaitedRun {
  subject: string;
  /** Of the task. */
  title: string;
  day: Day;
}

export interface NextFacts {
  drillId: string;
  title: string;
  /** Which run of the drill it would be, counted from 1. */
  number: number;
  of: number;
  from: 'plan' | 'spacing';
  /** Why this one, in one line. */
  why: string;
  /** What is known of it, in one sentence. */
  because: string;
}

interface Facts {
  drills: readonly { id: string; title: string }[];
  attempts: readonly Attempt[];
  /** Earliest first. */
  awaited: readonly AwaitedRun[];
  today: Day;
}

/**
 * The drill to run next, null where there are no drills; and where the plan chose it, another one that was run before
 * and is due again. What was never run is left to the plan, which will come to it.
 */
export function nextDrills(facts: Facts): { next: NextFacts | null; other: NextFacts | null } {
  const { drills, attempts, today } = facts;
  const planned = byPlan(facts);
  if (planned === null)
    return { next: bySpacing(suggestNext(drills, attempts, today)), other: null };
  const others = drills.filter(
    ({ id }) => id !== planned.drillId && attempts.some(({ drillId }) => drillId === id),
  );
  const again = suggestNext(others, attempts, today);
  return { next: planned, other: again?.due ? bySpacing(again) : null };
}

function byPlan({ drills, attempts, awaited, today }: Facts): NextFacts | null {
  for (const task of awaited) {
    const drill = drills.find(({ id }) => id === task.subject);
    if (drill === undefined) continue;
    const turn = turnOf(drill.id, attempts);
    return {
      drillId: drill.id,
      title: drill.title,
      ...turn,
      from: 'plan',
      why: `${planOf(task.day, today)}: ${drill.title}, timed run ${turn.number} of ${turn.of}`,
      because: `It ticks the task "${task.title}".`,
    };
  }
  return null;
}

function planOf(day: Day, today: Day): string {
  if (day === today) return "Today's plan";
  if (day === addDays(today, 1)) return "Tomorrow's plan";
  return day < today ? `Left from ${longDay(day)}` : `Plan of ${longDay(day)}`;
}

function bySpacing(suggestion: SuggestionFacts | null): NextFacts | null {
  if (suggestion === null) return null;
  const { drillId, title, number, of, because } = suggestion;
  return { drillId, title, number, of, from: 'spacing', why: waited(suggestion), because };
}

function waited({ due, dueOn, daysSince }: SuggestionFacts): string {
  if (!due) return `Nothing is due before ${longDay(dueOn)}`;
  if (daysSince === null) return 'Suggested: not run against the clock yet';
  return `Suggested: not run for ${count(daysSince, 'day')}`;
}
