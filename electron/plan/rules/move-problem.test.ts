import { describe, expect, test } from 'vitest';
import { moveProblem } from './move-problem.ts';
import { sampleSetup, sampleTask as task } from './sample.ts';

const setup = {
  ...sampleSetup,
  rounds: [{ round: 'coding' as const, day: '2026-05-20', time: null }],
  minutesByWeekday: [180, 180, 180, 180, 0, 180, 180],
};
const today = '2026-05-06';
const tasks = [
  task({ id: 'base', title: 'Base', minutes: 60, day: '2026-05-07' }),
  task({ id: 'run', title: 'Run', minutes: 60, day: '2026-05-12', after: ['base'] }),
  task({ id: 'essay', title: 'Essay', minutes: 60, day: '2026-05-13', round: 'behavioral' }),
  task({ id: 'done', title: 'Done', minutes: 60, day: '2026-05-04', status: 'done' }),
  task({ id: 'cards', title: 'Cards', minutes: 10, day: '2026-05-06', origin: 'daily' }),
  task({
    id: 'trial',
    title: 'Work trial',
    minutes: 0,
    days: 2,
    kind: 'trial',
    round: 'trial',
    day: '2026-05-16',
    after: ['run'],
  }),
];
const problem = (id: string, day: string) => moveProblem(tasks, setup, id, day, today);

describe('a move', () => {
  test('to a day that serves is fine, however full it is', () => {
    expect(problem('base', '2026-05-06')).toBeNull();
    expect(problem('essay', '2026-05-12')).toBeNull();
    expect(problem('base', '2026-05-12')).toBeNull();
    expect(problem('essay', '2026-05-08')).toBeNull();
  });

  test.each([
    ['base', '2026-05-05', 'That day has passed. Choose today or a later day.'],
    ['essay', '2026-05-26', 'You want to be ready on Tue 26 May. Choose a day before it.'],
    ['run', '2026-05-20', 'The live coding round is on Wed 20 May. Choose a day before it.'],
    [
      'run',
      '2026-05-06',
      'This comes after “Base” on Thu 7 May. Choose that day or later, or move that one first.',
    ],
    [
      'base',
      '2026-05-13',
      '“Run” on Tue 12 May comes after this. Choose that day or earlier, or move that one first.',
    ],
    [
      'essay',
      '2026-05-17',
      'The work trial takes the whole day. Choose a day before Sat 16 May or after Sun 17 May.',
    ],
    [
      'trial',
      '2026-05-12',
      'This comes after “Run” on Tue 12 May. Choose a day after it, or move that one first.',
    ],
    [
      'trial',
      '2026-05-14',
      'The work trial needs two working days in a row, and Fri 15 May is free. Choose other days.',
    ],
    [
      'trial',
      '2026-05-13',
      'The work trial needs two days of its own, and “Essay” is on Wed 13 May. Move that first, or choose other days.',
    ],
    ['trial', '2026-05-25', 'You want to be ready on Tue 26 May. Choose a day before it.'],
    ['done', '2026-05-07', 'This task is done. Untick it before you move it.'],
    ['cards', '2026-05-07', 'A daily belongs to its day. Tick or skip it there.'],
    ['gone', '2026-05-07', 'That task is not in the plan any more. Choose another one.'],
  ])('of %s to %s says what to do instead', (id, day, sentence) => {
    expect(problem(id, day)).toBe(sentence);
  });

  test('of the trial to two free days is fine', () => {
    expect(problem('trial', '2026-05-18')).toBeNull();
  });
});
