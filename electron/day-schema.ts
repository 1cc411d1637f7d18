import { z } from 'zod';
import { isDay } from './days.ts';

/** A day as it crosses a boundary. Kept apart from `days.ts` so that a page can count days without zod. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the date as YYYY-MM-DD.')
  .refine(isDay, 'That date is not in the calendar.');
