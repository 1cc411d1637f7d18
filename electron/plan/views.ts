/**
 * What the plan's screens show, computed from plain values: Today, the tape of days, the weeks.
 */
import type { Curriculum } from '#content/plan/schema.ts';
import { addDays, type Day, daysBetween, daysFrom, weekdayOf } from '../days.ts';
import type { TapeDay, TodayView, WorkSession } from './contract.ts';
import { consistency, lastDay, orderOfDay } from './rules.ts';
import type { PlanChange, PlanTask, Setup } from './values.ts';

export interface PlanFacts {
  curriculum: Curriculum;
  setup: Setup;
  tasks: PlanTask[];
  today: Day;
}

const daysAWeek = 7;

/** The last day on which something may lie or fall: the last date itself is shown, too. */
function shownDays({ setup, tasks }: PlanFacts): Day[] {
  const first = tasks.reduce(
    (earliest, task) => (task.day !== null && task.day < earliest ? task.day : earliest),
    setup.startDay,
  );
  return daysFrom(first, addDays(lastDay(setup), 1));
}

/** Minutes a task puts on one of its days. A trial's days are shown by their own mark. */
function minutesOf(task: PlanTask): number {
  return task.kind === 'trial' ? 0 : task.estimate;
}

function liesOn(task: PlanTask, day: Day): boolean {
  if (task.day === day) return true;
  // Adding days is slow enough to show in every answer: only a task of several days needs it.
  return task.days > 1 && task.day !== null && day > task.day && day < addDays(task.day, task.days);
}

function tapeDay(facts: PlanFacts, day: Day): TapeDay {
  const { setup, tasks } = facts;
  const onDay = tasks.filter(
    (task) => liesOn(task, day) && task.status !== 'dropped' && task.status !== 'skipped',
  );
  const off = setup.daysOff.includes(day) || setup.minutesByWeekday[weekdayOf(day)] === 0;
  const sum = (chosen: PlanTask[]) =>
    chosen.reduce((minutes, task) => minutes + minutesOf(task), 0);
  return {
    day,
    plannedMinutes: sum(onDay),
    doneMinutes: sum(onDay.filter((task) => task.status === 'done')),
    capacityMinutes: off ? 0 : (setup.minutesByWeekday[weekdayOf(day)] ?? 0),
    off,
    mock: onDay.some((task) => task.kind === 'mock'),
    trial: onDay.some((task) => task.kind === 'trial'),
    rounds: setup.rounds.filter((round) => round.day === day).map((round) => round.round),
  };
}

/** Every day from the first task to the last date, for the tape above Today. */
export function tapeOf(facts: PlanFacts): TapeDay[] {
  return shownDays(facts).map((day) => tapeDay(facts, day));
}

/**
 * Which written week a calendar day belongs to: the four weeks stretch or shrink with the days there are.
 * A plan of 28 days has weeks of seven.
 */
function weekOf(dayIndex: number, dayCount: number, weekCount: number): number {
  const week = Math.floor((dayIndex * weekCount) / Math.max(dayCount, 1));
  return Math.min(weekCount - 1, Math.max(0, week));
}

function position(facts: PlanFacts) {
  const { setup, today, curriculum } = facts;
  const of = Math.max(1, daysBetween(setup.startDay, lastDay(setup)));
  const index = Math.min(of - 1, Math.max(0, daysBetween(setup.startDay, today)));
  const weeks = Math.min(curriculum.weeks.length, Math.ceil(of / daysAWeek));
  const week = weekOf(index, of, weeks);
  const weekStart =
    Array.from({ length: of }, (_, day) => day).find((day) => weekOf(day, of, weeks) === week) ?? 0;
  return { day: index + 1, of, week: week + 1, weeks, dayOfWeek: index - weekStart + 1 };
}

function countdown({ setup, today }: PlanFacts): TodayView['countdown'] {
  const dates = setup.rounds.map(({ round, day, time }) => ({
    round: round as typeof round | null,
    day,
    time,
  }));
  if (setup.targetDay !== null) dates.push({ round: null, day: setup.targetDay, time: null });
  const ahead = dates
    .filter((date) => date.day >= today)
    .sort((a, b) => a.day.localeCompare(b.day))
    .map((date) => ({ ...date, days: daysBetween(today, date.day) }));
  const [next] = ahead;
  return next === undefined ? null : { ...next, ahead };
}

/** The theme that takes most of a day's minutes gives the day its focus. */
function focusOf(tasks: PlanTask[], curriculum: Curriculum): string | null {
  const minutes = new Map<string, number>();
  for (const task of tasks) {
    if (task.theme === null || task.origin === 'daily') continue;
    minutes.set(task.theme, (minutes.get(task.theme) ?? 0) + Math.max(1, minutesOf(task)));
  }
  const [theme] = [...minutes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return curriculum.themes.find((candidate) => candidate.id === theme)?.focus ?? null;
}

export interface TodayFacts extends PlanFacts {
  slipped: PlanChange[];
  session: WorkSession | null;
  undo: string | null;
  redo: string | null;
  /** What a re-flow would cut now; null where nothing lies on a past day. */
  gap: TodayView['gap'];
}

/** Everything Today shows. */
export function todayView(facts: TodayFacts): TodayView {
  const { curriculum, setup, tasks, today } = facts;
  const tape = tapeOf(facts);
  const onToday = orderOfDay(tasks, today).filter(
    (task) => task.status !== 'dropped' && task.status !== 'lapsed',
  );
  const counted = onToday.filter((task) => task.status !== 'skipped');
  const toDo = onToday.filter((task) => task.status === 'to-do');
  const sum = (chosen: PlanTask[]) =>
    chosen.reduce((minutes, task) => minutes + minutesOf(task), 0);
  const at = position(facts);
  const week = curriculum.weeks[at.week - 1];
  const ahead = tasks.filter(
    (task) => task.status === 'to-do' && task.day !== null && task.day > today,
  );
  const nextDay = ahead.reduce<Day | null>(
    (earliest, { day }) => (earliest === null || (day ?? '') < earliest ? day : earliest),
    null,
  );
  const nextTasks = nextDay === null ? [] : orderOfDay(ahead, nextDay);
  const [nextMock] = ahead
    .filter((task) => task.kind === 'mock')
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
  return {
    today,
    phase: today < setup.startDay ? 'before' : today >= lastDay(setup) ? 'after' : 'during',
    position: at,
    weekTitle: week?.title ?? '',
    weekExit: week?.exit ?? '',
    focus: focusOf(toDo.length > 0 ? toDo : counted, curriculum),
    primary: toDo.find((task) => task.origin !== 'daily') ?? toDo[0] ?? null,
    tasks: onToday,
    minutes: {
      done: sum(counted.filter((task) => task.status === 'done')),
      planned: sum(counted),
      capacity: tape.find((day) => day.day === today)?.capacityMinutes ?? 0,
    },
    slipped: facts.slipped,
    next:
      nextDay === null
        ? null
        : {
            day: nextDay,
            minutes: sum(nextTasks),
            titles: nextTasks.filter((task) => task.origin !== 'daily').map((task) => task.title),
          },
    nextMock:
      nextMock?.day == null
        ? null
        : {
            taskId: nextMock.id,
            title: nextMock.title,
            summary: nextMock.summary,
            day: nextMock.day,
            minutes: nextMock.estimate,
          },
    countdown: countdown(facts),
    tape,
    weekTitles: curriculum.weeks.slice(0, at.weeks).map((each) => each.title),
    consistency: consistency(tasks, setup, today),
    gap: facts.gap,
    session: facts.session,
    undo: facts.undo,
    redo: facts.redo,
  };
}

/** The whole plan by week, each day with its tasks. */
export function weeksView(facts: PlanFacts) {
  const { curriculum, setup, tasks } = facts;
  const of = Math.max(1, daysBetween(setup.startDay, lastDay(setup)));
  const weekCount = Math.min(curriculum.weeks.length, Math.ceil(of / daysAWeek));
  const weeks = curriculum.weeks.slice(0, weekCount).map((week) => ({
    number: week.number,
    title: week.title,
    exit: week.exit,
    days: tapeOf(facts)
      .filter(
        ({ day }) => weekOf(daysBetween(setup.startDay, day), of, weekCount) === week.number - 1,
      )
      .map((day) => ({
        ...day,
        tasks: orderOfDay(tasks, day.day).filter((task) => task.status !== 'dropped'),
      })),
  }));
  return { today: facts.today, weeks, dropped: tasks.filter((task) => task.status === 'dropped') };
}
