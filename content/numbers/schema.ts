/**
 * What a valid file of `content/numbers/` is.
 *
 * Cards are data with stable ids; reviews refer to ids, and an id is never reused. Hardware, model shapes and prices
 * stand once, in `inputs.yaml`; a card that derives from them names a formula over their ids, so that a changed price
 * changes every card it is in. A generator is a formula with ranges: each review draws fresh parameters.
 *
 * Formulas are written in the small language of `electron/numbers/rules/formula.ts`: names, numbers, + - * / ^ ( ),
 * comparisons, `and`, and the functions ceil, floor, round, min, max, ln, log2, log10, exp, sqrt. Names are
 * camelCase; inputs' ids are camelCase for that reason.
 */
import { z } from 'zod';
import { idSchema, roundIdSchema } from '#content/plan/schema.ts';

const sentence = z.string().trim().min(1).max(400);
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as YYYY-MM-DD');
const name = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'use a camelCase name');
const formula = z.string().trim().min(1).max(300);
/** A unit of `units.ts`, as it is shown: `GB`, `tok/s`, `$/h`. */
const unit = z.string().min(1).max(24);

/** How sure a figure is, in the words shown on the card. */
export const certaintyIds = ['verified', 'derived', 'convention', 'guide', 'disputed'] as const;
export const certaintySchema = z.enum(certaintyIds);

/** Where a figure comes from: an address, or words where there is none. */
export const sourceSchema = z.string().trim().min(3).max(300);

const provenance = {
  sources: z.array(sourceSchema).min(1),
  /** The day the figure was last checked or stated. Cards show it wherever it can age. */
  asOf: isoDay,
};

/** A figure that others derive from. Changing `value` marks the cards derived from it for review. */
export const inputSchema = z.strictObject({
  id: name,
  title: sentence,
  kind: z.enum(['hardware', 'model', 'price', 'measurement', 'constant']),
  value: z.number(),
  unit,
  ...provenance,
});

export const groupSchema = z.strictObject({ id: idSchema, title: sentence, about: sentence });

/** How far a typed answer may be off. `percent` of the value, `absolute` in the answer's unit, `factor` either way. */
export const toleranceSchema = z.union(
  [
    z.strictObject({ percent: z.number().min(0).max(50) }),
    z.strictObject({ absolute: z.number().positive() }),
    z.strictObject({ factor: z.number().min(1).max(10) }),
  ],
  'write one of { percent: 0 to 50 }, { absolute: above 0 } and { factor: 1 to 10 }',
);

/** An exact value has the tolerance `{ percent: 0 }`. Written as a value, or as a formula over inputs and `where`. */
const oneValue = z.strictObject({
  value: z.number().optional(),
  formula: formula.optional(),
  unit,
  tolerance: toleranceSchema,
});
/** Anything inside is right; a typed range is right where it lies inside, or covers it within a tenth. */
const rangeValue = z.strictObject({ low: z.number(), high: z.number(), unit });
export const numericAnswerSchema = z.union(
  [oneValue, rangeValue],
  'write unit and tolerance with a value or a formula, or low, high and unit',
);

const shared = {
  id: idSchema,
  group: idSchema,
  /** The round it serves; its date is what the schedule aims at. */
  round: roundIdSchema,
  /** As an interviewer would ask it: one quantity. */
  question: sentence,
  /** What the figure holds under: precision, attention, context, batch. */
  assumptions: z.array(sentence).default([]),
  /** What one does with it in a design. */
  why: sentence,
  certainty: certaintySchema,
  /** How sources differ, or what to be careful about. */
  note: sentence.optional(),
  tags: z.array(idSchema).default([]),
  ...provenance,
};

/** A named step of a derivation, shown in the worked solution in this order. */
export const stepSchema = z.strictObject({ name, formula, unit: unit.optional(), label: sentence });

export const numberCardSchema = z.strictObject({
  kind: z.literal('number'),
  ...shared,
  /** Steps that the answer's formula may use. */
  where: z.array(stepSchema).default([]),
  answer: numericAnswerSchema,
});

export const wordingCardSchema = z.strictObject({
  kind: z.literal('wording'),
  ...shared,
  /** What to say. */
  answer: z.string().trim().min(1).max(600),
});

export const cardSchema = z.discriminatedUnion('kind', [numberCardSchema, wordingCardSchema]);

/** One drawn parameter: a list of values, an even range, or whole rows that set several names at once. */
export const parameterSchema = z.union(
  [
    z.strictObject({ name, unit: unit.optional(), values: z.array(z.number()).min(2) }),
    z.strictObject({
      name,
      unit: unit.optional(),
      from: z.number(),
      to: z.number(),
      step: z.number().positive(),
    }),
    z.strictObject({
      name,
      rows: z.array(z.strictObject({ label: sentence, set: z.record(name, z.number()) })).min(2),
    }),
  ],
  'write name with values, with from, to and step, or with rows; at least two of them',
);

export const generatorSchema = z.strictObject({
  kind: z.literal('generator'),
  ...shared,
  title: sentence,
  /** `question` holds placeholders: `{layers}` draws the value with its unit, `{model}` a row's label. */
  parameters: z.array(parameterSchema).min(1),
  where: z.array(stepSchema).default([]),
  /** Formulas that must be true of a draw; others are drawn again. */
  require: z.array(formula).default([]),
  answer: z.strictObject({
    formula,
    unit,
    tolerance: toleranceSchema,
    /** How the exact value is shown. */
    shown: z.union([
      z.strictObject({ decimals: z.number().int().min(0).max(6) }),
      z.strictObject({ significant: z.number().int().min(1).max(6) }),
    ]),
    /** Every draw's answer lies in here, in the answer's unit. */
    range: z.strictObject({ low: z.number(), high: z.number() }),
  }),
  /** A question in words to think about after the figure. */
  followUp: sentence.optional(),
  /** Draws whose answer is known. */
  examples: z
    .array(z.strictObject({ given: z.record(name, z.number()), answer: z.number() }))
    .min(1),
});

export type NumbersInput = z.infer<typeof inputSchema>;
export type NumbersGroup = z.infer<typeof groupSchema>;
export type Tolerance = z.infer<typeof toleranceSchema>;
export type NumericAnswer = z.infer<typeof numericAnswerSchema>;
export type NumberCard = z.infer<typeof numberCardSchema>;
export type WordingCard = z.infer<typeof wordingCardSchema>;
export type Generator = z.infer<typeof generatorSchema>;
export type Parameter = z.infer<typeof parameterSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Certainty = (typeof certaintyIds)[number];
export type ContentCard = NumberCard | WordingCard | Generator;

/** The whole column, as the check reads it and the app bundles it. */
export interface NumbersContent {
  inputs: NumbersInput[];
  groups: NumbersGroup[];
  /** Cards and generators, in the order of their files. */
  cards: ContentCard[];
}
