/**
 * The calls of the plan: set-up, today's checklist, the weeks, re-flow, undo, the work timer and the calendar file.
 */
import { z } from 'zod';
import {
  organisationSchema,
  placeIdSchema,
  roundIdSchema,
  stageSchema,
} from '#content/plan/schema.ts';
import { call, problemSchema, write } from '../calls.ts';
import { daySchema } from '../day-schema.ts';
import { planChangeSchema, planTaskSchema, setupSchema } from './values.ts';

/** One day on the tape above Today: what is planned, what is done, and what makes it special. */
export const tapeDaySchema = z.object({
  day: daySchema,
  plannedMinutes: z.int(),
  doneMinutes: z.int(),
  capacityMinutes: z.int(),
  off: z.boolean(),
  mock: z.boolean(),
  trial: z.boolean(),
  /** Rounds that fall on this day. */
  rounds: z.array(roundIdSchema),
});

/** A running or paused stretch of work on one task: facts, from which the page derives what to show. */
export const workSessionSchema = z.object({
  taskId: z.string(),
  title: z.string(),
  place: placeIdSchema,
  estimate: z.int(),
  /** Instants in ms UTC. */
  startedAt: z.int(),
  pausedAt: z.int().nullable(),
  /** Milliseconds of pauses that have ended. */
  pausedFor: z.int(),
});

export const todayViewSchema = z.object({
  today: daySchema,
  /** Before the first day, in the plan, or past the last date. */
  phase: z.enum(['before', 'during', 'after']),
  /** Day of the plan counted from 1, and how many days it has. */
  position: z.object({
    day: z.int(),
    of: z.int(),
    week: z.int(),
    weeks: z.int(),
    dayOfWeek: z.int(),
  }),
  weekTitle: z.string(),
  /** What this week should end with. */
  weekExit: z.string(),
  /** Completes "Today is for". Null on a day without tasks. */
  focus: z.string().nullable(),
  /** The task that the one primary button starts. */
  primary: planTaskSchema.nullable(),
  tasks: z.array(planTaskSchema),
  minutes: z.object({ done: z.int(), planned: z.int(), capacity: z.int() }),
  /** What moved or was cut in the last re-flow that touched today. */
  slipped: z.array(planChangeSchema),
  /** What the next working day holds. */
  next: z.object({ day: daySchema, minutes: z.int(), titles: z.array(z.string()) }).nullable(),
  nextMock: z
    .object({
      taskId: z.string(),
      title: z.string(),
      summary: z.string(),
      day: daySchema,
      minutes: z.int(),
    })
    .nullable(),
  countdown: z
    .object({
      days: z.int(),
      day: daySchema,
      time: z.string().nullable(),
      /** The next round with a date; null for the target day. */
      round: roundIdSchema.nullable(),
      /** All dates ahead, nearest first. */
      ahead: z.array(
        z.object({
          round: roundIdSchema.nullable(),
          day: daySchema,
          time: z.string().nullable(),
          days: z.int(),
        }),
      ),
    })
    .nullable(),
  tape: z.array(tapeDaySchema),
  weekTitles: z.array(z.string()),
  consistency: z.object({ daysWorked: z.int(), workingDays: z.int() }),
  /** Set after missed days, or when something would be cut: the person chooses a way out. */
  gap: z.object({ missedDays: z.int(), missedTasks: z.int(), cuts: z.int() }).nullable(),
  session: workSessionSchema.nullable(),
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});

/** What every call that writes to the plan answers: what it did, in words, and Today afterwards. */
const planAnswer = z.object({ said: z.string(), today: todayViewSchema });

const taskInput = z.strictObject({ taskId: z.string().min(1).max(80) });
const spentMinutes = z
  .int('Minutes are whole numbers.')
  .min(1, 'At least 1 minute.')
  .max(6000, 'At most 6,000 minutes.');

const ownTaskSchema = z.strictObject({
  title: z.string().trim().min(1, 'Give the task a title.').max(120, 'At most 120 characters.'),
  minutes: z
    .int('Minutes are whole numbers.')
    .min(5, 'At least 5 minutes.')
    .max(240, 'At most 240 minutes.'),
  round: roundIdSchema,
  place: placeIdSchema,
  day: daySchema,
  note: z.string().max(4000).default(''),
});

/** One of the three ways out after a gap. */
export const wayOutSchema = z.object({
  way: z.enum(['more-minutes', 'fewer-tasks', 'later-date']),
  /** The set-up with which this way lays the plan; null where this way does not help. */
  setup: setupSchema.nullable(),
  /** Minutes more a working day, or days later; null for fewer tasks. */
  amount: z.int().nullable(),
  changes: z.array(planChangeSchema),
  cuts: z.int(),
  /** One sentence: what it does and what it costs, or why it does not help. */
  says: z.string(),
});

/** A stage's facts with the person's own figures over the reported ones. */
export const stageFactsSchema = z.object({
  reported: stageSchema,
  lengthMinutes: z.int(),
  waitDays: z.object({ least: z.int(), most: z.int() }),
  edited: z.boolean(),
});

/** The set-up as far as a person has come; kept so that it can be resumed. */
export const setupDraftSchema = z.strictObject({
  step: z.int().min(0).max(9),
  answers: z.record(z.string(), z.json()),
});

export const planContract = {
  /** The answers the plan stands on (null before set-up), the kept draft, and the answers a skipped set-up would use. */
  setup: call.output(
    z.object({
      setup: setupSchema.nullable(),
      draft: setupDraftSchema.nullable(),
      defaults: setupSchema,
      /** The organisations one can lean to, with what each is reported to ship and weigh. */
      organisations: z.array(
        organisationSchema.pick({ id: true, name: true, summary: true }).strip(),
      ),
    }),
  ),
  saveDraft: write.input(setupDraftSchema).output(z.void()),
  /** Every fault in the answers; empty where the plan can be laid. */
  checkSetup: call.input(setupSchema).output(z.array(problemSchema)),
  /** Lays the first plan. Refused where one stands. */
  begin: write.input(setupSchema).output(planAnswer),
  /** What new answers would change, before anything is stored. */
  previewSetup: call
    .input(setupSchema)
    .output(z.object({ problems: z.array(problemSchema), changes: z.array(planChangeSchema) })),
  applySetup: write.input(setupSchema).output(planAnswer),

  /** Null before set-up. */
  today: call.output(todayViewSchema.nullable()),
  /** The whole plan. */
  weeks: call.output(
    z.object({
      today: daySchema,
      weeks: z.array(
        z.object({
          number: z.int(),
          title: z.string(),
          exit: z.string(),
          days: z.array(tapeDaySchema.extend({ tasks: z.array(planTaskSchema) })),
        }),
      ),
      dropped: z.array(planTaskSchema),
    }),
  ),

  tick: write.input(taskInput.extend({ spentMinutes: spentMinutes.optional() })).output(planAnswer),
  untick: write.input(taskInput).output(planAnswer),
  skip: write
    .input(
      taskInput.extend({ reason: z.string().trim().min(1, 'Say why in a few words.').max(400) }),
    )
    .output(planAnswer),
  /** Brings a skipped or dropped task back, on the day named or today. */
  restore: write.input(taskInput.extend({ day: daySchema.optional() })).output(planAnswer),
  move: write.input(taskInput.extend({ day: daySchema })).output(planAnswer),
  lock: write.input(taskInput.extend({ locked: z.boolean() })).output(planAnswer),
  note: write
    .input(taskInput.extend({ note: z.string().max(4000, 'At most 4,000 characters.') }))
    .output(planAnswer),
  spend: write.input(taskInput.extend({ minutes: spentMinutes })).output(planAnswer),
  addTask: write.input(ownTaskSchema).output(planAnswer),
  /** Only a task of one's own can be edited or removed. */
  editTask: write.input(ownTaskSchema.extend({ taskId: z.string() })).output(planAnswer),
  removeTask: write.input(taskInput).output(planAnswer),
  undo: write.output(planAnswer),
  redo: write.output(planAnswer),

  waysOut: call.output(z.array(wayOutSchema)),
  takeWay: write
    .input(z.strictObject({ way: z.enum(['more-minutes', 'fewer-tasks', 'later-date']) }))
    .output(planAnswer),

  /** Starts the clock on a task; a clock on another task is stopped and its minutes are kept. */
  startSession: write.input(taskInput).output(planAnswer),
  pauseSession: write.output(planAnswer),
  resumeSession: write.output(planAnswer),
  /** Stops the clock. With `done` the task is ticked with the minutes worked; without, they are kept on the task. */
  endSession: write.input(z.strictObject({ done: z.boolean() })).output(planAnswer),

  stages: call.output(z.array(stageFactsSchema)),
  changeStage: write
    .input(
      z.strictObject({
        id: stageSchema.shape.id,
        lengthMinutes: z
          .int('Minutes are whole numbers.')
          .min(5, 'At least 5 minutes.')
          .max(10080, 'At most 7 days.'),
        waitDays: z
          .strictObject({
            least: z.int().min(0, 'At least 0 days.').max(365),
            most: z.int().min(0).max(365),
          })
          .refine((wait) => wait.least <= wait.most, 'The least wait is longer than the most.'),
      }),
    )
    .output(z.array(stageFactsSchema)),
  resetStage: write
    .input(z.strictObject({ id: stageSchema.shape.id }))
    .output(z.array(stageFactsSchema)),

  /** Asks where to save, then writes the calendar file. Null where the person cancelled. */
  exportCalendar: write.output(z.object({ file: z.string(), events: z.int() }).nullable()),
};

export type TodayView = z.infer<typeof todayViewSchema>;
export type TapeDay = z.infer<typeof tapeDaySchema>;
export type WorkSession = z.infer<typeof workSessionSchema>;
export type WayOut = z.infer<typeof wayOutSchema>;
export type StageFacts = z.infer<typeof stageFactsSchema>;
export type SetupDraft = z.infer<typeof setupDraftSchema>;
