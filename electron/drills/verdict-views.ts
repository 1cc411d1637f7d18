/**
 * A verdict as the results show it: with what the drill says of each case and bug, and what went back.
 */
import type { Case, Drill } from '#content/drills/schema.ts';
import type { CaseView, Judged, MutantView, SubmissionView } from './contract.ts';
import {
  callsOf,
  clockOf,
  mutantsMet,
  operationResults,
  type RunFacts,
  regressionsIn,
  runMs,
  type SubmissionFact,
  stagesOfCases,
  strengthOf,
  tally,
} from './rules.ts';
import type { CaseResult, JudgeEvent, Verdict } from './values.ts';

type MutantResult = NonNullable<Verdict['ownTests']>['mutants'][number];

/** Shows the results of one submission as they come. It holds what came so far, since later parts are read by it. */
export function createVerdictViewer(run: RunFacts, drill: Drill, submission: SubmissionFact) {
  const stages = stagesOfCases(drill.cases);
  const cases = new Map<string, Case>(
    Object.values(drill.cases).flatMap((list) => list.map((entry) => [entry.id, entry] as const)),
  );
  const earlier = run.submissions
    .slice(0, indexOf(run, submission))
    .flatMap(({ verdict }) => (verdict === null ? [] : [verdict.cases]));
  const seen: CaseResult[] = [];

  function caseView(result: CaseResult): CaseView {
    const written = cases.get(result.id);
    const told = result.outcome !== 'pass';
    return {
      ...result,
      stage: stages.get(result.id) ?? submission.stage,
      catches: told ? (written?.catches ?? null) : null,
      calls: told && written !== undefined ? callsOf(written.steps, run.language) : [],
      visible: written?.visible ?? false,
      regression: regressionsIn(earlier, [result]).length > 0,
    };
  }

  function mutantView(
    result: MutantResult,
    verdict: Pick<Verdict, 'cases' | 'ownTests'>,
  ): MutantView {
    const written = mutantsMet(drill, run.language, submission.stage, verdict)?.mutants ?? [];
    const index = written.findIndex(({ id }) => id === result.id);
    return {
      number: index + 1,
      id: result.id,
      outcome: result.outcome,
      symptom: result.outcome === 'killed' ? null : (written[index]?.symptom ?? null),
    };
  }

  return {
    /** One event of the judge. */
    event(event: JudgeEvent) {
      switch (event.kind) {
        case 'case':
          seen.push(event.result);
          return { kind: 'case' as const, index: event.index, result: caseView(event.result) };
        case 'growth': {
          const [result] = operationResults(drill, {
            cases: seen,
            complexity: { [event.operation]: event.result },
          });
          return result === undefined ? null : { kind: 'growth' as const, result };
        }
        case 'own-test':
          return event;
        case 'mutant': {
          const ownTests = { mutants: [event.result] } as NonNullable<Verdict['ownTests']>;
          return {
            kind: 'mutant' as const,
            result: mutantView(event.result, { cases: seen, ownTests }),
          };
        }
      }
    },

    judged(verdict: Verdict): Judged {
      const { ownTests } = verdict;
      return {
        ...headOf(run, submission),
        outcome: verdict.outcome,
        message: verdict.message,
        place: verdict.place ?? null,
        ...tally(verdict),
        cases: verdict.cases.map(caseView),
        complexity: operationResults(drill, verdict),
        own:
          ownTests === undefined
            ? null
            : {
                outcome: ownTests.outcome,
                message: ownTests.message,
                on: ownTests.on,
                place: ownTests.place ?? null,
                tests: ownTests.tests,
                mutants: ownTests.mutants.map((result) => mutantView(result, verdict)),
                strength: ownTests.mutants.length === 0 ? null : strengthOf(ownTests.mutants),
              },
        output: verdict.output,
        outputCut: verdict.outputCut ?? false,
        ms: verdict.ms,
      };
    },
  };
}

export function submissionView(
  run: RunFacts,
  submission: SubmissionFact,
  judging: ReadonlySet<string>,
): SubmissionView {
  const { verdict, broke } = submission;
  const earlier = run.submissions
    .slice(0, indexOf(run, submission))
    .flatMap((before) => (before.verdict === null ? [] : [before.verdict.cases]));
  return {
    ...headOf(run, submission),
    submittedAt: submission.submittedAt,
    state: judging.has(submission.id)
      ? 'judging'
      : verdict !== null
        ? 'judged'
        : broke !== null
          ? 'broke'
          : 'unjudged',
    outcome: verdict?.outcome ?? null,
    ...(verdict === null ? { passed: 0, total: 0 } : tally(verdict)),
    regressions: verdict === null ? 0 : regressionsIn(earlier, verdict.cases).length,
  };
}

function headOf(run: RunFacts, submission: SubmissionFact) {
  return {
    submissionId: submission.id,
    kind: submission.kind,
    number: indexOf(run, submission) + 1,
    stage: submission.stage,
    clockMs: runMs(clockOf(run), submission.submittedAt),
  };
}

function indexOf(run: RunFacts, submission: SubmissionFact): number {
  const index = run.submissions.findIndex(({ id }) => id === submission.id);
  return index === -1 ? run.submissions.length : index;
}
