import { describe, expect, test, vi } from 'vitest';
import { isReminderDue, reminderText, startReminder } from './reminder.ts';

const at = (text: string) => new Date(text).getTime();
const evening = { on: true, time: '18:00' };

describe('a reminder is due', () => {
  test('from its time on, once a day', () => {
    expect(isReminderDue(evening, at('2026-05-06T17:59:59'), null)).toBe(false);
    expect(isReminderDue(evening, at('2026-05-06T18:00:00'), null)).toBe(true);
    expect(isReminderDue(evening, at('2026-05-06T18:00:20'), '2026-05-06')).toBe(false);
    expect(isReminderDue(evening, at('2026-05-07T18:00:00'), '2026-05-06')).toBe(true);
  });

  test('when the machine wakes after its time, but not on the next day before it', () => {
    expect(isReminderDue(evening, at('2026-05-06T22:40:00'), null)).toBe(true);
    expect(isReminderDue(evening, at('2026-05-07T07:00:00'), '2026-05-05')).toBe(false);
  });

  test('never while it is off', () => {
    expect(isReminderDue({ ...evening, on: false }, at('2026-05-06T18:00:00'), null)).toBe(false);
  });
});

describe('what it says', () => {
  test('is how much is left and what comes first', () => {
    const tasks = [
      { title: 'Warm-up', status: 'done', estimate: 10 },
      { title: 'LRU cache, timed run 2', status: 'to-do', estimate: 40 },
      { title: 'Flashcards', status: 'to-do', estimate: 15 },
    ];
    expect(reminderText({ tasks })).toEqual({
      title: '2 tasks today, 55 min',
      body: 'First: LRU cache, timed run 2',
    });
  });

  test('is nothing when nothing is left', () => {
    expect(
      reminderText({ tasks: [{ title: 'Warm-up', status: 'done', estimate: 10 }] }),
    ).toBeNull();
    expect(reminderText(null)).toBeNull();
  });
});

test('it is shown when its time comes while the app is open, and not again that day', () => {
  vi.useFakeTimers({ now: at('2026-05-06T17:59:30') });
  const shown: string[] = [];
  const stop = startReminder({
    clock: { now: () => Date.now(), offset: 0 },
    reminder: () => evening,
    text: () => ({ title: '1 task today, 40 min', body: 'First: LRU cache' }),
    show: ({ title }) => shown.push(title),
  });
  vi.advanceTimersByTime(20_000);
  expect(shown).toEqual([]);
  vi.advanceTimersByTime(3_600_000);
  expect(shown).toEqual(['1 task today, 40 min']);
  vi.advanceTimersByTime(24 * 3_600_000);
  expect(shown).toHaveLength(2);
  stop();
  vi.advanceTimersByTime(48 * 3_600_000);
  expect(shown).toHaveLength(2);
  vi.useRealTimers();
});

test('turned on after its time has passed today it waits for tomorrow', () => {
  vi.useFakeTimers({ now: at('2026-05-06T20:00:00') });
  const shown: number[] = [];
  let reminder = { ...evening, on: false };
  const stop = startReminder({
    clock: { now: () => Date.now(), offset: 0 },
    reminder: () => reminder,
    text: () => ({ title: '1 task today, 40 min', body: 'First: LRU cache' }),
    show: () => shown.push(Date.now()),
  });
  vi.advanceTimersByTime(60_000);
  reminder = evening;
  vi.advanceTimersByTime(3_600_000);
  expect(shown).toEqual([]);
  vi.advanceTimersByTime(24 * 3_600_000);
  expect(shown).toHaveLength(1);
  expect(new Date(shown[0] ?? 0).getHours()).toBe(18);
  stop();
  vi.useRealTimers();
});

test('turned on a moment before its time it is shown', () => {
  vi.useFakeTimers({ now: at('2026-05-06T17:59:30') });
  let shown = 0;
  let reminder = { ...evening, on: false };
  const stop = startReminder({
    clock: { now: () => Date.now(), offset: 0 },
    reminder: () => reminder,
    text: () => ({ title: '1 task today, 40 min', body: 'First: LRU cache' }),
    show: () => {
      shown += 1;
    },
  });
  vi.advanceTimersByTime(25_000);
  reminder = evening;
  vi.advanceTimersByTime(60_000);
  expect(shown).toBe(1);
  stop();
  vi.useRealTimers();
});
