import { describe, expect, test } from 'vitest';
import type { PlanChange } from '#electron/plan/values.ts';
import {
  changeSentence,
  count,
  fromTo,
  gapWords,
  lengthText,
  longDay,
  moveSentence,
  nearDay,
  reflowSentence,
  shortDay,
} from './words.ts';

const today = '2026-05-06';

function change(fields: Partial<PlanChange>): PlanChange {
  return {
    taskId: 'token-bucket-tests',
    title: 'Token bucket tests',
    kind: 'moved',
    from: '2026-05-05',
    to: today,
    reason: 'not-done',
    cost: null,
    minutes: 25,
    ...fields,
  };
}

describe('days', () => {
  test('are written day first', () => {
    expect(longDay('2026-05-06')).toBe('Wednesday 6 May');
    expect(shortDay('2026-05-26')).toBe('Tue 26 May');
    expect(shortDay('2026-09-01')).toBe('Tue 1 Sep');
  });

  test('are said as near as they are', () => {
    expect(nearDay(today, today)).toBe('today');
    expect(nearDay('2026-05-07', today)).toBe('tomorrow');
    expect(nearDay('2026-05-05', today)).toBe('Tue');
    expect(nearDay('2026-05-12', today)).toBe('Tue');
    expect(nearDay('2026-05-13', today)).toBe('Wed 13 May');
    expect(nearDay('2026-04-29', today)).toBe('Wed 29 Apr');
  });
});

describe('amounts', () => {
  test('minutes become hours from sixty on', () => {
    expect([45, 60, 150, 180].map(lengthText)).toEqual(['45 min', '1 h', '2 h 30 min', '3 h']);
  });

  test('one is singular', () => {
    expect([count(0, 'task'), count(1, 'task'), count(2, 'task')]).toEqual([
      '0 tasks',
      '1 task',
      '2 tasks',
    ]);
  });
});

describe('reasons', () => {
  test('name the day a task left and why', () => {
    expect(moveSentence('2026-05-05', 'not-done', today)).toBe(
      'Moved from Tue: it was not done that day.',
    );
    expect(moveSentence('2026-05-05', 'day-full', today)).toBe(
      'Moved from Tue: that day was full.',
    );
    expect(moveSentence('2026-05-05', 'by-you', today)).toBe('You moved it from Tue.');
  });

  test('say nothing of a task that never moved', () => {
    expect(moveSentence(null, null, today)).toBe('');
  });

  test('a drop says why, a return says on which day', () => {
    expect(changeSentence(change({ kind: 'dropped', to: null, reason: 'no-room' }), today)).toBe(
      'Dropped: no room is left before its round.',
    );
    expect(
      changeSentence(
        change({ kind: 'restored', from: null, to: '2026-05-08', reason: null }),
        today,
      ),
    ).toBe('Back on Fri: there is room again.');
  });

  test('a line shows from where to where', () => {
    expect(fromTo(change({}), today)).toEqual({ from: 'Tue', to: 'today' });
    expect(fromTo(change({ kind: 'dropped', to: null }), today)).toEqual({
      from: 'Tue',
      to: 'dropped',
    });
  });
});

describe('a gap', () => {
  test('names what has no room, else what waits', () => {
    expect(gapWords({ missedTasks: 30, cuts: 23 })).toBe(
      '23 tasks have no room before the last date.',
    );
    expect(gapWords({ missedTasks: 1, cuts: 0 })).toBe('1 task waits for a new day.');
  });
});

describe('a re-flow', () => {
  test('says what left today and that nothing was dropped', () => {
    const changes = [
      change({}),
      change({ title: 'Web crawler sketch', from: today, to: '2026-05-08', reason: 'day-full' }),
    ];
    expect(reflowSentence(changes, today, 180)).toBe(
      'Web crawler sketch moved to keep today under 3 h. Nothing was dropped.',
    );
  });

  test('names what was dropped', () => {
    const changes = [change({}), change({ title: 'Gateway sketch', kind: 'dropped', to: null })];
    expect(reflowSentence(changes, today, 180)).toBe(
      'It was not done on its day. Dropped: Gateway sketch.',
    );
  });

  test('lists at most three names', () => {
    const dropped = ['A', 'B', 'C', 'D', 'E'].map((title) =>
      change({ title, kind: 'dropped', to: null, reason: 'no-room' }),
    );
    expect(reflowSentence(dropped, today, 180)).toBe('Dropped: A, B, C and 2 more.');
  });
});
