/**
 * The set-up's stored draft and the answers a skipped set-up stands on.
 */
import { eq } from 'drizzle-orm';
import { addDays, type Day } from '../days.ts';
import type { Store } from '../store/open.ts';
import type { SetupDraft } from './contract.ts';
import { planSetupDraft } from './tables.ts';
import type { Setup } from './values.ts';

/** The curriculum is written for four weeks. */
const writtenDays = 28;

/** Four weeks from today, two hours on weekdays and two and a half at weekends; nothing assumed of the person. */
export function defaultSetup(today: Day): Setup {
  return {
    startDay: today,
    targetDay: addDays(today, writtenDays),
    rounds: [],
    minutesByWeekday: [120, 120, 120, 120, 120, 150, 150],
    daysOff: [],
    level: 'L5',
    organisation: 'unknown',
    language: 'python',
  };
}

export function readDraft({ tables }: Store): SetupDraft | null {
  return tables.select().from(planSetupDraft).get()?.draft ?? null;
}

export function writeDraft({ tables }: Store, draft: SetupDraft): void {
  tables
    .insert(planSetupDraft)
    .values({ id: 1, draft })
    .onConflictDoUpdate({ target: planSetupDraft.id, set: { draft } })
    .run();
}

export function deleteDraft({ tables }: Store): void {
  tables.delete(planSetupDraft).where(eq(planSetupDraft.id, 1)).run();
}
