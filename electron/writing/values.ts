/**
 * The values of what is written: documents with their parts, findings, levels, spoken length and revisions.
 *
 * Offsets are UTF-16 code units into the text of a part, `to` excluded. Instants are ms UTC.
 */
import { z } from 'zod';
import {
  documentKindSchema,
  levelIdSchema,
  partIdSchema,
  signalTopics,
} from '#content/writing/schema.ts';
import { daySchema } from '../day-schema.ts';

export type {
  DocumentKind,
  Level,
  LevelId,
  PartId,
  Rule,
  Signal,
} from '#content/writing/schema.ts';

/** The longest text of one part; a paste beyond it is refused with a sentence. */
export const longestPart = 200_000;

/** Words a minute until a pace was measured: a usual pace of talk. */
export const usualPace = 150;
/** Seconds a story may take. */
export const storySeconds = 90;
/** Seconds the spoken versions of a stance may take. */
export const stanceSeconds = { short: 60, long: 180 } as const;

export const partTextsSchema = z.partialRecord(
  partIdSchema,
  z.string().max(longestPart, 'A part holds at most 200,000 characters. Shorten it first.'),
);
export type PartTexts = z.infer<typeof partTextsSchema>;

/** A text the person read, with the day on which they did. */
export const sourceReadSchema = z.strictObject({
  title: z.string().trim().min(1, 'Name the text.').max(200),
  version: z.string().trim().max(60).default(''),
  address: z.string().trim().max(400).default(''),
  readOn: daySchema,
});
export type SourceRead = z.infer<typeof sourceReadSchema>;

export const documentSchema = z.object({
  id: z.string(),
  kind: documentKindSchema,
  title: z.string(),
  parts: partTextsSchema,
  /** Of a stance. */
  topicId: z.string().nullable(),
  /** Of a story: ids of prompts it answers. */
  promptIds: z.array(z.string()),
  /** Of a stance. */
  sources: z.array(sourceReadSchema),
  createdAt: z.int(),
  changedAt: z.int(),
  /** Number of the newest revision, which holds the present text. */
  revision: z.int(),
});
export type WrittenDocument = z.infer<typeof documentSchema>;

export const findingSchema = z.object({
  /**
   * The same as long as the rule, the part and the words are; what a dismissal is kept under. Where the same words stand
   * in a part again, a number tells them apart; putting one aside puts all of them aside.
   */
  key: z.string(),
  ruleId: z.string(),
  sort: z.enum(['shape', 'wording']),
  title: z.string(),
  why: z.string(),
  ask: z.string(),
  part: partIdSchema,
  /** Where the words are; null where the finding is about the part as a whole. */
  span: z.object({ from: z.int(), to: z.int(), words: z.string() }).nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

export const dismissedFindingSchema = findingSchema.extend({
  reason: z.string(),
  dismissedAt: z.int(),
});

export const signalResultSchema = z.object({
  id: z.string(),
  topic: z.enum(signalTopics),
  level: levelIdSchema,
  title: z.string(),
  why: z.string(),
  ask: z.string(),
  met: z.boolean(),
  /** The words that meet it. */
  spans: z.array(z.object({ part: partIdSchema, from: z.int(), to: z.int(), words: z.string() })),
});
export type SignalResult = z.infer<typeof signalResultSchema>;

export const lengthSchema = z.object({
  part: partIdSchema,
  words: z.int(),
  seconds: z.number(),
});

export const spokenSchema = z.object({
  /** Words a minute the seconds are worked out with. */
  pace: z.number(),
  /** Whether that pace was measured in rehearsals, or is the usual one. */
  measured: z.boolean(),
  parts: z.array(lengthSchema),
  /** Of the parts that are told. Of a stance: of its short version. */
  told: z.object({ words: z.int(), seconds: z.number(), targetSeconds: z.int() }),
  /** One sentence on where the time goes; null while there is too little text. */
  sentence: z.string().nullable(),
});
export type Spoken = z.infer<typeof spokenSchema>;

export const analysisSchema = z.object({
  /** Shape first, then wording; within each in the order of rank, part and place. */
  findings: z.array(findingSchema),
  dismissed: z.array(dismissedFindingSchema),
  spoken: spokenSchema,
  /** Of a story; null for a stance. */
  level: z
    .object({
      /** What the story as told supports; null where there is too little to say. */
      supports: levelIdSchema.nullable(),
      target: levelIdSchema,
      /** One sentence: why this level, and what is missing for the target. */
      sentence: z.string(),
      signals: z.array(signalResultSchema),
    })
    .nullable(),
});
export type Analysis = z.infer<typeof analysisSchema>;

export const documentViewSchema = z.object({ document: documentSchema, analysis: analysisSchema });
export type DocumentView = z.infer<typeof documentViewSchema>;

/** A version of a document, without its text. */
export const revisionSummarySchema = z.object({
  number: z.int(),
  /** When it was begun and when it was last written. */
  beganAt: z.int(),
  changedAt: z.int(),
  title: z.string(),
  words: z.int(),
  how: z.enum(['created', 'typed', 'restored', 'imported']),
});
export type RevisionSummary = z.infer<typeof revisionSummarySchema>;
export const revisionSchema = revisionSummarySchema.extend({ parts: partTextsSchema });
export type Revision = z.infer<typeof revisionSchema>;

/** What an import of Markdown would do with one document of the file. */
export const importEntrySchema = z.object({
  id: z.string(),
  kind: documentKindSchema,
  title: z.string(),
  /** `same`: nothing would change. A replaced text stays in the history. */
  act: z.enum(['add', 'replace', 'same']),
  words: z.int(),
});
export const importPreviewSchema = z.object({
  /** Names the reading in `applyImport`. */
  importId: z.string(),
  file: z.string(),
  entries: z.array(importEntrySchema),
  /** What in the file could not be taken, with its line; the rest can go in. */
  problems: z.array(z.object({ line: z.int(), message: z.string() })),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
