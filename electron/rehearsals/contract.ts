/** The calls of the rehearsals: what is said, a take as it is recorded, what was measured, and what is kept. */
import { z } from 'zod';
import { call, write } from '../calls.ts';
import {
  markSchema,
  prompterSchema,
  rehearsalSettingsSchema,
  scriptSchema,
  stretchSchema,
  subjectSchema,
  takeSchema,
  trendSchema,
} from './values.ts';

export * from './values.ts';

const id = z.string().min(1).max(80);
const takeInput = z.strictObject({ takeId: id });
const subjectInput = z.strictObject({
  subject: subjectSchema,
  /** The question to answer with it. */
  promptId: id.nullable().default(null),
  /** Of a stance: its one-minute or three-minute version. */
  version: z.enum(['short', 'long']).default('short'),
});
/** Base64 of at most 4 MiB. */
const bytes = z.base64().max(6_000_000);

export const rehearsalsContract = {
  settings: call.output(rehearsalSettingsSchema),
  changeSettings: write.input(rehearsalSettingsSchema.partial()).output(rehearsalSettingsSchema),
  script: call.input(subjectInput).output(scriptSchema),

  /** Starts a take, and its recording file where it records. */
  begin: write
    .input(subjectInput.extend({ prompter: prompterSchema, record: z.boolean() }))
    .output(takeSchema),
  /** Adds a piece of the recording; on the disk when it answers. Pieces come in order, from 0. */
  append: write
    .input(takeInput.extend({ sequence: z.int().min(0), bytes, durationMs: z.number().min(0) }))
    .output(z.object({ recordingBytes: z.int() })),
  mark: write.input(takeInput.extend({ mark: markSchema })).output(takeSchema),
  end: write
    .input(
      takeInput.extend({
        durationMs: z.number().min(0).max(3_600_000),
        pauses: z.int().min(0),
        prompter: prompterSchema,
        cutShort: z.string().max(300).nullable().default(null),
      }),
    )
    .output(z.object({ take: takeSchema, ticked: z.string().nullable() })),
  /** Takes the stretches of speech that the page's voice-activity model found, and keeps the measures that follow. */
  measured: write
    .input(
      takeInput.extend({
        speech: z.array(stretchSchema).max(20_000),
        /** Length of the audio that was looked at. */
        audioMs: z.number().min(0),
        model: z.string().min(1).max(60),
      }),
    )
    .output(takeSchema),
  review: write
    .input(
      takeInput.extend({
        selfScore: z.int().min(1).max(4).nullable().optional(),
        note: z.string().max(4_000).optional(),
      }),
    )
    .output(takeSchema),
  /** Forgets the take and its recording. */
  discard: write.input(takeInput).output(z.void()),
  /** Deletes the recording and keeps the record. */
  deleteRecording: write.input(takeInput).output(takeSchema),
  deleteAllRecordings: write.output(z.object({ deleted: z.int(), bytes: z.int() })),

  take: call.input(takeInput).output(takeSchema),
  trend: call.input(z.strictObject({ subject: subjectSchema })).output(trendSchema),
  /** Takes that a crash cut off and nobody has looked at yet. */
  cutOff: call.output(z.array(takeSchema)),
  /** The recording as it lies on the disk. */
  audio: call.input(takeInput).output(z.object({ bytes: z.string(), type: z.string() })),
  space: call.output(z.object({ recordings: z.int(), bytes: z.int(), folder: z.string() })),
};
