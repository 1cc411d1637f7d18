import { describe, expect, test } from 'vitest';
import type { Setup } from '../values.ts';
import { setupProblems } from './setup-problems.ts';

const today = '2026-11-23';

const sound: Setup = {
  startDay: today,
  targetDay: '2026-12-21',
  rounds: [],
  minutesByWeekday: [90, 90, 90, 90, 90, 180, 0],
  daysOff: [],
  level: 'L5',
  organisation: 'applied',
  language: 'typescript',
};

const round = (name: Setup['rounds'][number]['round'], day: string) => ({
  round: name,
  day,
  time: null,
});

const fields = (setup: Setup, started?: string): string[] =>
  setupProblems(setup, today, { started }).map((problem) => problem.field);

const message = (setup: Setup): string => setupProblems(setup, today)[0]?.message ?? '';

describe('a set-up', () => {
  test('that is sound has no problem', () => {
    expect(fields(sound)).toEqual([]);
    expect(fields({ ...sound, startDay: '2026-11-30' })).toEqual([]);
  });

  test('may not start in the past', () => {
    const setup = { ...sound, startDay: '2026-11-22' };
    expect(fields(setup)).toEqual(['startDay']);
    expect(message(setup)).toBe('The start has passed. Choose today or a later day.');
  });

  test('needs a date', () => {
    expect(fields({ ...sound, targetDay: null })).toEqual(['targetDay']);
    expect(fields({ ...sound, targetDay: null, rounds: [round('design', '2026-12-01')] })).toEqual(
      [],
    );
  });

  test('has no date that has passed or is today', () => {
    expect(fields({ ...sound, targetDay: '2026-11-20' })).toEqual(['targetDay']);
    expect(fields({ ...sound, targetDay: today })).toEqual(['targetDay']);
    const setup = { ...sound, rounds: [round('coding', '2026-10-01')] };
    expect(fields(setup)).toEqual(['rounds.coding.day']);
    expect(message(setup)).toBe('The live coding round has passed. Choose a day after today.');
  });

  test('has no date on or before its start', () => {
    const later = { ...sound, startDay: '2026-12-01' };
    expect(fields({ ...later, rounds: [round('coding', '2026-12-01')] })).toEqual([
      'rounds.coding.day',
    ]);
    expect(fields({ ...later, targetDay: '2026-11-28' })).toEqual(['targetDay']);
  });

  test.each([
    ['trial before coding', 'trial', '2026-12-01', 'coding', '2026-12-02', 'trial'],
    ['trial with coding', 'trial', '2026-12-02', 'coding', '2026-12-02', 'trial'],
    ['design before the trial', 'trial', '2026-12-05', 'design', '2026-12-02', 'design'],
    ['behavioral with coding', 'coding', '2026-12-05', 'behavioral', '2026-12-05', 'behavioral'],
  ] as const)('refuses %s', (_, one, oneDay, other, otherDay, wrong) => {
    const setup = { ...sound, rounds: [round(one, oneDay), round(other, otherDay)] };
    expect(fields(setup)).toEqual([`rounds.${wrong}.day`]);
  });

  test('takes design and behavioral in either order and on one day', () => {
    for (const day of ['2026-12-09', '2026-12-10', '2026-12-11']) {
      const rounds = [round('behavioral', '2026-12-10'), round('design', day)];
      expect(fields({ ...sound, rounds })).toEqual([]);
    }
  });

  test('refuses one round twice', () => {
    const rounds = [round('coding', '2026-12-01'), round('coding', '2026-12-02')];
    expect(fields({ ...sound, rounds })).toEqual(['rounds.coding.day']);
  });

  test('needs minutes on some weekday, and some day that is not off', () => {
    const none = { ...sound, minutesByWeekday: [0, 0, 0, 0, 0, 0, 0] };
    expect(fields(none)).toEqual(['minutesByWeekday']);
    const short = { ...sound, targetDay: '2026-11-26' };
    const daysOff = ['2026-11-23', '2026-11-24', '2026-11-25'];
    expect(fields({ ...short, daysOff })).toEqual(['daysOff']);
    expect(fields({ ...short, daysOff: [...daysOff.slice(1), '2030-01-01'] })).toEqual([]);
    const sundays = { ...short, minutesByWeekday: [0, 0, 0, 0, 0, 0, 60] };
    expect(fields(sundays)).toEqual(['minutesByWeekday']);
  });

  test('is no longer than 366 days', () => {
    expect(fields({ ...sound, targetDay: '2027-11-24' })).toEqual([]);
    expect(fields({ ...sound, targetDay: '2027-11-25' })).toEqual(['targetDay']);
    const rounds = [round('design', '2028-02-01')];
    expect(fields({ ...sound, rounds })).toEqual(['rounds.design.day']);
  });

  test('names every fault at once', () => {
    const setup: Setup = {
      ...sound,
      startDay: '2026-11-01',
      targetDay: '2026-11-20',
      minutesByWeekday: [0, 0, 0, 0, 0, 0, 0],
    };
    expect(fields(setup)).toEqual(['startDay', 'targetDay', 'minutesByWeekday']);
  });
});

describe('the set-up of a plan under way', () => {
  const underWay: Setup = {
    ...sound,
    startDay: '2026-11-02',
    targetDay: null,
    rounds: [round('coding', '2026-11-18'), round('design', '2026-12-02')],
  };

  test('keeps its start and the rounds that have been', () => {
    expect(fields(underWay, '2026-11-02')).toEqual([]);
  });

  test('may not be given another start in the past', () => {
    expect(fields({ ...underWay, startDay: '2026-11-03' }, '2026-11-02')).toEqual(['startDay']);
  });

  test('still needs a date ahead', () => {
    const over = { ...underWay, rounds: [round('coding', '2026-11-18')] };
    expect(fields(over, '2026-11-02')).toEqual(['rounds.coding.day']);
  });
});
