/**
 * The plan's values: what the rules compute, the tables keep and the contract carries.
 */
import { z } from 'zod';
import {
  idSchema,
  organisationIdSchema,
  placeIdSchema,
  roundIdSchema,
  taskKindSchema,
} from '#content/plan/schema.ts';
import { daySchema } from '../day-schema.ts';

/** Fewest and most minutes a working day may have; 0 means that weekday is free. */
export const leastMinutesADay = 30;
export const mostMinutesADay = 720;

const minutesADay = z
  .int('Minutes are whole numbers.')
  .refine(
    (minutes) => minutes === 0 || (minutes >= leastMinutesADay && minutes <= mostMinutesADay),
    `Give 0 for a free day, or ${leastMinutesADay} to ${mostMinutesADay} minutes.`,
  );

/** A round's date, and its local start time `HH:MM` where it is known. */
export const roundDateSchema = z.strictObject({
  round: roundIdSchema,
  day: daySchema,
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as HH:MM.')
    .nullable(),
});

/** A person's answers: everything the plan is laid from. */
export const setupSchema = z.strictObject({
  /** First day of the plan. */
  startDay: daySchema,
  /** The day to be ready for where a round has no date of its own. */
  targetDay: daySchema.nullable(),
  rounds: z.array(roundDateSchema).max(4),
  /** Minutes for each weekday, Monday first. */
  minutesByWeekday: z.array(minutesADay).length(7),
  daysOff: z.array(daySchema).max(366),
  level: z.enum(['L4', 'L5', 'L6']),
  organisation: organisationIdSchema,
  language: z.enum(['python', 'typescript']),
});

/** Why a task lies where it lies, as data; the screen turns it into a sentence. */
export const moveReasonSchema = z.enum([
  /** It was not done on its day. */
  'not-done',
  /** Its day was full. */
  'day-full',
  /** It comes after a task that moved. */
  'after-another',
  /** Its day is no longer a working day. */
  'day-off',
  /** A round's date, or the last date, no longer leaves its day. */
  'before-round',
  /** The person's dates or minutes changed. */
  'new-dates',
  /** The person moved it. */
  'by-you',
]);

export const droppedReasonSchema = z.enum([
  /** There was no room for it before its round. */
  'no-room',
  /** No two consecutive working days are left for the work trial. */
  'no-two-days',
]);

/** A task of the plan with where it lies and what became of it. */
export const planTaskSchema = z.strictObject({
  id: z.string().min(1).max(80),
  /** `curriculum` from the written weeks, `daily` for one working day, `own` added by the person. */
  origin: z.enum(['curriculum', 'daily', 'own']),
  title: z.string().trim().min(1).max(120),
  summary: z.string().max(400),
  done: z.string().max(400),
  kind: taskKindSchema,
  theme: idSchema.nullable(),
  /** Planned minutes as the content or the person gives them; 0 for a trial. */
  minutes: z.int().min(0).max(mostMinutesADay),
  /** Minutes it is expected to take at the person's own pace; what a day's capacity counts. */
  estimate: z
    .int()
    .min(0)
    .max(2 * mostMinutesADay),
  /** Consecutive whole days: 2 for a trial, else 1. */
  days: z.int().min(1).max(2),
  round: roundIdSchema,
  place: placeIdSchema,
  after: z.array(z.string()),
  /** Weight after the organisation leaning, 1 to 200. */
  weight: z.number(),
  cost: z.string().max(400),
  activity: z
    .strictObject({ kind: z.string(), subject: z.string(), stage: z.string().optional() })
    .nullable(),
  /** Rank in the written order; ties within a day are shown by it. */
  rank: z.number(),
  /** The day it lies on; null when dropped. */
  day: daySchema.nullable(),
  status: z.enum(['to-do', 'done', 'skipped', 'dropped', 'lapsed']),
  /** Stays on its day until that day has passed. */
  locked: z.boolean(),
  /** Instant (ms UTC) at which it was ticked. */
  doneAt: z.int().nullable(),
  /** Minutes really spent, where known. */
  spentMinutes: z.int().min(0).max(6000).nullable(),
  note: z.string().max(4000),
  skipReason: z.string().max(400).nullable(),
  droppedReason: droppedReasonSchema.nullable(),
  /** The last move: from which day, and why. */
  movedFrom: daySchema.nullable(),
  moveReason: moveReasonSchema.nullable(),
});

/** A move, a drop or a return that a re-flow proposes, for the person to read before it is applied. */
export const planChangeSchema = z.strictObject({
  taskId: z.string(),
  title: z.string(),
  kind: z.enum(['moved', 'dropped', 'restored', 'added', 'removed']),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  reason: z.union([moveReasonSchema, droppedReasonSchema]).nullable(),
  /** What a drop costs. */
  cost: z.string().nullable(),
  minutes: z.int(),
});

export type Setup = z.infer<typeof setupSchema>;
export type RoundDate = z.infer<typeof roundDateSchema>;
export type PlanTask = z.infer<typeof planTaskSchema>;
export type PlanChange = z.infer<typeof planChangeSchema>;
export type MoveReason = z.infer<typeof moveReasonSchema>;
export type DroppedReason = z.infer<typeof droppedReasonSchema>;
