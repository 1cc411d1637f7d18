import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import {
  type CalendarEntry,
  calendarEntries,
  calendarText,
  type KnownEntry,
  type NumberedEntry,
  numbered,
} from './calendar.ts';
import { addOwn } from './edits.ts';
import { defaultSetup } from './setup.ts';
import type { PlanTask } from './values.ts';

const zone = 'America/New_York';
const now = Date.parse('2026-03-01T12:00:00Z');
const setup = {
  ...defaultSetup('2026-03-01'),
  rounds: [
    { round: 'coding' as const, day: '2026-03-20', time: '10:00' },
    { round: 'trial' as const, day: '2026-03-21', time: null },
  ],
};
const stages = [
  { id: 'coding', name: 'Live coding', lengthMinutes: 60 },
  { id: 'trial', name: 'Work trial', lengthMinutes: 2880 },
];

function task(id: string, day: string, minutes: number, more: Partial<PlanTask> = {}): PlanTask {
  const own = {
    title: `Title; of, ${id}`,
    minutes,
    round: 'coding' as const,
    place: 'drills' as const,
    day,
    note: '',
  };
  const [added] = addOwn([], setup, own, id, '2026-03-01').tasks;
  if (added === undefined) throw new Error('no task');
  return { ...added, ...more };
}

/** What an independent reader makes of a calendar file. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const rules of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(rules));
  }
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      title: event.summary,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      zone: event.startDate.zone.tzid,
      wholeDay: event.startDate.isDate,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      instant: event.startDate.toJSDate().toISOString(),
    };
  });
}

const write = (events: NumberedEntry[]) => calendarText(events, zone, now);
const known = (events: NumberedEntry[]): KnownEntry[] =>
  events.map(({ entry, sequence, cancelled }) => ({
    uid: entry.uid,
    sequence,
    cancelled,
    content: JSON.stringify(entry),
  }));

describe('the calendar file, read by another parser', () => {
  const tasks = [
    task('before', '2026-03-07', 40),
    task('second', '2026-03-07', 25),
    task('after', '2026-03-09', 60),
    task('trial', '2026-03-14', 0, { days: 2, kind: 'trial', estimate: 0 }),
    task('done', '2026-03-05', 30, { status: 'done' }),
  ];
  const events = read(write(numbered(calendarEntries(tasks, setup, stages, '18:30'), [])));
  const named = (part: string) => events.find(({ title }) => title.includes(part));

  test("a day's tasks follow each other from the usual start", () => {
    expect(named('of, before')).toMatchObject({
      start: '2026-03-07T18:30:00',
      end: '2026-03-07T19:10:00',
      zone,
    });
    expect(named('of, second')).toMatchObject({
      start: '2026-03-07T19:10:00',
      end: '2026-03-07T19:35:00',
      zone,
    });
  });

  test('the same wall-clock time holds on both sides of the change to daylight saving', () => {
    expect(named('of, before')?.instant).toBe('2026-03-07T23:30:00.000Z');
    expect(named('of, after')).toMatchObject({
      start: '2026-03-09T18:30:00',
      instant: '2026-03-09T22:30:00.000Z',
    });
  });

  test('the work trial takes two whole days', () => {
    expect(named('of, trial')).toMatchObject({
      wholeDay: true,
      start: '2026-03-14',
      end: '2026-03-16',
    });
  });

  test('rounds are in it, timed where their time is known', () => {
    expect(named('Live coding')).toMatchObject({
      start: '2026-03-20T10:00:00',
      end: '2026-03-20T11:00:00',
    });
    expect(named('Work trial')).toMatchObject({
      wholeDay: true,
      start: '2026-03-21',
      end: '2026-03-23',
    });
  });

  test('what is done is not in it', () => {
    expect(named('of, done')).toBeUndefined();
  });
});

describe('a second file', () => {
  const first = [
    task('stays', '2026-03-07', 40),
    task('moves', '2026-03-08', 40),
    task('goes', '2026-03-09', 40),
  ];
  const second = [
    task('stays', '2026-03-07', 40),
    task('moves', '2026-03-10', 40),
    task('comes', '2026-03-11', 40),
  ];
  const entries = (tasks: PlanTask[]): CalendarEntry[] =>
    calendarEntries(tasks, { ...setup, rounds: [] }, stages, '18:30');
  const firstFile = numbered(entries(first), []);
  const secondFile = numbered(entries(second), known(firstFile));

  /** A calendar that imports files as RFC 5546 asks: per UID the highest SEQUENCE stands; cancelled ones leave. */
  function imported(...files: string[]) {
    const shown = new Map<string, ReturnType<typeof read>[number]>();
    for (const event of files.flatMap(read)) {
      const standing = shown.get(event.uid);
      if (standing === undefined || event.sequence >= standing.sequence)
        shown.set(event.uid, event);
    }
    return [...shown.values()]
      .filter(({ status }) => status !== 'CANCELLED')
      .map(({ title, start }) => ({ title, start }));
  }

  test("updates the first one's events instead of doubling them", () => {
    expect(imported(write(firstFile), write(secondFile))).toEqual([
      { title: 'Title; of, stays', start: '2026-03-07T18:30:00' },
      { title: 'Title; of, moves', start: '2026-03-10T18:30:00' },
      { title: 'Title; of, comes', start: '2026-03-11T18:30:00' },
    ]);
  });

  test('raises the sequence of what changed, and of nothing else', () => {
    const sequences = Object.fromEntries(
      secondFile.map(({ entry, sequence }) => [entry.title.slice(11), sequence]),
    );
    expect(sequences).toEqual({ stays: 0, moves: 1, comes: 0, goes: 1 });
  });

  test('a third one brings a cancelled event back with a higher sequence', () => {
    const third = numbered(entries(first), known(secondFile));
    expect(third.find(({ entry }) => entry.title.endsWith('goes'))).toMatchObject({
      sequence: 2,
      cancelled: false,
    });
    expect(
      imported(write(firstFile), write(secondFile), write(third)).map(({ title }) => title),
    ).toContain('Title; of, goes');
  });
});
