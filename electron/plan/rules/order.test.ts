import { expect, test } from 'vitest';
import { ancestorsOf, inOrder, orderOfDay } from './order.ts';
import { sampleTask as task } from './sample.ts';

const day = '2026-05-06';

test('the checklist has the daily first, then the written order, each behind what it comes after', () => {
  const tasks = [
    task({ id: 'late', title: 'Late', minutes: 5, day, rank: 9 }),
    task({ id: 'early', title: 'Early', minutes: 5, day, rank: 2, after: ['late'] }),
    task({ id: 'own', title: 'Own', minutes: 5, day, rank: 4.5, origin: 'own' }),
    task({ id: 'cards', title: 'Cards', minutes: 5, day, rank: -1, origin: 'daily' }),
    task({ id: 'other', title: 'Other', minutes: 5, day: '2026-05-07' }),
  ];
  expect(orderOfDay(tasks, day).map(({ id }) => id)).toEqual(['cards', 'late', 'early', 'own']);
});

test('a trial is on the checklist of both its days', () => {
  const trial = task({ id: 'trial', title: 'Trial', minutes: 0, days: 2, day });
  expect(orderOfDay([trial], day)).toEqual([trial]);
  expect(orderOfDay([trial], '2026-05-07')).toEqual([trial]);
  expect(orderOfDay([trial], '2026-05-08')).toEqual([]);
});

test('a task comes after what its prerequisites come after, looking through skipped ones', () => {
  const tasks = [
    { id: 'a', after: [], status: 'to-do' as const },
    { id: 'b', after: ['a'], status: 'skipped' as const },
    { id: 'c', after: ['b'], status: 'to-do' as const },
  ];
  expect(ancestorsOf(tasks).get('c')).toEqual(new Set(['b', 'a']));
});

test('a done prerequisite asks for nothing any more', () => {
  const tasks = [
    { id: 'a', after: [], status: 'to-do' as const },
    { id: 'b', after: ['a'], status: 'done' as const },
    { id: 'c', after: ['b'], status: 'to-do' as const },
  ];
  expect(ancestorsOf(tasks).get('c')).toEqual(new Set());
});

test('a circle ends instead of hanging', () => {
  const tasks = [
    { id: 'a', after: ['b'] },
    { id: 'b', after: ['a'] },
  ];
  expect(inOrder(tasks, () => 0)).toHaveLength(2);
});
