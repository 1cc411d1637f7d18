import { describe, expect, test } from 'vitest';
import type { CaseView } from '#electron/drills/contract.ts';
import { advance, beginProgress, byStage, firstFailure, progressText } from './judging.ts';

function caseOf(id: string, outcome: CaseView['outcome'] = 'pass'): CaseView {
  return {
    id,
    title: id,
    outcome,
    ms: 1,
    stage: id.split('-')[0] ?? '',
    catches: null,
    calls: [],
    visible: false,
    regression: false,
  };
}

describe('progress', () => {
  test('names what is being done, in the order of the judge', () => {
    let progress = beginProgress('submit', 0);
    expect(progressText(progress)).toBe('Judging your code.');
    progress = advance(progress, { kind: 'case', index: 0, result: caseOf('base-a') });
    expect(progressText(progress)).toBe('Running cases. 1 done.');
    progress = advance(progress, {
      kind: 'own-test',
      result: { name: 'test_a', outcome: 'pass', ms: 1 },
    });
    expect(progressText(progress)).toBe('Running your tests. 1 done.');
    progress = advance(progress, {
      kind: 'mutant',
      result: { number: 1, id: 'm', outcome: 'killed', symptom: null },
    });
    expect(progressText(progress)).toBe('Trying your tests on mutant 2.');
  });
});

describe('cases', () => {
  const cases = [caseOf('base-a'), caseOf('base-b', 'fail'), caseOf('ttl-a', 'error')];

  test('stand by stage with what passes', () => {
    expect(
      byStage(cases).map(({ stage, passed, cases: own }) => [stage, passed, own.length]),
    ).toEqual([
      ['base', 1, 2],
      ['ttl', 0, 1],
    ]);
  });

  test('the first failure is the first in the order of the judge', () => {
    expect(firstFailure(cases)).toBe('base-b');
    expect(firstFailure([caseOf('base-a')])).toBeNull();
  });
});
