/** What is known while code is judged: events come in, and what they add up to goes to the screen. Pure. */
import type { CaseView, Judged, Judging, MutantView } from '#electron/drills/contract.ts';
import type { OperationResult } from '#electron/drills/values.ts';

export interface Progress {
  kind: 'test' | 'submit';
  /** Instant (ms UTC) at which it began. */
  startedAt: number;
  submissionId: string | null;
  /** In the order in which they are to stand. */
  cases: CaseView[];
  growth: OperationResult[];
  ownTests: NonNullable<Judged['own']>['tests'];
  mutants: MutantView[];
}

export function beginProgress(kind: Progress['kind'], startedAt: number): Progress {
  return { kind, startedAt, submissionId: null, cases: [], growth: [], ownTests: [], mutants: [] };
}

/** The progress with one more event in it. The verdict and the break end it, and are not part of it. */
export function advance(progress: Progress, event: Judging): Progress {
  switch (event.kind) {
    case 'stored':
      return { ...progress, submissionId: event.submissionId };
    case 'case':
      return { ...progress, cases: [...progress.cases, event.result] };
    case 'growth':
      return { ...progress, growth: [...progress.growth, event.result] };
    case 'own-test':
      return { ...progress, ownTests: [...progress.ownTests, event.result] };
    case 'mutant':
      return { ...progress, mutants: [...progress.mutants, event.result] };
    case 'verdict':
    case 'broke':
      return progress;
  }
}

/** What is being done, by name, with what is done so far: "Running your code. 9 cases done." */
export function progressText(progress: Progress): string {
  if (progress.mutants.length > 0)
    return `Trying your tests on mutant ${progress.mutants.length + 1}.`;
  if (progress.ownTests.length > 0) return `Running your tests. ${progress.ownTests.length} done.`;
  if (progress.growth.length > 0) return `Measuring growth. ${progress.growth.length} done.`;
  if (progress.cases.length > 0) return `Running cases. ${progress.cases.length} done.`;
  return progress.kind === 'test' ? 'Running your tests and the examples.' : 'Judging your code.';
}

/** The id of the first case that did not pass; null where all pass. */
export function firstFailure(cases: CaseView[]): string | null {
  return cases.find(({ outcome }) => outcome !== 'pass')?.id ?? null;
}

export interface StageCases {
  stage: string;
  cases: CaseView[];
  passed: number;
}

/** Cases by stage, in the order in which the stages first appear. */
export function byStage(cases: CaseView[]): StageCases[] {
  const stages = [...new Set(cases.map(({ stage }) => stage))];
  return stages.map((stage) => {
    const own = cases.filter((one) => one.stage === stage);
    return { stage, cases: own, passed: own.filter(({ outcome }) => outcome === 'pass').length };
  });
}
