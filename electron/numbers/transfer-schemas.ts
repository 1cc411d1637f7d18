/** What an import shows before it is stored, and what may be chosen. */
import { z } from 'zod';

export const transferFormats = ['csv', 'apkg', 'json'] as const;
/** What a chosen file would do, before anything is stored. */
export const importPreviewSchema = z.object({
  importId: z.string(),
  file: z.string(),
  format: z.enum(transferFormats),
  /** Of a CSV or TSV file: its columns with their first values, and what each is taken for. */
  columns: z.array(z.object({ title: z.string(), sample: z.array(z.string()), field: z.string() })),
  hasHeader: z.boolean().nullable(),
  adds: z.number().int(),
  updates: z.number().int(),
  unchanged: z.number().int(),
  reviews: z.number().int(),
  decks: z.array(z.object({ title: z.string(), cards: z.number().int(), exists: z.boolean() })),
  /** First rows as they would become cards. */
  sample: z.array(z.object({ question: z.string(), answer: z.string(), deck: z.string() })),
  /** Rows that cannot go in, named; the others can. */
  badRows: z.array(z.object({ row: z.string(), problem: z.string() })),
  badRowCount: z.number().int(),
  /** "12 pictures are left out." */
  notes: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
export const csvFields = [
  'ignore',
  'question',
  'answer',
  'deck',
  'why',
  'source',
  'tags',
  'tolerance',
] as const;
export const importOptions = z.strictObject({
  importId: z.string().min(1).max(120),
  /** Only CSV: what each column is taken for, and whether the first row names them. */
  fields: z.array(z.enum(csvFields)).max(100).optional(),
  hasHeader: z.boolean().optional(),
  /** Where rows name no deck. */
  deckId: z.string().min(1).max(120).optional(),
  withSchedule: z.boolean().optional(),
});
export const importEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.number(), of: z.number(), doing: z.string() }),
  z.object({ kind: z.literal('preview'), preview: importPreviewSchema }),
  z.object({
    kind: z.literal('done'),
    added: z.number().int(),
    updated: z.number().int(),
    reviews: z.number().int(),
  }),
  z.object({ kind: z.literal('nothing'), reason: z.string() }),
]);
export type ImportEvent = z.infer<typeof importEventSchema>;
