/**
 * A person's answers as a form holds them, on the way to the set-up the plan is laid from.
 *
 * A form holds text: a field may be empty or half written, and a draft of it can be kept and resumed.
 */
import type { OrganisationId, RoundId } from '#content/plan/schema.ts';
import type { Problem } from '#electron/calls.ts';
import { addDays, type Day, daysBetween, daysFrom, isDay, weekdayOf } from '#electron/days.ts';
import type { Setup } from '#electron/plan/values.ts';
import { weekdayName } from './words.ts';

/** The rounds a person may know the date of, in the order in which they are met. */
export const roundOrder: RoundId[] = ['coding', 'trial', 'design', 'behavioral'];

export interface Answers {
  startDay: string;
  /** Empty where there is none. */
  targetDay: string;
  /** Dates and times as the fields hold them; empty where not known. */
  rounds: Record<RoundId, { day: string; time: string }>;
  /** Minutes for each weekday as typed, Monday first. */
  minutes: string[];
  daysOff: Day[];
  level: Setup['level'];
  organisation: OrganisationId;
  language: Setup['language'];
}

/** A set-up as a form's answers. */
export function answersOf(setup: Setup): Answers {
  const dateOf = (round: RoundId) => {
    const date = setup.rounds.find((other) => other.round === round);
    return { day: date?.day ?? '', time: date?.time ?? '' };
  };
  return {
    startDay: setup.startDay,
    targetDay: setup.targetDay ?? '',
    rounds: {
      coding: dateOf('coding'),
      trial: dateOf('trial'),
      design: dateOf('design'),
      behavioral: dateOf('behavioral'),
    },
    minutes: setup.minutesByWeekday.map(String),
    daysOff: [...setup.daysOff].sort(),
    level: setup.level,
    organisation: setup.organisation,
    language: setup.language,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown, otherwise: Value) {
  return values.find((candidate) => candidate === value) ?? otherwise;
}

function texts(value: unknown): string[] | null {
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : null;
}

/** The answers of a kept draft; what an older or damaged draft lacks is taken from `defaults`. */
export function readDraft(draft: Record<string, unknown>, defaults: Answers): Answers {
  const rounds = isRecord(draft.rounds) ? draft.rounds : {};
  const dateOf = (round: RoundId) => {
    const date = rounds[round];
    const kept = isRecord(date) ? date : {};
    return {
      day: text(kept.day, defaults.rounds[round].day),
      time: text(kept.time, defaults.rounds[round].time),
    };
  };
  const minutes = texts(draft.minutes);
  return {
    startDay: text(draft.startDay, defaults.startDay),
    targetDay: text(draft.targetDay, defaults.targetDay),
    rounds: {
      coding: dateOf('coding'),
      trial: dateOf('trial'),
      design: dateOf('design'),
      behavioral: dateOf('behavioral'),
    },
    minutes: minutes?.length === 7 ? minutes : defaults.minutes,
    daysOff: texts(draft.daysOff)?.filter(isDay) ?? defaults.daysOff,
    level: oneOf(['L4', 'L5', 'L6'], draft.level, defaults.level),
    organisation: oneOf(
      ['applied', 'safety', 'research', 'unknown'],
      draft.organisation,
      defaults.organisation,
    ),
    language: oneOf(['python', 'typescript'], draft.language, defaults.language),
  };
}

/** Whether every round has a date of its own: a target day then decides nothing. */
export function allRoundsDated(answers: Answers): boolean {
  return roundOrder.every((round) => answers.rounds[round].day !== '');
}

/**
 * The set-up the answers make, or what keeps them from making one, at the field's path. Whether the
 * set-up can be kept to is for the rules to say.
 */
export function setupOf(
  answers: Answers,
): { setup: Setup; problems: [] } | { setup: null; problems: Problem[] } {
  const problems: Problem[] = [];
  if (!isDay(answers.startDay)) {
    problems.push({ field: 'startDay', message: 'Give the day the plan starts on.' });
  }
  const minutesByWeekday = answers.minutes.map((typed, weekday) => {
    const minutes = typed.trim() === '' ? Number.NaN : Number(typed);
    if (!Number.isInteger(minutes)) {
      problems.push({
        field: `minutesByWeekday[${weekday}]`,
        message: `Give whole minutes for ${weekdayName(weekday, true)}, 0 for a free day.`,
      });
    }
    return minutes;
  });
  for (const round of roundOrder) {
    if (answers.rounds[round].day === '' && answers.rounds[round].time !== '') {
      problems.push({ field: `rounds.${round}.day`, message: 'Give the day, or clear the time.' });
    }
  }
  if (problems.length > 0) return { setup: null, problems };
  const rounds = roundOrder
    .filter((round) => answers.rounds[round].day !== '')
    .map((round) => ({
      round,
      day: answers.rounds[round].day,
      time: answers.rounds[round].time || null,
    }));
  return {
    problems: [],
    setup: {
      startDay: answers.startDay,
      targetDay: answers.targetDay === '' || allRoundsDated(answers) ? null : answers.targetDay,
      rounds,
      minutesByWeekday,
      daysOff: [...new Set(answers.daysOff)].sort(),
      level: answers.level,
      organisation: answers.organisation,
      language: answers.language,
    },
  };
}

/** `rounds[1].day` of a set-up is the field of that round: `rounds.trial.day`. */
export function fieldOfRound(field: string, setup: Setup): string {
  return field.replace(/^rounds\[(\d+)\]/, (_, index) => {
    const round = setup.rounds[Number(index)]?.round;
    return round === undefined ? `rounds[${index}]` : `rounds.${round}`;
  });
}

/** The message at a field, or at a part of it. */
export function problemAt(problems: Problem[], field: string): string | null {
  return (
    problems.find(
      (problem) =>
        problem.field === field ||
        problem.field.startsWith(`${field}.`) ||
        problem.field.startsWith(`${field}[`),
    )?.message ?? null
  );
}

/** What a set-up comes to, for the review before it is applied. */
export interface SetupSummary {
  /** The last date; nothing lies on it. */
  lastDay: Day | null;
  days: number;
  workingDays: number;
  /** All minutes of all working days. */
  minutes: number;
}

/** Counts a set-up's days and minutes. */
export function summaryOf(setup: Setup): SetupSummary {
  const dates = [
    ...setup.rounds.map(({ day }) => day),
    ...(setup.targetDay ? [setup.targetDay] : []),
  ];
  const lastDay = dates.sort().at(-1) ?? null;
  if (lastDay === null) return { lastDay, days: 0, workingDays: 0, minutes: 0 };
  const days = daysFrom(setup.startDay, lastDay);
  const perDay = days
    .filter((day) => !setup.daysOff.includes(day))
    .map((day) => setup.minutesByWeekday[weekdayOf(day)] ?? 0);
  return {
    lastDay,
    days: days.length,
    workingDays: perDay.filter((minutes) => minutes > 0).length,
    minutes: perDay.reduce((sum, minutes) => sum + minutes, 0),
  };
}

/** Most days that can be marked off at once. */
export const mostDaysAtOnce = 60;

/** All days from `from` to `to`, both included; one day where `to` is empty. Null where they make no span. */
export function spanOf(from: string, to: string): Day[] | null {
  if (!isDay(from)) return null;
  const until = to === '' ? from : to;
  if (!isDay(until)) return null;
  const length = daysBetween(from, until) + 1;
  return length < 1 || length > mostDaysAtOnce ? null : daysFrom(from, addDays(until, 1));
}
