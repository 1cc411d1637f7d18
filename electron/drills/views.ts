/**
 * A run as a screen shows it. What is hidden before its time is left out here, and nowhere else.
 */
import type { Drill } from '#content/drills/schema.ts';
import { applyMutant } from '../judge/request.ts';
import type { Afterwards, RunClock, RunView } from './contract.ts';
import { questionsOf, saidIn, stagesOf } from './interview-views.ts';
import type { Draft } from './records.ts';
import {
  bands,
  baseEndsAt,
  bestTimes,
  clockOf,
  furtherStage,
  judgedSubmissions,
  mutantsMet,
  openStop,
  phaseAt,
  type RunFacts,
  recordOf,
  repetitionsFor,
  revealedStages,
  runMs,
  sightOf,
} from './rules.ts';
import {
  type Attempt,
  type DraftFile,
  type Language,
  type Mode,
  type RunRecord,
  targets,
  type WrapUp,
} from './values.ts';
import { createVerdictViewer, submissionView } from './verdict-views.ts';

export interface RunToShow {
  run: RunFacts;
  drill: Drill;
  drafts: Record<DraftFile, Draft>;
  wrapUp: WrapUp;
  /** As it was stored when the run ended; null before. */
  record: RunRecord | null;
  /** Finished timed runs of all drills, oldest first. */
  attempts: readonly Attempt[];
  /** Submissions the judge is at work on. */
  judging: ReadonlySet<string>;
  now: number;
}

export const hiddenTitle = 'Random drill';

/** Whether a run keeps its drill's name to itself. */
export function isHidden({
  random,
  endedAt,
}: {
  random: boolean;
  endedAt: number | null;
}): boolean {
  return random && endedAt === null;
}

export function runView(shown: RunToShow): RunView {
  const { run, drill, drafts, wrapUp, judging, now } = shown;
  const hidden = isHidden(run);
  const phase = phaseAt(run);
  const ended = run.endedAt !== null;
  const stop = openStop(run);
  const record = shown.record ?? recordOf(run, drill, now);
  const latest = judgedSubmissions(run).pop();
  return {
    runId: run.id,
    mode: run.mode,
    language: run.language,
    drill: hidden ? null : { id: drill.id, title: drill.title, pattern: drill.pattern },
    title: hidden ? hiddenTitle : drill.title,
    random: run.random,
    attempt: hidden || run.mode === 'practice' ? null : attemptOf(shown),
    phase,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    ending: run.ending,
    clock: clockView(shown),
    pause: stop?.kind === 'pause' ? { sinceAt: stop.fromAt, reason: stop.reason } : null,
    gap: stop?.kind === 'gap' ? { gapId: stop.id, fromAt: stop.fromAt, toAt: stop.seenAt } : null,
    brief: drill.brief,
    questions: questionsOf(run, drill),
    said: saidIn(run, drill),
    stages: stagesOf(run, drill),
    further:
      phase === 'extension' ? (furtherStage(drill, revealedStages(run))?.kind ?? null) : null,
    drafts: {
      solution: { name: fileNames[run.language].solution, ...drafts.solution },
      tests: { name: fileNames[run.language].tests, ...drafts.tests },
    },
    submissions: run.submissions.map((submission) => submissionView(run, submission, judging)),
    judged:
      latest === undefined ? null : createVerdictViewer(run, drill, latest).judged(latest.verdict),
    counts: {
      hints: record.hints,
      pauses: record.pauses.length,
      largePastes: record.largePastes.length,
      tests: record.tests,
      submissions: record.submissions,
    },
    wrapUp:
      phase === 'wrap-up' || ended
        ? {
            tradeOffs: wrapUp.tradeOffs,
            doDifferently: wrapUp.doDifferently,
            notes: wrapUp.notes,
            rubric: drill.rubric.map(({ id, title, anchors, sees }) => ({
              id,
              title,
              anchors: [...anchors],
              mark: wrapUp.rubric.find((entry) => entry.id === id)?.mark ?? null,
              seen: sees === undefined ? null : sightOf(sees, record),
            })),
          }
        : null,
    record: shown.record,
    afterwards: ended ? afterwardsOf(run, drill) : null,
  };
}

/** How the two files are called. Own tests import the solution by this name. */
const fileNames: Record<Language, Record<DraftFile, string>> = {
  python: { solution: 'solution.py', tests: 'test_solution.py' },
  typescript: { solution: 'solution.ts', tests: 'solution.test.ts' },
};

/** What the editor holds when a run under the clock begins. */
export function firstCode(drill: Drill, language: Language, mode: Mode): Record<DraftFile, string> {
  if (mode === 'blank') return { solution: '', tests: '' };
  const { starter, examples } = drill.languages[language];
  return { solution: starter, tests: examples };
}

function clockView({ run, drill, attempts, now }: RunToShow): RunClock {
  const facts = clockOf(run);
  const at = run.endedAt ?? now;
  const phase = phaseAt(run);
  const all = bands(facts, at);
  const running =
    openStop(run) === undefined && ['clarify', 'base', 'extension', 'practice'].includes(phase);
  const baseMinutes = baseMinutesOf(drill);
  const others = attempts.filter(
    ({ runId, drillId, language }) =>
      runId !== run.id && drillId === drill.id && language === run.language,
  );
  return {
    at,
    running,
    runMs: runMs(facts, at),
    phaseMs: all[all.length - 1]?.ms ?? 0,
    endsAt: running && run.mode !== 'practice' ? baseEndsAt(facts, baseMinutes) : null,
    bands: all,
    baseMinutes,
    targets: { ...targets },
    best: isHidden(run) || others.length === 0 ? null : bestTimes(others),
  };
}

/** Minutes the base may take. */
export function baseMinutesOf({ stages }: Pick<Drill, 'stages'>): number {
  return stages.find(({ reveal }) => reveal === 'start')?.minutes ?? targets.baseSeconds / 60;
}

/** Which run against the clock this one is of its drill. */
function attemptOf({ run, drill, attempts }: RunToShow): { number: number; of: number } {
  const before = attempts.filter(
    ({ drillId, runId, startedAt }) =>
      drillId === drill.id && runId !== run.id && startedAt < run.startedAt,
  );
  const number = before.length + 1;
  return { number, of: Math.max(number, repetitionsFor(before)) };
}

/** What is told after the end: the pattern, the discussion, references, and the bugs that lived with their code. */
function afterwardsOf(run: RunFacts, drill: Drill): Afterwards {
  const kit = drill.languages[run.language];
  const revealed = revealedStages(run);
  return {
    pattern: drill.pattern,
    stages: drill.stages
      .filter(({ id }) => revealed.includes(id))
      .map(({ id, title, discussion }) => ({
        id,
        title,
        discussion,
        references: kit.references
          .filter(({ stage }) => stage === id)
          .map(({ variant, source }) => ({ variant, source })),
      })),
    survivors: revealed.flatMap((stage) => survivorsOf(run, drill, stage)),
  };
}

function survivorsOf(run: RunFacts, drill: Drill, stage: string): Afterwards['survivors'] {
  const verdict = judgedSubmissions(run)
    .filter((submission) => submission.kind === 'submit' && submission.stage === stage)
    .pop()?.verdict;
  const written = verdict && mutantsMet(drill, run.language, stage, verdict);
  const reference = drill.languages[run.language].references.find(
    (source) => source.stage === stage && source.variant === written?.variant,
  )?.source;
  if (written === undefined || reference === undefined) return [];
  return (verdict?.ownTests?.mutants ?? []).flatMap(({ id, outcome }) => {
    const mutant = written.mutants.find((entry) => entry.id === id);
    if (mutant === undefined || outcome === 'killed') return [];
    const { source } = applyMutant(reference, mutant);
    return [{ stage, id, symptom: mutant.symptom, outcome, reference, mutant: source }];
  });
}
