/** The interviewer's questions: what stories answer, and what is rehearsed without a script. */
import { z } from 'zod';
import { idSchema } from '#content/plan/schema.ts';

/** Kinds of question about a project; a row of the coverage table each. */
export const themeIds = [
  'ownership',
  'conflict',
  'pushed-back',
  'held-launch',
  'ambiguity',
  'cross-team',
  'failure',
  'impact',
] as const;
export const themeIdSchema = z.enum(themeIds);
export type ThemeId = z.infer<typeof themeIdSchema>;

const sentence = z.string().trim().min(1).max(300);

export const themeSchema = z.strictObject({
  id: themeIdSchema,
  title: z.string().trim().min(1).max(40),
  /** What the listener counts. */
  listensFor: sentence,
});
export type Theme = z.infer<typeof themeSchema>;

/** A question as the interviewer says it. A story prompt has a theme; mission and ethics prompts are answered without a story. */
export const promptSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(['story', 'mission', 'ethics']),
    theme: themeIdSchema.optional(),
    says: sentence,
    /** What a good answer does, or asks first; one line each. */
    listensFor: z.array(sentence).min(1).max(8),
    /** Seconds an answer should take. */
    seconds: z.int().min(30).max(240).default(90),
    /** Where the question comes from, and when that was looked at. */
    source: z.string().trim().min(1).max(240),
    asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as YYYY-MM-DD'),
  })
  .refine(({ kind, theme }) => (kind === 'story') === (theme !== undefined), {
    path: ['theme'],
    message: 'a story prompt, and nothing else, has a theme',
  });
export type Prompt = z.infer<typeof promptSchema>;

export interface StoriesContent {
  themes: Theme[];
  prompts: Prompt[];
}
