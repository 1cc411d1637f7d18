import type { z } from 'zod';
import {
  type CurriculumTask,
  type DailyTask,
  type Organisation,
  organisationIds,
  roundIds,
  type Stage,
  type Theme,
  type weekSchema,
} from '#content/plan/schema.ts';
import type { Finding } from './finding.ts';
import type { Located, LocatedId, Place } from './yaml-list.ts';

/** Everything `content/plan/` holds that satisfied its schema, with the place of each item. */
export interface LocatedPlan {
  shownDirectory: string;
  tasks: Located<CurriculumTask>[];
  daily: Located<DailyTask>[];
  weeks: Located<z.infer<typeof weekSchema>>[];
  themes: Located<Theme>[];
  organisations: Located<Organisation>[];
  stages: Located<Stage>[];
  /** Ids of all tasks, daily ones and faulty ones included. */
  taskIds: LocatedId[];
  themeIds: LocatedId[];
  organisationIds: LocatedId[];
  stageIds: LocatedId[];
  /** False when an item broke its schema: sums over items would then accuse the wrong file. */
  complete: boolean;
}

/** Minutes of work on one written day, the daily tasks included, above which a day is too full. */
export const mostMinutesADay = 165;

/**
 * Blocks of the curriculum whose hours are fixed: the ten design hours of week 2 (2 + 3 + 3 + 2)
 * and the four to five hours of reading in week 3.
 */
export const blocks = [
  { theme: 'serving-basics', week: 2, least: 120, most: 120 },
  { theme: 'case-studies', week: 2, least: 180, most: 180 },
  { theme: 'design-sketches', week: 2, least: 180, most: 180 },
  { theme: 'honest-mock', week: 2, least: 120, most: 120 },
  { theme: 'mission-reading', week: 3, least: 240, most: 300 },
] as const;

/** The place that reports each kind of activity. A column that reports a new kind adds it here. */
export const activityPlaces: Readonly<Record<string, CurriculumTask['place']>> = {
  'drill-run': 'drills',
  'drill-extension': 'drills',
  review: 'numbers',
  rehearsal: 'stories',
  reading: 'opinions',
  stance: 'opinions',
  mock: 'mocks',
  sketch: 'designs',
  trial: 'trial',
};

/** Checks ids, links, days and sums of the plan; the order of tasks is `checkOrder`'s part. */
export function checkPlan(plan: LocatedPlan): Finding[] {
  return [
    ...uniqueIds(plan.taskIds),
    ...uniqueIds(plan.themeIds),
    ...uniqueIds(plan.organisationIds),
    ...uniqueIds(plan.stageIds),
    ...uniqueTitles(plan),
    ...themeLinks(plan),
    ...topicLinks(plan),
    ...fileAndDays(plan),
    ...spareNumbers(plan),
    ...activities(plan),
    ...stageWaits(plan),
    ...wholeSets(plan),
    ...(plan.complete ? [...blockMinutes(plan), ...dayLoads(plan)] : []),
  ];
}

/** A finding of the plan at an item's field. */
export function findingAt(place: Place, field: string, message: string): Finding {
  return { column: 'plan', file: place.file, field: `${place.label}${field}`, message };
}

function uniqueIds(ids: LocatedId[]): Finding[] {
  const first = new Map<string, LocatedId>();
  return ids.flatMap((entry) => {
    const earlier = first.get(entry.id);
    if (earlier === undefined) {
      first.set(entry.id, entry);
      return [];
    }
    const message = `the id is taken by ${earlier.file} ${earlier.label}`;
    return [findingAt(entry, '.id', message)];
  });
}

/** Two rows with the same words cannot be told apart in a checklist. */
function uniqueTitles(plan: LocatedPlan): Finding[] {
  const first = new Map<string, Place>();
  return [...plan.tasks, ...plan.daily].flatMap((task) => {
    const title = task.item.title.toLowerCase();
    const earlier = first.get(title);
    if (earlier !== undefined) {
      return [findingAt(task, '.title', `the title is taken by ${earlier.file} ${earlier.label}`)];
    }
    first.set(title, task);
    return [];
  });
}

function themeLinks(plan: LocatedPlan): Finding[] {
  const known = new Set(plan.themeIds.map(({ id }) => id));
  const used = new Set([...plan.tasks, ...plan.daily].map(({ item }) => item.theme));
  const dead = [...plan.tasks, ...plan.daily]
    .filter(({ item }) => !known.has(item.theme))
    .map((task) => findingAt(task, '.theme', `no theme "${task.item.theme}" in themes.yaml`));
  if (!plan.complete) return dead;
  const idle = plan.themes
    .filter(({ item }) => !used.has(item.id))
    .map((theme) => findingAt(theme, '.id', 'no task has this theme'));
  return [...dead, ...idle];
}

function topicLinks(plan: LocatedPlan): Finding[] {
  const known = new Set(plan.organisations.flatMap(({ item }) => Object.keys(item.topics)));
  const used = new Set(plan.tasks.flatMap(({ item }) => item.topics));
  // An organisation that broke its schema takes its topics with it; they are not dead for that.
  if (!plan.complete) return [];
  const dead = plan.tasks.flatMap((task) =>
    task.item.topics.flatMap((topic, index) =>
      known.has(topic)
        ? []
        : [findingAt(task, `.topics[${index}]`, `no organisation weighs the topic "${topic}"`)],
    ),
  );
  const idle = plan.organisations.flatMap((organisation) =>
    Object.keys(organisation.item.topics)
      .filter((topic) => !used.has(topic))
      .map((topic) => findingAt(organisation, `.topics.${topic}`, 'no task has this topic')),
  );
  return [...dead, ...idle];
}

/** A task stands in the file of its week; only `spare.yaml` holds spares, and only spares. */
function fileAndDays(plan: LocatedPlan): Finding[] {
  return plan.tasks.flatMap((task) => {
    const { day, days, spare } = task.item;
    const week = /week-(\d)\.yaml$/.exec(task.file)?.[1];
    if (week === undefined) {
      return spare === undefined
        ? [findingAt(task, '.spare', 'is missing: every task of this file is a spare')]
        : [];
    }
    const found: Finding[] = [];
    const last = Number(week) * 7;
    if (day < last - 6 || day + (days ?? 1) - 1 > last) {
      found.push(findingAt(task, '.day', `week ${week} has the days ${last - 6} to ${last}`));
    }
    if (spare !== undefined) {
      found.push(findingAt(task, '.spare', 'a spare task belongs in spare.yaml'));
    }
    return found;
  });
}

function spareNumbers(plan: LocatedPlan): Finding[] {
  const first = new Map<number, Place>();
  return plan.tasks.flatMap((task) => {
    const number = task.item.spare;
    if (number === undefined) return [];
    const earlier = first.get(number);
    if (earlier !== undefined) {
      return [findingAt(task, '.spare', `${number} is taken by ${earlier.label}`)];
    }
    first.set(number, task);
    return [];
  });
}

function activities(plan: LocatedPlan): Finding[] {
  const daily = new Map<string, Place>();
  const found: Finding[] = [];
  for (const task of [...plan.daily, ...plan.tasks]) {
    const { activity, place } = task.item;
    if (activity === undefined) continue;
    const reporter = activityPlaces[activity.kind];
    const kind = activity.kind;
    if (reporter === undefined) {
      const known = Object.keys(activityPlaces).join(', ');
      found.push(findingAt(task, '.activity.kind', `no column reports "${kind}"; known: ${known}`));
    } else if (reporter !== place) {
      const message = `"${kind}" is reported by ${reporter}, but the task opens ${place}`;
      found.push(findingAt(task, '.activity.kind', message));
    }
    const key = `${kind} / ${activity.subject}`;
    const taken = daily.get(key);
    if (taken !== undefined) {
      found.push(findingAt(task, '.activity', `${key} already ticks ${taken.label}`));
    }
    if ('fromDay' in task.item) daily.set(key, task);
  }
  return found;
}

function stageWaits(plan: LocatedPlan): Finding[] {
  return plan.stages
    .filter(({ item }) => item.waitDays.least > item.waitDays.most)
    .map((stage) => findingAt(stage, '.waitDays', 'least is above most'));
}

/** Each week, organisation and stage exactly once, and in its order. */
function wholeSets(plan: LocatedPlan): Finding[] {
  if (!plan.complete) return [];
  const weeks = plan.weeks.map(({ item }) => String(item.number));
  const stages = plan.stages.map(({ item }) => item.id);
  const organisations = plan.organisations.map(({ item }) => item.id);
  return [
    { file: 'weeks.yaml', field: 'weeks', found: weeks, wanted: ['1', '2', '3', '4'] },
    {
      file: 'stages.yaml',
      field: 'stages',
      found: stages,
      wanted: ['recruiter', ...roundIds, 'offer'],
    },
    {
      file: 'organisations.yaml',
      field: 'organisations',
      found: organisations,
      wanted: organisationIds,
    },
  ]
    .filter(({ found, wanted }) => found.join() !== wanted.join())
    .map(({ file, field, wanted }) => ({
      column: 'plan',
      file: `${plan.shownDirectory}/${file}`,
      field,
      message: `must be, in this order: ${wanted.join(', ')}`,
    }));
}

function blockMinutes(plan: LocatedPlan): Finding[] {
  return blocks.flatMap(({ theme, week, least, most }) => {
    const sum = plan.tasks
      .filter(({ item }) => item.theme === theme && Math.ceil(item.day / 7) === week)
      .reduce((minutes, { item }) => minutes + (item.minutes ?? 0), 0);
    if (sum >= least && sum <= most) return [];
    const wanted = least === most ? `${least}` : `${least} to ${most}`;
    const message = `the tasks of theme "${theme}" add up to ${sum} minutes and must be ${wanted}`;
    const file = `${plan.shownDirectory}/week-${week}.yaml`;
    return [{ column: 'plan', file, field: 'tasks', message }];
  });
}

/** A written day is neither empty nor too full, and a trial has its days for itself. */
function dayLoads(plan: LocatedPlan): Finding[] {
  const written = plan.tasks.filter(({ item }) => item.spare === undefined);
  const trials = written.filter(({ item }) => item.days !== undefined);
  const found: Finding[] = [];
  for (let day = 1; day <= 28; day += 1) {
    const tasks = written.filter(({ item }) => item.day === day);
    const last = tasks.at(-1);
    const trial = trials.find(({ item }) => day >= item.day && day < item.day + (item.days ?? 0));
    for (const task of tasks) {
      if (trial === undefined || task === trial) continue;
      found.push(findingAt(task, '.day', `day ${day} belongs to ${trial.item.id} alone`));
    }
    if (trial !== undefined) continue;
    if (last === undefined) {
      const file = `${plan.shownDirectory}/week-${Math.ceil(day / 7)}.yaml`;
      found.push({ column: 'plan', file, field: 'tasks', message: `day ${day} has no task` });
      continue;
    }
    const daily = plan.daily.filter(({ item }) => item.fromDay <= day);
    const minutes = [...tasks, ...daily].reduce((sum, { item }) => sum + (item.minutes ?? 0), 0);
    if (minutes > mostMinutesADay) {
      const message = `day ${day} adds up to ${minutes} minutes; ${mostMinutesADay} is the most`;
      found.push(findingAt(last, '.day', message));
    }
  }
  return found;
}
