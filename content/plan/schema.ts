/**
 * What a valid file of `content/plan/` is.
 *
 * The plan is data: tasks with stable ids, the themes that give a day its focus, the weights an
 * organisation leaning puts on topics, and the facts about the rounds. Progress refers to task ids,
 * never to positions; an id is never reused.
 */
import { z } from 'zod';

/** The rounds of the loop that preparation is aimed at, in the order in which they are met. */
export const roundIds = ['coding', 'trial', 'design', 'behavioral'] as const;
/** The ten places of the app, in the order of the sidebar. */
export const placeIds = [
  'today',
  'drills',
  'numbers',
  'stories',
  'opinions',
  'mocks',
  'designs',
  'trial',
  'rounds',
  'progress',
] as const;
/** Engineering organisations that score the same rounds differently; `unknown` weighs nothing. */
export const organisationIds = ['applied', 'safety', 'research', 'unknown'] as const;
/** What a task asks for. A `trial` takes whole days; a `mock` keeps its slot longest. */
export const taskKinds = [
  'build',
  'timed-run',
  'read',
  'write',
  'rehearse',
  'sketch',
  'review',
  'mock',
  'trial',
] as const;

export const roundIdSchema = z.enum(roundIds);
export const placeIdSchema = z.enum(placeIds);
export const organisationIdSchema = z.enum(organisationIds);
export const taskKindSchema = z.enum(taskKinds);

export type RoundId = z.infer<typeof roundIdSchema>;
export type PlaceId = z.infer<typeof placeIdSchema>;
export type OrganisationId = z.infer<typeof organisationIdSchema>;
export type TaskKind = z.infer<typeof taskKindSchema>;

/** A stable id: lower-case words joined by hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
  .max(60);

const sentence = z.string().trim().min(1).max(240);
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as YYYY-MM-DD');

/**
 * The activity that ticks a task when another column reports it finished, for example
 * `{ kind: 'drill-run', subject: 'lru-cache' }`. Where a subject has stages the task may name the one it is about:
 * then only an activity that got through that stage ticks it.
 */
export const activityMatchSchema = z.strictObject({
  kind: idSchema,
  subject: idSchema,
  stage: idSchema.optional(),
});

export const taskSchema = z
  .strictObject({
    id: idSchema,
    /** As it stands in a checklist row; 60 characters at most. */
    title: z.string().trim().min(1).max(60),
    /** One or two sentences on what happens in the task. */
    summary: sentence,
    /** What "done" means: something a person can check. */
    done: sentence,
    kind: taskKindSchema,
    theme: idSchema,
    /** Minutes of work at a usual pace. A trial counts its days instead. */
    minutes: z.int().min(5).max(60).optional(),
    /** Consecutive whole days it takes; only a trial has it. */
    days: z.literal(2).optional(),
    /** Day of the written four weeks, 1 to 28. */
    day: z.int().min(1).max(28),
    round: roundIdSchema,
    place: placeIdSchema,
    /** Ids of tasks that lie before it: on an earlier day, or earlier on the same day. */
    after: z.array(idSchema).default([]),
    /** 1 to 100. When time is short the least weighty goes first. Never above that of a task it comes after. */
    weight: z.int().min(1).max(100),
    /** Topics an organisation leaning may weigh; see organisations.yaml. */
    topics: z.array(idSchema).default([]),
    /** What leaving it out costs, in one sentence. */
    cost: sentence,
    /** Laid only when there are more than 28 days, lower numbers first. */
    spare: z.int().min(1).optional(),
    activity: activityMatchSchema.optional(),
  })
  .refine((task) => (task.kind === 'trial') === (task.days !== undefined), {
    path: ['days'],
    message: 'a trial, and nothing else, has "days"',
  })
  .refine((task) => (task.kind === 'trial') !== (task.minutes !== undefined), {
    path: ['minutes'],
    message: 'every task but a trial has "minutes"',
  });

/** A task that comes back on every working day and lapses with it. */
export const dailyTaskSchema = z.strictObject({
  id: idSchema,
  title: z.string().trim().min(1).max(60),
  summary: sentence,
  done: sentence,
  kind: taskKindSchema,
  theme: idSchema,
  minutes: z.int().min(5).max(30),
  /** First day of the written four weeks on which it appears. */
  fromDay: z.int().min(1).max(28),
  round: roundIdSchema,
  place: placeIdSchema,
  activity: activityMatchSchema.optional(),
});

export const themeSchema = z.strictObject({
  id: idSchema,
  /** Completes "Today is for ...", without a full stop. */
  focus: z.string().trim().min(1).max(80),
});

export const weekSchema = z.strictObject({
  number: z.int().min(1).max(4),
  title: z.string().trim().min(1).max(40),
  /** What should hold when the week ends. */
  exit: sentence,
});

export const organisationSchema = z.strictObject({
  id: organisationIdSchema,
  name: z.string().min(1),
  /** What this organisation ships and listens for, in one or two sentences. */
  summary: sentence,
  /** Factor on the weight of tasks that carry the topic: 1 changes nothing. */
  topics: z.record(idSchema, z.number().min(0.5).max(2)),
  source: z.url(),
  asOf: isoDay,
});

/** A stage of the loop with the length and waiting time reported for it. Accounts differ; the person can edit both. */
export const stageSchema = z.strictObject({
  id: z.enum(['recruiter', ...roundIds, 'offer']),
  name: z.string().min(1),
  /** Minutes; a trial's 48 hours are 2880. */
  lengthMinutes: z.int().min(5).max(10080),
  /** Days that usually pass between the stage before and this one. */
  waitDays: z.strictObject({ least: z.int().min(0), most: z.int().min(0) }),
  summary: sentence,
  disputed: sentence.optional(),
  source: z.url(),
  asOf: isoDay,
});

/** The whole of `content/plan/`, as the app reads it. */
export const curriculumSchema = z.strictObject({
  weeks: z.array(weekSchema).length(4),
  themes: z.array(themeSchema).min(1),
  tasks: z.array(taskSchema).min(1),
  daily: z.array(dailyTaskSchema),
  organisations: z.array(organisationSchema).length(organisationIds.length),
  stages: z.array(stageSchema).length(6),
});

export type CurriculumTask = z.infer<typeof taskSchema>;
export type DailyTask = z.infer<typeof dailyTaskSchema>;
export type Theme = z.infer<typeof themeSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Stage = z.infer<typeof stageSchema>;
export type Curriculum = z.infer<typeof curriculumSchema>;
