/**
 * Writes the calendar file and remembers what it said of each event, so that the next file can update it.
 */
import { writeFileSync } from 'node:fs';
import type { House } from '../house.ts';
import { Missing, Refusal } from '../refusal.ts';
import { calendarEntries, calendarText, numbered } from './calendar.ts';
import { readPlan } from './records.ts';
import { readStages } from './stages.ts';
import { planCalendarEvents } from './tables.ts';

/**
 * Exports the plan's tasks to do and its rounds.
 *
 * @returns the file and how many events it holds, cancelled ones included.
 * @throws Refusal where the file cannot be written; nothing is remembered then.
 */
export function exportCalendar(house: House, file: string): { file: string; events: number } {
  const store = house.store();
  const plan = readPlan(store);
  if (plan === null) throw new Missing('There is no plan to export yet. Finish the set-up first.');
  const stages = readStages(store, house.curriculum.stages).map(({ reported, lengthMinutes }) => ({
    id: reported.id,
    name: reported.name,
    lengthMinutes,
  }));
  const entries = calendarEntries(plan.tasks, plan.setup, stages, house.preferences().studyTime);
  const events = numbered(entries, store.tables.select().from(planCalendarEvents).all());
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    writeFileSync(file, calendarText(events, zone, house.clock.now()));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`The calendar file could not be written: ${reason}. Choose another folder.`);
  }
  store.tables.transaction((transaction) => {
    for (const { entry, sequence, cancelled } of events) {
      const said = { sequence, cancelled, content: JSON.stringify(entry) };
      transaction
        .insert(planCalendarEvents)
        .values({ uid: entry.uid, ...said })
        .onConflictDoUpdate({ target: planCalendarEvents.uid, set: said })
        .run();
    }
  });
  return { file, events: events.length };
}
