import { describe, expect, test } from 'vitest';
import type { Judged } from '#electron/drills/contract.ts';
import type { OperationResult } from '#electron/drills/values.ts';
import {
  againstTarget,
  clockText,
  growthSentence,
  ownTestsTitle,
  spokenClock,
  stretchText,
  trendSentence,
  verdictSentence,
} from './words.ts';

function growth(change: Partial<OperationResult>): OperationResult {
  return {
    operation: 'get',
    title: 'get',
    verdict: 'flat',
    expected: 'flat',
    met: true,
    sizes: [1000, 4000, 64000],
    counts: [3, 3, 3],
    ratio: 1,
    by: 'counts',
    ...change,
  };
}

function judged(change: Partial<Judged>): Judged {
  return {
    submissionId: 's',
    kind: 'submit',
    number: 1,
    stage: 'base',
    clockMs: 0,
    outcome: 'pass',
    message: '',
    place: null,
    passed: 0,
    total: 0,
    cases: [],
    complexity: [],
    own: null,
    output: '',
    outputCut: false,
    ms: 1,
    ...change,
  };
}

const oneCase: Judged['cases'][number] = {
  id: 'a',
  title: 'a',
  outcome: 'fail',
  ms: 1,
  stage: 'base',
  catches: null,
  calls: [],
  visible: false,
  regression: false,
};

describe('times', () => {
  test('count up past the hour and never below zero', () => {
    expect([clockText(0), clockText(1_572_900), clockText(3_665_000), clockText(-5)]).toEqual([
      '0:00',
      '26:12',
      '61:05',
      '0:00',
    ]);
    expect(spokenClock(1_561_000)).toBe('26 minutes 1 second');
  });

  test('are held against their target', () => {
    expect(againstTarget(1930, 1800)).toBe('2:10 over 30:00');
    expect(againstTarget(1435, 1500)).toBe('1:05 under 25:00');
    expect(againstTarget(1500, 1500)).toBe('on 25:00');
  });

  test('a stretch takes the unit that fits', () => {
    expect([stretchText(40_000), stretchText(725_000), stretchText(11_100_000)]).toEqual([
      '40 s',
      '12 min',
      '3 h 5 min',
    ]);
  });
});

describe('findings', () => {
  test('the trend says where times are and where they go', () => {
    const trend = { direction: 'faster', changeSeconds: -60, overTargetSeconds: 114 } as const;
    expect(trendSentence(trend)).toBe('1:54 over target, and closing');
    expect(trendSentence({ ...trend, overTargetSeconds: null })).toBe('No solve time yet');
    expect(trendSentence({ ...trend, direction: 'slower', changeSeconds: 95 })).toBe(
      '1:54 over target, 1:35 slower than before',
    );
  });

  test('growth ends in its order, and says what was asked where it is not met', () => {
    expect(growthSentence(growth({}))).toBe('flat from 1k to 64k = O(1)');
    expect(growthSentence(growth({ verdict: 'n', met: false }))).toBe(
      'grows like n from 1k to 64k = O(n), asked was O(1)',
    );
    expect(growthSentence(growth({ verdict: 'noisy', met: null }))).toBe(
      'too noisy to say from 1k to 64k',
    );
  });

  test('a verdict counts, names regressions, and without cases gives its reason', () => {
    expect(verdictSentence(judged({ passed: 13, total: 13, cases: [oneCase] }))).toBe(
      'All 13 pass.',
    );
    const cases = [{ ...oneCase, regression: true }];
    expect(verdictSentence(judged({ passed: 11, total: 13, cases }))).toBe(
      '11 of 13 pass, 2 fail. 1 case passed before and fails now.',
    );
    expect(verdictSentence(judged({ outcome: 'error', message: 'Line 3: invalid syntax' }))).toBe(
      'Line 3: invalid syntax',
    );
  });

  test('own tests are never scored as zero of nothing', () => {
    const own: NonNullable<Judged['own']> = {
      outcome: 'empty',
      message: '',
      on: 'reference',
      place: null,
      tests: [],
      mutants: [],
      strength: null,
    };
    expect(ownTestsTitle(own)).toBe('You have no tests yet');
    const strength = { killed: 7, survived: 1, notReached: 1, unclear: 0, total: 9 };
    expect(ownTestsTitle({ ...own, outcome: 'pass', strength })).toBe(
      'Your tests killed 7 of 9 mutants',
    );
  });
});
