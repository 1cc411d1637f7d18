import { expect, test } from 'vitest';
import { consistency } from './consistency.ts';
import { sampleSetup, sampleTask as task } from './sample.ts';

/** Noon of a day on this machine, in ms UTC. */
const noon = (day: string): number => new Date(`${day}T12:00:00`).getTime();

test('consistency counts working days that have passed, and those on which something was ticked', () => {
  const setup = { ...sampleSetup, daysOff: ['2026-05-06'] };
  const tasks = [
    task({
      id: 'a',
      title: 'A',
      minutes: 30,
      day: '2026-05-04',
      status: 'done',
      doneAt: noon('2026-05-04'),
    }),
    task({
      id: 'b',
      title: 'B',
      minutes: 30,
      day: '2026-05-05',
      status: 'done',
      doneAt: noon('2026-05-06'),
    }),
    task({ id: 'c', title: 'C', minutes: 30, day: '2026-05-05', status: 'skipped' }),
    task({
      id: 'd',
      title: 'D',
      minutes: 30,
      day: '2026-05-08',
      status: 'done',
      doneAt: noon('2026-05-08'),
    }),
    task({
      id: 'trial',
      title: 'T',
      minutes: 0,
      days: 2,
      kind: 'trial',
      day: '2026-05-09',
      status: 'done',
      doneAt: noon('2026-05-10'),
    }),
  ];
  expect(consistency(tasks, setup, '2026-05-04')).toEqual({ daysWorked: 0, workingDays: 0 });
  expect(consistency(tasks, setup, '2026-05-08')).toEqual({ daysWorked: 1, workingDays: 3 });
  expect(consistency(tasks, setup, '2026-05-11')).toEqual({ daysWorked: 4, workingDays: 6 });
  expect(consistency([], setup, '2027-01-01').workingDays).toBe(21);
});
