import { describe, expect, test } from 'vitest';
import type { Setup } from '#electron/plan/values.ts';
import {
  answersOf,
  fieldOfRound,
  problemAt,
  readDraft,
  setupOf,
  spanOf,
  summaryOf,
} from './answers.ts';

const setup: Setup = {
  startDay: '2026-04-27',
  targetDay: '2026-05-25',
  rounds: [{ round: 'design', day: '2026-05-20', time: '10:00' }],
  minutesByWeekday: [120, 120, 120, 120, 120, 180, 0],
  daysOff: ['2026-05-01'],
  level: 'L5',
  organisation: 'safety',
  language: 'python',
};

describe('answers', () => {
  test('a set-up comes back from its form unchanged', () => {
    expect(setupOf(answersOf(setup))).toEqual({ setup, problems: [] });
  });

  test('a draft resumes with what was typed, even half written', () => {
    const draft = { ...answersOf(setup), startDay: '', minutes: ['1', '', '', '', '', '', ''] };
    expect(readDraft({ ...draft }, answersOf(setup))).toEqual(draft);
  });

  test('a damaged draft falls back to the defaults, field by field', () => {
    const read = readDraft(
      { startDay: 7, level: 'L9', daysOff: ['2026-02-30', '2026-05-02'], minutes: ['60'] },
      answersOf(setup),
    );
    expect(read).toEqual({ ...answersOf(setup), daysOff: ['2026-05-02'] });
  });

  test('faults name their field', () => {
    const answers = answersOf(setup);
    answers.startDay = '';
    answers.minutes = ['120', 'two', '', '1.5', '0', '0', '0'];
    answers.rounds.trial = { day: '', time: '09:00' };
    expect(setupOf(answers).problems.map(({ field }) => field)).toEqual([
      'startDay',
      'minutesByWeekday[1]',
      'minutesByWeekday[2]',
      'minutesByWeekday[3]',
      'rounds.trial.day',
    ]);
  });

  test('with a date for every round a target day decides nothing', () => {
    const answers = answersOf(setup);
    answers.rounds = {
      coding: { day: '2026-05-12', time: '' },
      trial: { day: '2026-05-16', time: '' },
      design: { day: '2026-05-20', time: '' },
      behavioral: { day: '2026-05-21', time: '' },
    };
    expect(setupOf(answers).setup?.targetDay).toBeNull();
  });
});

describe('problems', () => {
  test('are found at their field and at its parts', () => {
    const problems = [{ field: 'minutesByWeekday[2]', message: 'Give whole minutes.' }];
    expect(problemAt(problems, 'minutesByWeekday')).toBe('Give whole minutes.');
    expect(problemAt(problems, 'startDay')).toBeNull();
  });

  test('of a round in the list are at that round', () => {
    expect(fieldOfRound('rounds[0].day', setup)).toBe('rounds.design.day');
  });
});

describe('a summary', () => {
  test('counts days, working days and minutes up to the last date', () => {
    // Four weeks: 20 weekdays less one day off, and four Saturdays.
    expect(summaryOf(setup)).toEqual({
      lastDay: '2026-05-25',
      days: 28,
      workingDays: 23,
      minutes: 19 * 120 + 4 * 180,
    });
  });

  test('has no days without a date', () => {
    expect(summaryOf({ ...setup, targetDay: null, rounds: [] }).days).toBe(0);
  });
});

describe('a span of days off', () => {
  test('holds both ends, across a change of clocks', () => {
    expect(spanOf('2026-10-31', '2026-11-02')).toEqual(['2026-10-31', '2026-11-01', '2026-11-02']);
  });

  test('is one day without an end, and none backwards or too long', () => {
    expect(spanOf('2026-05-01', '')).toEqual(['2026-05-01']);
    expect(spanOf('2026-05-02', '2026-05-01')).toBeNull();
    expect(spanOf('2026-05-01', '2027-05-01')).toBeNull();
  });
});
