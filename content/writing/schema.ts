/**
 * What is written and said: the parts of a story and of a stance, the rules that look at them, the signals of a level,
 * and the corpus that shows how right the rules are.
 *
 * Rules are data. A pattern is the source of a regular expression, tried on one sentence at a time without regard to
 * case. It stands between word boundaries by itself, a blank in it is any white space, and `\p{L}` and `\p{N}` are the
 * letters and digits of Latin script.
 */
import { z } from 'zod';
import { idSchema } from '#content/plan/schema.ts';

export const documentKinds = ['story', 'stance'] as const;
export const documentKindSchema = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** In the order in which they stand on the page. The first four of a story are what is told in ninety seconds. */
export const storyParts = [
  'situation',
  'task',
  'action',
  'result',
  'decisions',
  'alternatives',
  'failure',
  'differently',
  'cost',
] as const;

/** The two spoken versions come last: they are written from the others. */
export const stanceParts = [
  'passage',
  'claim',
  'mechanism',
  'evidence',
  'tension',
  'objection',
  'answer',
  'engineer',
  'changes-mind',
  'short-version',
  'long-version',
] as const;

export const partIdSchema = z.enum([...storyParts, ...stanceParts]);
export type PartId = z.infer<typeof partIdSchema>;

export const levelIds = ['L4', 'L5', 'L6'] as const;
export const levelIdSchema = z.enum(levelIds);
export type LevelId = z.infer<typeof levelIdSchema>;

const sentence = z.string().trim().min(1).max(240);
const title = z.string().trim().min(1).max(60);

/** The source of a regular expression in the strict notation of the flag `u`; `<name>` stands for a term of the vocabulary. */
export const patternSchema = z
  .string()
  .min(1)
  .max(900)
  .refine(
    (source) => {
      try {
        new RegExp(source, 'giu');
        return true;
      } catch {
        return false;
      }
    },
    { message: 'is no regular expression' },
  );
const patterns = z.array(patternSchema).min(1);

/** A piece that many patterns share, such as a figure. It may use the terms that stand before it. */
export const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'lower-case words joined by hyphens'),
  about: sentence,
  patterns,
});
export type Term = z.infer<typeof termSchema>;

export const partSchema = z.strictObject({
  id: partIdSchema,
  kind: documentKindSchema,
  title,
  /** The key that jumps to it together with Alt. */
  key: z.string().regex(/^[A-Z0-9]$/, 'one letter or digit'),
  /** Shown where the part is empty: what belongs here, as a question. */
  asks: sentence,
  /** Told within the target time; the other parts are for what is asked afterwards. */
  told: z.boolean(),
});
export type Part = z.infer<typeof partSchema>;

/**
 * How a rule finds what it is about. A finding of any kind but `phrases` is about a part as a whole.
 * - `empty`: a part holds fewer words than `words`.
 * - `lacks`: the parts together hold at least `words` words, a pattern of `when` is found in them if there are any, the
 *   first part holds fewer words than `enough` if that is given, and none of the patterns is found. Stands at the first part.
 * - `phrases`: one of the phrases is found outside of quotation marks, and no pattern of `unless` in its sentence.
 * - `outnumbers`: `patterns` are found more often than those of `than`, and at least `least` times.
 * - `long`: a part holds more sentences than `sentences`.
 */
export const ruleTestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('empty'), words: z.int().min(1).max(50) }),
  z.strictObject({
    kind: z.literal('lacks'),
    patterns,
    /** A match in a sentence in which one of these is found does not count. */
    unless: z.array(patternSchema).default([]),
    words: z.int().min(0).max(200),
    when: patterns.optional(),
    enough: z.int().min(1).max(50).optional(),
  }),
  z.strictObject({
    kind: z.literal('phrases'),
    phrases: patterns,
    unless: z.array(patternSchema).default([]),
  }),
  z.strictObject({
    kind: z.literal('outnumbers'),
    patterns,
    than: patterns,
    least: z.int().min(1).max(20),
  }),
  z.strictObject({ kind: z.literal('long'), sentences: z.int().min(1).max(50) }),
]);
export type RuleTest = z.infer<typeof ruleTestSchema>;

export const ruleSchema = z.strictObject({
  id: idSchema,
  kinds: z.array(documentKindSchema).min(1),
  /** Shape comes before wording wherever findings are listed. */
  sort: z.enum(['shape', 'wording']),
  /** Of rules of one sort, the lower comes first. */
  rank: z.int().min(1).max(999),
  title,
  why: sentence,
  /** What would mend it, as a question to the writer. */
  ask: sentence,
  /** Where it looks; left out for all parts of its kinds but the passage, which is somebody else's text. */
  parts: z.array(partIdSchema).min(1).optional(),
  test: ruleTestSchema,
  /** Texts of the rule's first part that it must flag, and must not: each is tried by the content check. */
  examples: z.strictObject({
    flags: z.array(z.string()).min(1),
    passes: z.array(z.string()).min(1),
  }),
});
export type Rule = z.infer<typeof ruleSchema>;

/** What a listener counts when a level is decided. */
export const signalTopics = [
  'own-part',
  'framing',
  'ambiguity',
  'dependencies',
  'failures',
  'scope',
  'trade-off',
  'cost',
] as const;

export const signalSchema = z.strictObject({
  id: idSchema,
  topic: z.enum(signalTopics),
  /** The level it speaks for. */
  level: levelIdSchema,
  title,
  why: sentence,
  /** What to add where it is missing, as a question to the writer. */
  ask: sentence,
  /** Where it may show, and how it is said there. The examples are of the first way's first part. */
  ways: z
    .array(
      z.strictObject({
        parts: z.array(partIdSchema).min(1),
        patterns,
        /** A hit in a sentence that matches one of these does not count. */
        unless: z.array(patternSchema).default([]),
      }),
    )
    .min(1),
  /** How many hits in different sentences it takes. */
  least: z.int().min(1).max(5).default(1),
  examples: z.strictObject({
    met: z.array(z.string()).min(1),
    missing: z.array(z.string()).min(1),
  }),
});
export type Signal = z.infer<typeof signalSchema>;

/** A level is supported where so many of its own signals are met and the level below it is supported. */
export const levelSchema = z.strictObject({
  id: levelIdSchema,
  /** What a story of this level says, in one sentence. */
  says: sentence,
  needs: z.int().min(1).max(20),
});
export type Level = z.infer<typeof levelSchema>;

/** A text written to try the rules on, with what they must and must not find in it. */
export const corpusTextSchema = z.strictObject({
  id: idSchema,
  kind: documentKindSchema,
  /** How it was meant: `strong`, `vague`, or a story of a level. */
  meant: z.enum(['strong', 'vague', 'L4', 'L5', 'L6']),
  parts: z.partialRecord(partIdSchema, z.string()),
  /**
   * Every finding a careful reader would agree with; a finding that is not listed counts against its rule. `words` is
   * the flagged piece where the rule points at words, as often as it is flagged.
   */
  must: z.array(
    z.strictObject({ rule: idSchema, part: partIdSchema, words: z.string().optional() }),
  ),
  /** Signals a careful reader would grant; only for stories. */
  signals: z.array(idSchema).default([]),
});
export type CorpusText = z.infer<typeof corpusTextSchema>;

export interface WritingContent {
  vocabulary: Term[];
  parts: Part[];
  rules: Rule[];
  signals: Signal[];
  levels: Level[];
}
