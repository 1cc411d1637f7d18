/** Everything as JSON, both ways: the format that loses nothing. */
import { z } from 'zod';
import { Refusal } from '#electron/refusal.ts';
import { cardStateSchema, cardTextSchema, ratingSchema } from '../values.ts';
import type { ExportedCard, ImportSet } from './values.ts';

const format = 'dry-run-numbers';
const version = 1;

const cardSchema = z.object({
  guid: z.string().min(1).max(400),
  deck: z.string().min(1).max(400),
  text: cardTextSchema,
  suspended: z.boolean().default(false),
  flagged: z.boolean().default(false),
  state: cardStateSchema.optional(),
  reviews: z
    .array(
      z.object({
        at: z.number().int(),
        rating: ratingSchema,
        elapsedMs: z.number().min(0),
        intervalDays: z.number().optional(),
        dueAt: z.number().int().nullable().optional(),
        scheduledDays: z.number().nullable().optional(),
      }),
    )
    .default([]),
});
const fileSchema = z.object({
  format: z.literal(format),
  version: z.number().int(),
  exportedAt: z.number().int(),
  cards: z.array(z.unknown()),
});

/** @param now instant of the export */
export function jsonOf(cards: readonly ExportedCard[], now: number): string {
  return `${JSON.stringify({ format, version, exportedAt: now, cards }, null, 1)}\n`;
}

/**
 * Reads such a file; a card that does not fit is named and the others go in.
 * @throws Refusal where it is another kind of file
 */
export function readJson(text: string): ImportSet {
  const file = fileSchema.safeParse(parsed(text));
  if (!file.success)
    throw new Refusal(
      `This JSON file was not exported by Dry Run (${file.error.issues[0]?.path.join('.') || 'file'}: ${file.error.issues[0]?.message}). Choose a file that was, or a CSV file.`,
    );
  if (file.data.version > version)
    throw new Refusal(
      'This file was exported by a newer version of Dry Run. Update the app, then import it.',
    );
  const set: ImportSet = { cards: [], badRows: [], notes: [] };
  const met = new Set<string>();
  for (const [index, raw] of file.data.cards.entries()) {
    const row = `card ${index + 1}`;
    const card = cardSchema.safeParse(raw);
    if (!card.success) {
      const issue = card.error.issues[0];
      set.badRows.push({ row, problem: `${issue?.path.join('.')}: ${issue?.message}` });
    } else if (met.has(card.data.guid)) {
      set.badRows.push({ row, problem: `the id ${card.data.guid} stands in the file already` });
    } else {
      met.add(card.data.guid);
      const { guid, deck, text: words, suspended, flagged, reviews } = card.data;
      set.cards.push({ guid, deck, text: words, suspended, flagged, reviews });
    }
  }
  return set;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('This is no JSON file. Choose one that Dry Run exported, or a CSV file.');
  }
}
