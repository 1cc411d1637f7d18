/**
 * Preferences and the window's place: small values under a name, parsed when they are read, so that a row an
 * earlier version wrote in another shape falls back to its default instead of stopping the app.
 */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Store } from '../store/open.ts';
import { type Preferences, preferencesSchema } from './contract.ts';
import { preferences as table } from './tables.ts';

export const defaultPreferences: Preferences = {
  theme: 'system',
  textSize: 100,
  lastPlace: 'today',
  reminder: { on: false, time: '18:00' },
  studyTime: '18:30',
  pushbackClock: true,
};

/** Where the window was, in device-independent pixels. */
export const windowPlaceSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200),
  height: z.int().min(200),
  maximized: z.boolean(),
});

export type WindowPlace = z.infer<typeof windowPlaceSchema>;

export function readPreferences(store: Store): Preferences {
  const stored = read(store, 'preferences', preferencesSchema.partial());
  return { ...defaultPreferences, ...stored };
}

export function writePreferences(store: Store, change: Partial<Preferences>): Preferences {
  const next = { ...readPreferences(store), ...change };
  write(store, 'preferences', next);
  return next;
}

export function readWindowPlace(store: Store): WindowPlace | null {
  return read(store, 'window', windowPlaceSchema);
}

export function writeWindowPlace(store: Store, place: WindowPlace): void {
  write(store, 'window', place);
}

function read<Schema extends z.ZodType>(
  { tables }: Store,
  key: string,
  schema: Schema,
): z.infer<Schema> | null {
  const row = tables.select().from(table).where(eq(table.key, key)).get();
  return schema.safeParse(row?.value).data ?? null;
}

function write({ tables }: Store, key: string, value: unknown): void {
  tables
    .insert(table)
    .values({ key, value })
    .onConflictDoUpdate({ target: table.key, set: { value } })
    .run();
}
