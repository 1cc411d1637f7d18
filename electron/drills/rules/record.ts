/**
 * What remains of a run: its figures, out of the facts.
 */
import type { Drill } from '#content/drills/schema.ts';
import type { RunRecord, Verdict } from '../values.ts';
import { bands, runMs, seconds, startOf, workedMs } from './clock.ts';
import { clockOf, eventsOf, judgedSubmissions, type RunFacts, revealedStages } from './facts.ts';
import { regressionsOver } from './regressions.ts';
import { firstExtension, firstStages, stagesOfCases } from './stages.ts';
import { mutantsMet, operationResults, strengthOf } from './strength.ts';

/** The record of a run as it stands at `now`. */
export function recordOf(run: RunFacts, drill: Drill, now: number): RunRecord {
  const at = run.endedAt ?? now;
  const judged = judgedSubmissions(run);
  const submitted = judged.filter(({ kind }) => kind === 'submit');
  const last = submitted[submitted.length - 1];
  const asked = eventsOf(run, 'asked');
  return {
    version: 1,
    seconds: Object.fromEntries(
      bands(clockOf(run), at).map(({ phase, ms }) => [phase, seconds(ms)]),
    ),
    pausedSeconds: seconds(
      Math.max(0, at - run.startedAt) - workedMs(clockOf(run).stops, run.startedAt, at),
    ),
    ...solveTimes(run, drill),
    cases: last === undefined ? null : tally(last.verdict),
    outcome: last?.verdict.outcome ?? null,
    regressions: regressionsOver(submitted.map(({ verdict }) => verdict.cases)),
    ownTests: ownTestsOf(run, drill),
    complexity: last === undefined ? [] : operationResults(drill, last.verdict),
    questions: {
      asked: asked.length,
      distributed: asked.some(({ event }) => event.notices === 'distributed'),
    },
    assumptions: eventsOf(run, 'assumed').length,
    hints: eventsOf(run, 'hint').length,
    pauses: run.stops
      .filter(({ choice }) => choice !== 'count')
      .map(({ reason, fromAt, toAt }) => ({ reason, seconds: seconds((toAt ?? at) - fromAt) })),
    countedGapSeconds: seconds(
      run.stops
        .filter(({ choice }) => choice === 'count')
        .reduce((sum, { fromAt, seenAt }) => sum + (seenAt - fromAt), 0),
    ),
    largePastes: eventsOf(run, 'pasted').map(({ event: { file, characters } }) => ({
      file,
      characters,
    })),
    tests: run.submissions.filter(({ kind }) => kind === 'test').length,
    submissions: run.submissions.filter(({ kind }) => kind === 'submit').length,
    stages: revealedStages(run),
    caseIds: [...new Set(judged.flatMap(({ verdict }) => verdict.cases.map(({ id }) => id)))],
  };
}

/** How many of a verdict's cases passed. */
export function tally({ cases }: Pick<Verdict, 'cases'>): { passed: number; total: number } {
  return {
    passed: cases.filter(({ outcome }) => outcome === 'pass').length,
    total: cases.length,
  };
}

/**
 * The times that are compared. A submission counts from the instant at which it was handed in: what the judge then
 * takes is not the candidate's time. Tests run only some cases, so a base is solved by a submission.
 */
function solveTimes(
  run: RunFacts,
  drill: Drill,
): Pick<RunRecord, 'firstGreenSeconds' | 'baseSeconds' | 'wholeSeconds'> {
  const clock = clockOf(run);
  const judged = judgedSubmissions(run);
  const stageOf = stagesOfCases(drill.cases);
  const bases = firstStages(drill);
  const extension = firstExtension(drill)?.id;

  const green = judged.find(({ verdict }) => allPass(verdict.cases));
  const submitted = judged.filter(({ kind }) => kind === 'submit');
  const solving = (stages: readonly string[]) =>
    submitted.find(({ verdict }) =>
      stages.every((stage) => allPass(verdict.cases.filter(({ id }) => stageOf.get(id) === stage))),
    );
  const base = solving(bases);
  const whole = extension === undefined ? base : solving([...bases, extension]);
  const began = startOf(clock, 'base') ?? run.startedAt;
  return {
    firstGreenSeconds: green === undefined ? null : seconds(runMs(clock, green.submittedAt)),
    baseSeconds:
      base === undefined ? null : seconds(workedMs(clock.stops, began, base.submittedAt)),
    wholeSeconds: whole === undefined ? null : seconds(runMs(clock, whole.submittedAt)),
  };
}

function allPass(cases: Verdict['cases']): boolean {
  return cases.length > 0 && cases.every(({ outcome }) => outcome === 'pass');
}

/** Own tests by stage: the last submission of each says. */
function ownTestsOf(run: RunFacts, drill: Drill): RunRecord['ownTests'] {
  const graded = judgedSubmissions(run).filter(
    ({ kind, verdict }) => kind === 'submit' && verdict.ownTests?.on === 'reference',
  );
  return revealedStages(run).flatMap((stage) => {
    const verdict = graded.filter((submission) => submission.stage === stage).pop()?.verdict;
    const own = verdict?.ownTests;
    if (verdict === undefined || own === undefined) return [];
    const written = mutantsMet(drill, run.language, stage, verdict)?.mutants ?? [];
    const symptoms = new Map(written.map(({ id, symptom }) => [id, symptom]));
    return [
      {
        stage,
        outcome: own.outcome,
        tests: own.tests.length,
        strength: strengthOf(own.mutants),
        survivors: own.mutants
          .filter(({ outcome }) => outcome !== 'killed')
          .map(({ id }) => ({ id, symptom: symptoms.get(id) ?? id })),
      },
    ];
  });
}
