/**
 * The plan as an iCalendar file (RFC 5545). UIDs are stable and SEQUENCE rises with each change, so that
 * importing a second file updates the first one's events instead of doubling them.
 */
import { webcrypto } from 'node:crypto';
import { ICalCalendar, ICalEventStatus } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { RoundId } from '#content/plan/schema.ts';
import { addDays, type Day } from '../days.ts';
import type { PlanTask, Setup } from './values.ts';

/** One event as the file will say it. */
export interface CalendarEntry {
  uid: string;
  title: string;
  description: string;
  day: Day;
  /** Local wall-clock start in minutes after midnight; null for an event of whole days. */
  startMinute: number | null;
  /** Length in minutes, or in whole days where there is no start. */
  length: number;
}

/** What the last file said of an event. */
export interface KnownEntry {
  uid: string;
  sequence: number;
  content: string;
  cancelled: boolean;
}

export interface NumberedEntry {
  entry: CalendarEntry;
  sequence: number;
  cancelled: boolean;
}

// ical-generator draws a spare id from the global crypto, which the main process of Electron 25 (Node 18) lacks.
if (!('crypto' in globalThis)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

const uidDomain = 'dry-run.invalid';

/**
 * The plan's tasks to do and the rounds as events. A day's tasks follow each other from `studyTime` on.
 *
 * @param studyTime Local time `HH:MM` at which a day's work starts.
 */
export function calendarEntries(
  tasks: readonly PlanTask[],
  setup: Setup,
  stages: readonly { id: string; name: string; lengthMinutes: number }[],
  studyTime: string,
): CalendarEntry[] {
  const entries: CalendarEntry[] = [];
  const nextStart = new Map<Day, number>();
  for (const task of tasks) {
    if (task.day === null || task.status !== 'to-do') continue;
    const start = nextStart.get(task.day) ?? minuteOf(studyTime);
    if (task.days === 1) nextStart.set(task.day, start + task.estimate);
    entries.push({
      uid: `${task.id}@${uidDomain}`,
      title: task.title,
      description: [task.summary, task.done && `Done means: ${task.done}`]
        .filter(Boolean)
        .join('\n'),
      day: task.day,
      startMinute: task.days === 1 ? start : null,
      length: task.days === 1 ? task.estimate : task.days,
    });
  }
  for (const { round, day, time } of setup.rounds)
    entries.push(roundEntry(round, day, time, stages));
  return entries;
}

function roundEntry(
  round: RoundId,
  day: Day,
  time: string | null,
  stages: readonly { id: string; name: string; lengthMinutes: number }[],
): CalendarEntry {
  const stage = stages.find((candidate) => candidate.id === round);
  const minutes = stage?.lengthMinutes ?? 60;
  return {
    uid: `round-${round}@${uidDomain}`,
    title: `Round: ${stage?.name ?? round}`,
    description: 'A round of the interview loop.',
    day,
    startMinute: time === null ? null : minuteOf(time),
    length: time === null ? Math.max(1, Math.ceil(minutes / 1440)) : minutes,
  };
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/**
 * Gives each entry its SEQUENCE: 0 when new, one more than before when its content changed or it came back.
 * An event of the last file that is gone is kept as cancelled, once more with a risen SEQUENCE.
 */
export function numbered(
  entries: readonly CalendarEntry[],
  known: readonly KnownEntry[],
): NumberedEntry[] {
  const earlier = new Map(known.map((entry) => [entry.uid, entry]));
  const current = entries.map((entry) => {
    const before = earlier.get(entry.uid);
    earlier.delete(entry.uid);
    const unchanged =
      before !== undefined && !before.cancelled && before.content === JSON.stringify(entry);
    return {
      entry,
      sequence: before === undefined ? 0 : before.sequence + (unchanged ? 0 : 1),
      cancelled: false,
    };
  });
  const gone = [...earlier.values()].map((before) => ({
    entry: JSON.parse(before.content) as CalendarEntry,
    sequence: before.sequence + (before.cancelled ? 0 : 1),
    cancelled: true,
  }));
  return [...current, ...gone];
}

/** The wall-clock instant of a minute of a day in the machine's zone; daylight saving is the zone's business. */
function at(day: Day, minute: number): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 0, minute);
}

/**
 * The text of the calendar file.
 *
 * @param zone The machine's time zone, an IANA name; timed events carry it with its rules.
 * @param now Instant in ms UTC, stamped on every event.
 */
export function calendarText(events: readonly NumberedEntry[], zone: string, now: number): string {
  const calendar = new ICalCalendar({
    name: 'Dry Run',
    prodId: { company: 'Dry Run', product: 'Plan', language: 'EN' },
    timezone: { name: zone, generator: (name) => tzlib_get_ical_block(name)[0] ?? null },
  });
  for (const { entry, sequence, cancelled } of events) {
    const whole = entry.startMinute === null;
    calendar.createEvent({
      id: entry.uid,
      sequence,
      stamp: new Date(now),
      summary: entry.title,
      description: entry.description,
      timezone: whole ? null : zone,
      allDay: whole,
      start: at(entry.day, entry.startMinute ?? 0),
      end: whole
        ? at(addDays(entry.day, entry.length), 0)
        : at(entry.day, (entry.startMinute ?? 0) + entry.length),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
