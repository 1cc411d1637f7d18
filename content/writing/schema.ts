/**
 * What is written and said: the parts of a story and of a stance, the rules that look at them, the signals of a level,
 * and the corpus that shows how right the rules are.
 *
 * Rules are data. A pattern is the source of a regular expression, compiled with the flags `giu`; words stand between
 * word boundaries by themselves where a rule says `phrases`.
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

/** The source of a regular expression that compiles with the flags `giu`. */
export const patternSchema = z
  .string()
  .min(1)
  .max(600)
  .refine(
    (source) => {
      try {
        new RegExp(source, 'giu');
        return true;
      } catch {
        return false;
      }
    },
    { message: 'is no regular expression for the flags giu' },
  );

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
 * How a rule finds what it is about.
 * - `empty`: a part holds fewer words than `words`.
 * - `lacks`: the parts together hold at least `words` words, and none of the patterns is found in them.
 * - `phrases`: one of the phrases is found, but not in a sentence in which a pattern of `unless` is found, too.
 * - `outnumbers`: `patterns` are found more often than those of `than`, and at least `least` times.
 * - `opening`: the first sentence of a part matches.
 * - `long`: a part holds more sentences than `sentences`, or more words than `words`.
 */
export const ruleTestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('empty'), words: z.int().min(1).max(50) }),
  z.strictObject({
    kind: z.literal('lacks'),
    patterns: z.array(patternSchema).min(1),
    words: z.int().min(1).max(200),
  }),
  z.strictObject({
    kind: z.literal('phrases'),
    phrases: z.array(patternSchema).min(1),
    unless: z.array(patternSchema).default([]),
  }),
  z.strictObject({
    kind: z.literal('outnumbers'),
    patterns: z.array(patternSchema).min(1),
    than: z.array(patternSchema).min(1),
    least: z.int().min(1).max(20),
  }),
  z.strictObject({
    kind: z.literal('opening'),
    patterns: z.array(patternSchema).min(1),
    unless: z.array(patternSchema).default([]),
  }),
  z.strictObject({
    kind: z.literal('long'),
    sentences: z.int().min(1).max(50).optional(),
    words: z.int().min(1).max(1000).optional(),
  }),
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
  parts: z.array(partIdSchema).min(1),
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
  parts: z.array(partIdSchema).min(1),
  patterns: z.array(patternSchema).min(1),
  /** A hit in a sentence that matches one of these does not count. */
  unless: z.array(patternSchema).default([]),
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
  parts: Part[];
  rules: Rule[];
  signals: Signal[];
  levels: Level[];
}
