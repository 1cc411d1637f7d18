/**
 * The calls of the shell: versions, preferences, the data folder, and events that the main process starts.
 */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { placeIdSchema } from '#content/plan/schema.ts';
import { call, write } from '../calls.ts';
import { daySchema } from '../day-schema.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as HH:MM.');

/** Text sizes in percent of the design's own. */
export const textSizes = [90, 100, 110, 125, 150, 200] as const;

export const preferencesSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.literal(textSizes),
  /** Where the app was left: it reopens there. `settings` is not one of the ten places, but can be left open. */
  lastPlace: z.union([placeIdSchema, z.literal('settings')]),
  /** A system notification each day at a local time; off until the person turns it on. */
  reminder: z.strictObject({ on: z.boolean(), time: clockTime }),
  /** Local time at which a day's work usually starts; timed calendar events begin there. */
  studyTime: clockTime,
  /** Pushback runs against a clock; without it one takes the time one needs. */
  pushbackClock: z.boolean(),
});

export const aboutSchema = z.object({
  versions: z.object({
    app: z.string(),
    electron: z.string(),
    chrome: z.string(),
    node: z.string(),
    sqlite: z.string(),
    schema: z.int(),
  }),
  dataFolder: z.string(),
  databaseFile: z.string(),
  databaseBytes: z.int(),
  /** Requests that something in the app tried to send and the deny-all handler cancelled. */
  networkRequests: z.int(),
  /** Backups in the data folder, newest first. */
  backups: z.array(z.object({ file: z.string(), madeAt: z.int(), bytes: z.int() })),
});

/** What the main process tells the page without being asked. */
export const appEventSchema = z.discriminatedUnion('kind', [
  /** A menu item or its accelerator: the page runs the command of that id. */
  z.object({ kind: z.literal('command'), command: z.string() }),
  /** Midnight passed, or the machine woke on another day. */
  z.object({ kind: z.literal('day-changed'), today: daySchema }),
  /** The plan changed by something other than the page's own call. */
  z.object({ kind: z.literal('plan-changed') }),
  /** How many cards are due changed by something other than the page's own call. */
  z.object({ kind: z.literal('counts-changed') }),
]);

/** Why the stored data could not be opened, in words, and the ways on. The file itself was left as it was. */
export const startFailureSchema = z.object({
  code: z.enum(['newer', 'foreign', 'damaged', 'read-only', 'migration', 'unreadable']),
  title: z.string(),
  sentence: z.string(),
  /** The newest backup that passes its check. */
  backup: z.object({ file: z.string(), madeAt: z.int() }).nullable(),
  /** What can be done from here; both keep the file that failed, under another name. */
  ways: z.array(z.enum(['restore-backup', 'start-fresh'])),
});

export const appContract = {
  /** What the first paint needs besides Today. */
  start: call.output(
    z.object({
      /** Set when the stored data could not be opened: show it with its ways on, and call nothing but recover, showDataFolder and quit. */
      failure: startFailureSchema.nullable(),
      preferences: preferencesSchema,
      today: daySchema,
      /** Milliseconds to add to the page's own clock to have the app's. */
      clockOffset: z.number(),
      platform: z.enum(['mac', 'windows', 'linux']),
      /** Something the person should know about how the app came up, such as a restored backup. */
      notice: z.string().nullable(),
    }),
  ),
  about: call.output(aboutSchema),
  /** Changes the preferences named and answers all of them. */
  changePreferences: write.input(preferencesSchema.partial()).output(preferencesSchema),
  /** Opens the data folder in the system's file manager. */
  showDataFolder: call.output(z.void()),
  /** Writes a verified copy of the database into the data folder's `backups`. */
  backUp: write.output(z.object({ file: z.string(), bytes: z.int() })),
  /** Takes a way on from a start failure. Afterwards the page reloads itself. */
  recover: write
    .input(z.strictObject({ way: z.enum(['restore-backup', 'start-fresh']) }))
    .output(z.object({ keptAside: z.string() })),
  quit: call.output(z.void()),
  /** Events until the page goes away. */
  events: call.output(eventIterator(appEventSchema)),
};

export type Preferences = z.infer<typeof preferencesSchema>;
export type About = z.infer<typeof aboutSchema>;
export type AppEvent = z.infer<typeof appEventSchema>;
export type StartFailure = z.infer<typeof startFailureSchema>;
