import { describe, expect, test } from 'vitest';
import type { WorkSession } from '#electron/plan/contract.ts';
import { figure, readClock, untilNextSecond, workedMilliseconds } from './session.ts';

const start = 1_780_000_000_000;
const minute = 60_000;

function session(fields: Partial<WorkSession> = {}): WorkSession {
  return {
    taskId: 'lru-cache-timed-2',
    title: 'LRU cache, timed run 2',
    place: 'drills',
    estimate: 40,
    startedAt: start,
    pausedAt: null,
    pausedFor: 0,
    ...fields,
  };
}

describe('time worked', () => {
  test('runs from the start, without pauses that ended', () => {
    expect(workedMilliseconds(session({ pausedFor: 2 * minute }), start + 10 * minute)).toBe(
      8 * minute,
    );
  });

  test('stands still while paused', () => {
    const paused = session({ pausedAt: start + 5 * minute });
    expect(workedMilliseconds(paused, start + 30 * minute)).toBe(5 * minute);
    expect(workedMilliseconds(paused, start + 90 * minute)).toBe(5 * minute);
  });

  test('is never negative when the machine clock was set back', () => {
    expect(workedMilliseconds(session(), start - minute)).toBe(0);
  });
});

test('figures count up and gain hours', () => {
  expect([0, 9_999, 26 * minute + 12_000, 62 * minute + 3_000].map(figure)).toEqual([
    '0:00',
    '0:09',
    '26:12',
    '1:02:03',
  ]);
});

describe('the clock against its estimate', () => {
  test('shows what is left, and the two figures add up to the estimate', () => {
    const reading = readClock(session(), start + 26 * minute + 12_400);
    expect([reading.worked, reading.against]).toEqual(['26:12', '13:48 left']);
    expect(reading.rulerMinutes).toBe(40);
  });

  test('says by how much it is over, and the ruler grows', () => {
    const reading = readClock(session(), start + 42 * minute + 10_000);
    expect([reading.worked, reading.against, reading.over]).toEqual(['42:10', '2:10 over', true]);
    expect(reading.rulerMinutes).toBe(50);
  });

  test('changes its figure at the next full second of work', () => {
    expect(untilNextSecond(session(), start + 1_250)).toBe(750);
  });
});
