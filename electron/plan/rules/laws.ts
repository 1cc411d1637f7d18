/**
 * The laws every plan keeps, written without the rules' own machinery: each answers with what breaks it.
 */
import { addDays, type Day, daysFrom } from '#electron/days.ts';
import type { PlanTask, Setup } from '../values.ts';
import { draftDailies } from './daily.ts';
import type { LayInput } from './lay-plan.ts';
import { deadlineOf, firstDay, lastDay, minutesOfDay, toleranceMinutes } from './window.ts';

/** A plan as a law looks at it. */
export interface Plan {
  readonly tasks: readonly PlanTask[];
  readonly setup: Setup;
  readonly today: Day;
  /** Minutes the dailies take on a day, whether or not a trial takes the day. */
  readonly dailyMinutes: (day: Day) => number;
  /** Minutes a day already held before the re-flow, which may stay. */
  readonly heldBefore?: (day: Day) => number;
}

/** How often each law is tried; `RUNS` sets it, for a longer search. */
export const runs = { numRuns: Number(process.env.RUNS ?? 150) };

/** Milliseconds; generous, since hundreds of plans are laid in each test, on machines that may be busy. */
export const timeout = 120_000;

/** A plan for the laws; `held` are the tasks as they lay before, where full days may stay full. */
export function planOf(
  tasks: readonly PlanTask[],
  given: LayInput & { readonly held?: readonly PlanTask[] },
): Plan {
  const { curriculum, setup, today, pace, held = [] } = given;
  const daily = draftDailies(curriculum, setup, today, pace);
  const sumOn = (all: readonly PlanTask[], day: Day): number =>
    all.filter((task) => task.day === day).reduce((sum, task) => sum + task.estimate, 0);
  const counted = held.filter(
    (task) => task.status === 'to-do' || (task.status === 'done' && (task.day ?? '') <= today),
  );
  return {
    tasks,
    setup,
    today,
    dailyMinutes: (day) => sumOn(daily, day),
    heldBefore: (day) => sumOn(counted, day),
  };
}

const daysOf = (task: PlanTask): Day[] =>
  task.day === null ? [] : daysFrom(task.day, addDays(task.day, task.days));

const isToDo = (task: PlanTask): boolean => task.status === 'to-do' && task.day !== null;

/** Nothing to do lies before today or the start, or on or after its round's date or the last. */
export function brokenWindow({ tasks, setup, today }: Plan): string[] {
  const first = firstDay(setup, today);
  return tasks.filter(isToDo).flatMap((task) => {
    const days = daysOf(task);
    const underWay = task.days > 1 && days.some((day) => day >= today);
    return days.flatMap((day) => {
      if (day < first && !underWay) return [`${task.id} lies on ${day}, before ${first}`];
      const late = day >= deadlineOf(setup, task.round) || day >= lastDay(setup);
      return late ? [`${task.id} lies on ${day}, too late for ${task.round}`] : [];
    });
  });
}

/**
 * What comes after another lies on a later day, or on the same. A locked task is the person's own choice, and
 * a trial that is under way cannot wait any more.
 */
export function brokenOrder({ tasks, today }: Plan): string[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return tasks.filter(isToDo).flatMap((task) =>
    task.after.flatMap((id) => {
      const before = byId.get(id);
      if (before === undefined || !isToDo(before) || task.locked) return [];
      if (task.days > 1 && (task.day ?? '') < today) return [];
      const shared = task.days > 1 || before.days > 1;
      const end = daysOf(before).at(-1) ?? '';
      const start = task.day ?? '';
      const kept = shared ? end < start : end <= start;
      return kept ? [] : [`${task.id} on ${start} comes after ${id} on ${end}`];
    }),
  );
}

/** A trial takes two days in a row that are working days, with nothing else to do on them. */
export function brokenTrial({ tasks, setup, today }: Plan): string[] {
  const minutesOn = minutesOfDay(setup);
  return tasks
    .filter((task) => isToDo(task) && task.days > 1)
    .flatMap((trial) =>
      daysOf(trial).flatMap((day) => {
        const others = tasks.filter(
          (task) => task !== trial && isToDo(task) && daysOf(task).includes(day) && day >= today,
        );
        const free = minutesOn(day) === 0 && !trial.locked && (trial.day ?? '') >= today;
        return [
          ...others.map((task) => `${task.id} lies on the trial's ${day}`),
          ...(free ? [`the trial lies on the free ${day}`] : []),
        ];
      }),
    );
}

/** The longest task a day of the range could take beside its dailies. */
function roomiest(plan: Plan, until: Day): number {
  const minutesOn = minutesOfDay(plan.setup);
  const days = daysFrom(firstDay(plan.setup, plan.today), until);
  const rooms = days.map((day) => limitOf(minutesOn(day)) - plan.dailyMinutes(day));
  return Math.max(0, ...rooms);
}

export function limitOf(minutes: number): number {
  return minutes + toleranceMinutes(minutes);
}

/**
 * No day is over its minutes and the tolerance. Exceptions: a task longer than any of its days leaves
 * stands alone; a locked task stays; a day that was over before is not fuller than it was; what is done is
 * done, and a day's dailies stay beside it.
 */
export function brokenCapacity(plan: Plan): string[] {
  const { tasks, setup, today } = plan;
  const minutesOn = minutesOfDay(setup);
  return daysFrom(firstDay(setup, today), lastDay(setup)).flatMap((day) => {
    const here = tasks.filter(
      (task) =>
        task.day === day &&
        task.days === 1 &&
        (task.status === 'to-do' || (task.status === 'done' && day <= today)),
    );
    const minutes = here.reduce((sum, task) => sum + task.estimate, 0);
    const most = Math.max(limitOf(minutesOn(day)), plan.heldBefore?.(day) ?? 0);
    const [only, second] = here.filter((task) => task.origin !== 'daily');
    const settled =
      here.some((task) => task.locked) ||
      !here.some((task) => isToDo(task) && task.origin !== 'daily');
    if (minutes <= most || settled) return [];
    const until = only === undefined ? day : deadlineOf(setup, only.round);
    const alone = only !== undefined && second === undefined && minutesOn(day) > 0;
    if (alone && only.estimate > roomiest(plan, until < lastDay(setup) ? until : lastDay(setup))) {
      return [];
    }
    return [`${day} holds ${minutes} of ${most} minutes`];
  });
}

/** All that is broken. */
export function broken(plan: Plan): string[] {
  return [
    ...brokenWindow(plan),
    ...brokenOrder(plan),
    ...brokenTrial(plan),
    ...brokenCapacity(plan),
  ];
}

/** The days on which a task could be put with everything else as it lies. */
export function placesFor(task: PlanTask, plan: Plan): Day[] {
  const others = plan.tasks.filter((other) => other.id !== task.id);
  const until = deadlineOf(plan.setup, task.round);
  return daysFrom(firstDay(plan.setup, plan.today), until).filter((day) => {
    const minutes = minutesOfDay(plan.setup)(day);
    const tasks: PlanTask[] = [...others, { ...task, status: 'to-do', day, locked: false }];
    return minutes > 0 && broken({ ...plan, tasks }).length === 0;
  });
}
