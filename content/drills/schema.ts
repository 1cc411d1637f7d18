/**
 * What a valid drill folder is: `drill.yaml`, the cases shared by both languages, and for each language the mutants
 * and slow variants. Cases are data; their meaning is in `content/drills/README.md`.
 */
import { z } from 'zod';

export const languageIds = ['python', 'typescript'] as const;
export const languageSchema = z.enum(languageIds);
export type Language = z.infer<typeof languageSchema>;

/** The end of a source file's name, by language. */
export const sourceEndings = { python: '.py', typescript: '.ts' } as const satisfies Record<
  Language,
  string
>;

/** A stable id: lower-case words joined by hyphens. */
export const drillIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
  .max(80);

const line = z.string().trim().min(1).max(400);
const paragraphs = z.string().trim().min(1).max(6000);
const className = z.string().regex(/^[A-Z][A-Za-z0-9]*$/, 'use a class name in PascalCase');
const functionName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'use a function name in snake_case');
const stageId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case words');

/** A clarifying question of the tray, with the interviewer's answer. */
export const questionSchema = z.strictObject({
  id: drillIdSchema,
  ask: line,
  answer: line,
  /** A topic the evaluators listen for, noticed when this is asked. */
  notices: z.enum(['distributed']).optional(),
});

/** What the judge saw that can be shown beside a line of the rubric. */
export const sights = [
  'questions',
  'cases',
  'own-tests',
  'complexity',
  'time',
  'regressions',
] as const;

/** A line of the evaluators' rubric with its anchors for 0, 1, 2 and 3. */
export const rubricLineSchema = z.strictObject({
  id: drillIdSchema,
  title: line,
  anchors: z.tuple([line, line, line, line]),
  sees: z.enum(sights).optional(),
});

export const stageSchema = z
  .strictObject({
    id: stageId,
    title: line,
    /** The requirement, as the interviewer says it. */
    says: paragraphs,
    reveal: z
      .string()
      .regex(
        /^(start|optional|after-[a-z0-9-]+)$/,
        'use start, optional, or after-<stage> with an earlier stage',
      ),
    /** Minutes the stage may take in a timed run. */
    minutes: z.number().int().min(1).max(60),
    /** Names a solution must define from this stage on. */
    classes: z.array(className).min(1).optional(),
    /** Names of which one is enough. */
    oneOf: z.array(className).min(2).optional(),
    /** File suffixes of the variants, in the order of `oneOf`. */
    variants: z.array(drillIdSchema).min(2).optional(),
    signature: z.strictObject({ python: paragraphs, typescript: paragraphs }),
    hints: z.array(line).min(2),
    discussion: paragraphs,
  })
  .refine((stage) => stage.oneOf?.length === stage.variants?.length, {
    path: ['variants'],
    message: 'name one variant for each class of oneOf, and none without oneOf',
  });

export const growths = ['flat', 'log n', 'n'] as const;
export const growthSchema = z.enum(growths);
export type Growth = z.infer<typeof growthSchema>;

/** An operation whose growth is measured from the stage on. */
export const operationSchema = z.strictObject({
  operation: functionName,
  title: line,
  stage: stageId,
  /** Measured only where the solution defines this class. */
  for: className.optional(),
  expected: growthSchema,
  sizes: z
    .array(z.number().int().min(1).max(1_000_000))
    .min(3)
    .max(6)
    .refine((sizes) => sizes.every((size, i) => i === 0 || size > (sizes[i - 1] ?? 0)), {
      message: 'sizes must rise',
    }),
  /** `work` counts what one operation does; `size` takes the number it answers. */
  measure: z.enum(['work', 'size']).default('work'),
});
export type Operation = z.infer<typeof operationSchema>;

export const drillHeadSchema = z.strictObject({
  id: drillIdSchema,
  title: line,
  pattern: line,
  summary: line,
  outOfScope: line,
  brief: paragraphs,
  questions: z.array(questionSchema).min(3),
  rubric: z.array(rubricLineSchema).min(3),
  stages: z.array(stageSchema).min(1),
  complexity: z.array(operationSchema),
});
export type DrillHead = z.infer<typeof drillHeadSchema>;
export type Stage = z.infer<typeof stageSchema>;

const variableName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'use a name in snake_case');
/** `Class`, `function`, `name.method`, `Class.static_method`, `fresh.Class`, `fresh.Class.static_method`. */
const callee = z
  .string()
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*){0,2}$/,
    'use Class, function, name.method or fresh.Class',
  );
/**
 * JSON, and objects of one key with a meaning: `ref`, `seconds`, `none`, `null`, `near`. Which of them may stand where
 * is checked with the whole folder.
 */
const value = z.json();
const args = z.array(value);
export const raiseKinds = ['range', 'end', 'any'] as const;

export const stepSchema = z.union(
  [
    z.tuple([z.literal('let'), variableName, callee, args]),
    z.tuple([z.literal('do'), callee, args]),
    z.tuple([z.literal('gives'), callee, args, value]),
    z.tuple([z.literal('raises'), callee, args, z.enum(raiseKinds)]),
  ],
  {
    error:
      'must be [let, name, callee, [args]], [do, callee, [args]], [gives, callee, [args], expected] or [raises, callee, [args], range|end|any]',
  },
);
export type Step = z.infer<typeof stepSchema>;

export const caseSchema = z.strictObject({
  id: drillIdSchema,
  title: line,
  /** The mistake the case catches. */
  catches: line,
  for: className.optional(),
  visible: z.boolean().default(false),
  /** The published case that this one corrects, and why. */
  reimplements: drillIdSchema.optional(),
  reason: line.optional(),
  steps: z
    .array(stepSchema)
    .min(1)
    .refine((steps) => steps.some(([verb]) => verb === 'gives' || verb === 'raises'), {
      message: 'a case needs a step that checks: gives or raises',
    }),
});
export type Case = z.infer<typeof caseSchema>;

export const editSchema = z.strictObject({ find: z.string().min(1), replace: z.string() });
export const mutantSchema = z.strictObject({
  id: drillIdSchema,
  /** What a person would notice, not why. */
  symptom: line,
  edits: z.array(editSchema).min(1),
});
export type Mutant = z.infer<typeof mutantSchema>;

export const slowVariantSchema = z.strictObject({
  id: drillIdSchema,
  stage: stageId,
  file: z.string().min(1),
  operation: functionName,
  symptom: line,
});

/** A source of one stage; `variant` is null where the stage has no variants. */
export interface StageSource {
  stage: string;
  variant: string | null;
  source: string;
}

export interface StageMutants {
  stage: string;
  variant: string | null;
  mutants: Mutant[];
}

export interface SlowVariant extends z.infer<typeof slowVariantSchema> {
  source: string;
}

/** All that a drill holds for one language. */
export interface LanguageKit {
  starter: string;
  /** The own-tests file a candidate starts from. */
  examples: string;
  fixtures: string;
  complexity: string;
  references: StageSource[];
  mutants: StageMutants[];
  slow: SlowVariant[];
  /** Exemplary own tests: they kill every mutant. */
  tests: StageSource[];
}

export interface Drill extends DrillHead {
  /** Cases by stage, in file order. */
  cases: Record<string, Case[]>;
  languages: Record<Language, LanguageKit>;
}
