/**
 * The three ways out when days were missed or there is less time than work.
 */
import { type RoundId, roundIds } from '#content/plan/schema.ts';
import { count, shortDay } from '#electron/day-words.ts';
import { addDays, type Day, daysBetween } from '#electron/days.ts';
import { mostMinutesADay, type PlanChange, type PlanTask, type Setup } from '../values.ts';
import type { Reflowed } from './apply.ts';
import type { LayInput } from './lay-plan.ts';
import { reflow } from './reflow.ts';
import { type ReplanInput, replan, replanLeavesOut } from './replan.ts';
import { deadlineOf, firstDay, lastDay, mostPlanDays } from './window.ts';
import { list, roundNames } from './words.ts';

const minutesStep = 15;
const mostLaterDays = 60;

export interface WaysOutInput extends LayInput {
  readonly tasks: readonly PlanTask[];
}

/** One way out: the set-up it takes, and what would change with it. */
export interface WayOut {
  readonly way: 'more-minutes' | 'fewer-tasks' | 'later-date';
  /** Null where this way does not help. */
  readonly setup: Setup | null;
  /** Minutes more on each working day, or days later; 0 where none are needed, null where it does not apply. */
  readonly amount: number | null;
  /** The plan's next state on this way; the present one where it does not help. */
  readonly tasks: readonly PlanTask[];
  readonly changes: PlanChange[];
  /** How many tasks are cut, and their minutes. */
  readonly cuts: number;
  readonly minutesCut: number;
  /** The rounds whose date would have to move for a later date to help. */
  readonly rounds: readonly RoundId[];
  readonly says: string;
}

/** What stands without any way out: the plan re-flowed, and what of it is cut. */
interface Base {
  readonly input: WaysOutInput;
  readonly reflowed: Reflowed;
  readonly cut: readonly PlanTask[];
  /** Whether tasks dropped before are to come back too. */
  readonly restoreDropped: boolean;
}

/**
 * More minutes, fewer tasks, a later date: each with its numbers and what it would change.
 *
 * What counts as cut is what a re-flow would drop now or, where it would drop nothing, what the plan has
 * dropped already. More minutes and a later date are the smallest steps with which none of that is cut; a
 * task whose round has been is beyond help and does not count.
 */
export function waysOut(input: WaysOutInput): WayOut[] {
  const reflowed = reflow(input);
  const fresh = new Set(
    reflowed.changes.filter((change) => change.kind === 'dropped').map((change) => change.taskId),
  );
  const restoreDropped = fresh.size === 0;
  const cut = reflowed.tasks.filter(
    (task) => task.status === 'dropped' && (restoreDropped || fresh.has(task.id)),
  );
  const base: Base = { input, reflowed, cut, restoreDropped };
  return [moreMinutes(base), fewerTasks(base), laterDate(base)];
}

function moreMinutes(base: Base): WayOut {
  const { setup } = base.input;
  const way = 'more-minutes' as const;
  if (!canHelp(base)) return noNeed(base, way, 'Your minutes are enough. Nothing is cut.');
  const most = mostMinutesADay - Math.min(...setup.minutesByWeekday.filter(isWorked));
  const steps = Math.ceil(most / minutesStep);
  const step = smallest(steps, (number) => fits(base, withMore(setup, number * minutesStep)));
  if (step === null) {
    const says = `Even ${mostMinutesADay / 60} hours on every working day leave no room for everything.`;
    return noHelp(base, way, says);
  }
  const amount = step * minutesStep;
  const says = `${amount} minutes more on every working day. Nothing is cut.`;
  return taken(base, way, { setup: withMore(setup, amount), amount, says });
}

function fewerTasks({ input, reflowed, cut }: Base): WayOut {
  const minutesCut = sumOf(cut);
  const says =
    cut.length === 0
      ? 'Everything fits. Nothing is cut.'
      : `${count(cut.length, 'task')}, ${minutesCut} minutes: ${list(cut.map((task) => task.title))}.`;
  return {
    way: 'fewer-tasks',
    setup: input.setup,
    amount: null,
    ...reflowed,
    cuts: cut.length,
    minutesCut,
    rounds: [],
    says,
  };
}

function laterDate(base: Base): WayOut {
  const { setup } = base.input;
  const way = 'later-date' as const;
  const { targetDay } = setup;
  if (!canHelp(base)) return noNeed(base, way, 'The date can stay. Nothing is cut.');
  const room = mostPlanDays - daysBetween(setup.startDay, targetDay ?? lastDay(setup));
  const later = (days: number): Setup => ({ ...setup, targetDay: addDays(targetDay ?? '', days) });
  const amount =
    targetDay === null
      ? null
      : smallest(Math.min(mostLaterDays, room), (days) => fits(base, later(days)));
  if (amount === null || targetDay === null) {
    const rounds = bindingRounds(base);
    return { ...noHelp(base, way, whyNotLater(setup, rounds)), rounds };
  }
  const says = `Ready ${count(amount, 'day')} later, on ${shortDay(addDays(targetDay, amount))}. Nothing is cut.`;
  return taken(base, way, { setup: later(amount), amount, says });
}

function whyNotLater(setup: Setup, rounds: readonly RoundId[]): string {
  if (rounds.length === 0) return `Even ${mostLaterDays} days later not everything fits.`;
  const named = rounds.map(
    (round) => `the ${roundNames[round]} on ${shortDay(deadlineOf(setup, round))}`,
  );
  const remedy = rounds.length === 1 ? 'that date' : 'those dates';
  return `Only a later date for ${list(named)} would help. Change ${remedy} if you agree on another.`;
}

/** The rounds with a date of their own before which what is cut would have to lie. */
function bindingRounds({ input: { setup }, cut }: Base): RoundId[] {
  const dated = new Set(setup.rounds.map((entry) => entry.round));
  const served = new Set(cut.map((task) => task.round));
  const undated = [...served].some((round) => !dated.has(round));
  // Without a target, an undated round's tasks lie before the last of the dates.
  const last = setup.targetDay === null && undated ? lastDay(setup) : null;
  return roundIds.filter(
    (round) => dated.has(round) && (served.has(round) || deadlineOf(setup, round) === last),
  );
}

/** Whether anything is cut that time could still bring back. */
function canHelp({ input: { setup, today }, cut }: Base): boolean {
  return cut.some((task) => !isOver(setup, task.round, firstDay(setup, today)));
}

/** Whether a round with a date of its own has been, so that nothing can be done for it any more. */
function isOver(setup: Setup, round: RoundId, first: Day): boolean {
  return setup.rounds.some((entry) => entry.round === round && entry.day <= first);
}

/** Whether nothing is cut with another set-up, but for rounds that have been. */
function fits(base: Base, setup: Setup): boolean {
  const first = firstDay(setup, base.input.today);
  const out = replanLeavesOut(replanOf(base, setup));
  if (out === null) return false;
  const byId = new Map(base.input.curriculum.tasks.map((task) => [task.id, task.round]));
  for (const task of base.input.tasks) byId.set(task.id, task.round);
  return out.every((id) => isOver(setup, byId.get(id) ?? 'coding', first));
}

function replanOf({ input, restoreDropped }: Base, setup: Setup): ReplanInput {
  return { ...input, setup, before: input.setup, restoreDropped };
}

/** The smallest of the numbers from 1 to `most` that serves; null where not even `most` does. */
function smallest(most: number, serves: (number: number) => boolean): number | null {
  if (most < 1 || !serves(most)) return null;
  for (let number = 1; number < most; number += 1) if (serves(number)) return number;
  return most;
}

function isWorked(minutes: number): boolean {
  return minutes > 0;
}

function withMore(setup: Setup, more: number): Setup {
  const minutesByWeekday = setup.minutesByWeekday.map((minutes) =>
    minutes === 0 ? 0 : Math.min(mostMinutesADay, minutes + more),
  );
  return { ...setup, minutesByWeekday };
}

function sumOf(tasks: readonly PlanTask[]): number {
  return tasks.reduce((sum, task) => sum + task.estimate, 0);
}

function taken(
  base: Base,
  way: WayOut['way'],
  { setup, amount, says }: { setup: Setup; amount: number; says: string },
): WayOut {
  const { tasks, changes } = replan(replanOf(base, setup));
  const dropped = changes.filter((change) => change.kind === 'dropped');
  const minutesCut = dropped.reduce((sum, change) => sum + change.minutes, 0);
  return { way, setup, amount, tasks, changes, cuts: dropped.length, minutesCut, rounds: [], says };
}

function noNeed({ input, reflowed, cut }: Base, way: WayOut['way'], says: string): WayOut {
  const numbers = { cuts: cut.length, minutesCut: sumOf(cut), rounds: [] };
  return { way, setup: input.setup, amount: 0, ...reflowed, ...numbers, says };
}

function noHelp({ input, cut }: Base, way: WayOut['way'], says: string): WayOut {
  const numbers = { cuts: cut.length, minutesCut: sumOf(cut), rounds: [] };
  return { way, setup: null, amount: null, tasks: input.tasks, changes: [], ...numbers, says };
}
