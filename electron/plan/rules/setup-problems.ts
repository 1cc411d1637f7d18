/**
 * What is wrong with a set-up, and what to do about it.
 */
import { type RoundId, roundIds } from '#content/plan/schema.ts';
import { type Day, daysBetween, daysFrom } from '#electron/days.ts';
import type { RoundDate, Setup } from '../values.ts';
import { firstDay, latestDate, minutesOfDay, mostPlanDays } from './window.ts';
import { roundNames } from './words.ts';

export interface SetupProblem {
  /** Path of the field: `startDay`, `targetDay`, `rounds.trial.day`, `minutesByWeekday`, `daysOff`. */
  readonly field: string;
  readonly message: string;
}

export interface SetupOptions {
  /**
   * The first day of the plan that already stands. It may stay where it is although it has passed, and
   * rounds and target that have been since then are history, not mistakes.
   */
  readonly started?: Day | undefined;
}

const fieldOf = (round: RoundId): string => `rounds.${round}.day`;

/** Every fault of a set-up; empty where a plan can be laid. */
export function setupProblems(
  setup: Setup,
  today: Day,
  options: SetupOptions = {},
): SetupProblem[] {
  const dates = [...startProblems(setup, today, options), ...dateProblems(setup, today, options)];
  const order = orderProblems(setup.rounds);
  return [...dates, ...order, ...timeProblems(setup, today)];
}

function startProblems(setup: Setup, today: Day, { started }: SetupOptions): SetupProblem[] {
  if (setup.startDay >= today || setup.startDay === started) return [];
  return [{ field: 'startDay', message: 'The start has passed. Choose today or a later day.' }];
}

function dateProblems(setup: Setup, today: Day, { started }: SetupOptions): SetupProblem[] {
  const last = latestDate(setup);
  if (last === null) {
    return [
      {
        field: 'targetDay',
        message: 'Give the date of one round, or a day to be ready by.',
      },
    ];
  }
  const over = started !== undefined && last > today;
  const problems: SetupProblem[] = [];
  const check = (field: string, day: Day, subject: string): void => {
    const past = over ? day < setup.startDay : day < today;
    if (past) {
      problems.push({ field, message: `${subject} has passed. Choose a day after today.` });
    } else if (day <= setup.startDay) {
      const remedy = 'Choose a later day, or start earlier.';
      problems.push({ field, message: `${subject} is not after the start. ${remedy}` });
    } else if (!over && day === today) {
      problems.push({ field, message: `${subject} is today. Choose a later day.` });
    }
  };
  if (setup.targetDay !== null) check('targetDay', setup.targetDay, 'The target day');
  for (const round of setup.rounds) {
    check(fieldOf(round.round), round.day, `The ${roundNames[round.round]}`);
  }
  return problems;
}

/** Which round may not lie before which, and whether both may share a day. */
function orderProblems(rounds: readonly RoundDate[]): SetupProblem[] {
  const problems: SetupProblem[] = [];
  for (const round of roundIds) {
    const given = rounds.filter((entry) => entry.round === round);
    const [own] = given;
    if (own === undefined) continue;
    if (given.length > 1) {
      const message = `The ${roundNames[round]} is given twice. Keep one date.`;
      problems.push({ field: fieldOf(round), message });
    }
    const wrong = rounds.find((entry) => comesBefore(entry.round, round) && entry.day >= own.day);
    if (wrong === undefined) continue;
    const relation = wrong.day === own.day ? 'on the same day as' : 'before';
    problems.push({
      field: fieldOf(round),
      message: `The ${roundNames[round]} is ${relation} the ${roundNames[wrong.round]}. Choose a day after it.`,
    });
  }
  return problems;
}

/** Coding comes before the trial, and the trial before design and behavioral, which go in any order. */
function comesBefore(one: RoundId, other: RoundId): boolean {
  const steps: Record<RoundId, number> = { coding: 0, trial: 1, design: 2, behavioral: 2 };
  return steps[one] < steps[other];
}

function timeProblems(setup: Setup, today: Day): SetupProblem[] {
  if (setup.minutesByWeekday.every((minutes) => minutes === 0)) {
    return [{ field: 'minutesByWeekday', message: 'Give at least one weekday some minutes.' }];
  }
  const last = latestDate(setup);
  if (last === null) return [];
  if (daysBetween(setup.startDay, last) > mostPlanDays) {
    const message = `The plan would be longer than ${mostPlanDays} days. Choose an earlier date or a later start.`;
    return [{ field: lastField(setup, last), message }];
  }
  const days = daysFrom(firstDay(setup, today), last);
  const minutesOn = minutesOfDay(setup);
  if (days.length === 0 || days.some((day) => minutesOn(day) > 0)) return [];
  const anyWeekday = days.some((day) => minutesOfDay({ ...setup, daysOff: [] })(day) > 0);
  return anyWeekday
    ? [
        {
          field: 'daysOff',
          message: 'Every day of the plan is off. Take out at least one day off.',
        },
      ]
    : [
        {
          field: 'minutesByWeekday',
          message: 'No weekday of the plan has minutes. Give one of them some.',
        },
      ];
}

/** The field that holds the last date. */
function lastField(setup: Setup, last: Day): string {
  const round = setup.rounds.find((entry) => entry.day === last);
  return round === undefined ? 'targetDay' : fieldOf(round.round);
}
