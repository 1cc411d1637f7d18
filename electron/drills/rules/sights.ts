/**
 * What the judge saw, in a sentence, to stand beside a mark one gives oneself.
 */
import type { sights } from '#content/drills/schema.ts';
import { type RunRecord, targets } from '../values.ts';
import { clockText } from './times.ts';

export type Sight = (typeof sights)[number];

export function sightOf(sight: Sight, record: RunRecord): string {
  switch (sight) {
    case 'questions':
      return questions(record);
    case 'cases':
      if (record.cases === null) return 'Nothing was submitted.';
      return record.cases.total === 0
        ? 'The last submission did not run.'
        : `${record.cases.passed} of ${record.cases.total} cases pass in the last submission.`;
    case 'own-tests':
      return ownTests(record);
    case 'complexity':
      return complexity(record);
    case 'time':
      return time(record);
    case 'regressions':
      return regressions(record);
  }
}

function questions({ questions: { asked, distributed }, assumptions }: RunRecord): string {
  const stated = assumptions === 0 ? '' : `, ${counted(assumptions, 'assumption')} stated`;
  const many = distributed
    ? 'More than one machine was asked about.'
    : 'More than one machine was not asked about.';
  return `${counted(asked, 'question')} asked${stated}. ${many}`;
}

function ownTests({ ownTests: graded }: RunRecord): string {
  return graded.length === 0
    ? 'No tests of yours were graded.'
    : graded.map((entry) => `${entry.stage}: ${gradeOf(entry)}`).join(' ');
}

function gradeOf({ outcome, tests, strength }: RunRecord['ownTests'][number]): string {
  switch (outcome) {
    case 'pass':
      return `${counted(tests, 'test')} found ${strength.killed} of ${strength.total} bugs.`;
    case 'wrong':
      return 'a test fails on a right solution.';
    case 'empty':
      return 'there were no tests.';
    case 'error':
      return 'the tests did not run.';
  }
}

function complexity({ complexity: operations }: RunRecord): string {
  if (operations.length === 0) return 'Growth was not measured.';
  return operations
    .map(({ title, verdict, expected, met }) => {
      if (met === null) return `${title}: too noisy to say.`;
      const grows = verdict === 'flat' ? 'flat' : `grows like ${verdict}`;
      return met ? `${title}: ${grows}.` : `${title}: ${grows}, asked was ${expected}.`;
    })
    .join(' ');
}

function time({ baseSeconds, wholeSeconds }: RunRecord): string {
  const base = `Base ${timeAgainst(baseSeconds, targets.baseSeconds)}`;
  return `${base}; with the extension ${timeAgainst(wholeSeconds, targets.wholeSeconds)}.`;
}

function timeAgainst(seconds: number | null, target: number): string {
  return seconds === null ? 'not solved' : `${clockText(seconds)} against ${clockText(target)}`;
}

function regressions({ cases, regressions: { ever, standing } }: RunRecord): string {
  if (cases === null) return 'Nothing was submitted.';
  if (ever.length === 0) return 'No case that had passed failed later.';
  return `${counted(ever.length, 'case')} failed after passing; ${standing.length} still ${standing.length === 1 ? 'does' : 'do'}.`;
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'No' : count} ${noun}${count === 1 ? '' : 's'}`;
}
