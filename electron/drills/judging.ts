/**
 * Handing code to the judge. It is stored before it is judged, its verdict when it comes, and the judge goes on also
 * when nobody listens any more.
 */
import { randomUUID } from 'node:crypto';
import { allParts, quickParts, requestFor } from '../judge/request.ts';
import { Missing, Refusal } from '../refusal.ts';
import { createChannel } from './channel.ts';
import type { Judged, Judging, SubmissionView } from './contract.ts';
import type { RunLedger } from './ledger.ts';
import * as records from './records.ts';
import {
  firstStages,
  phaseAt,
  type RunFacts,
  recordOf,
  revealedStages,
  type SubmissionFact,
  stageAfter,
  tally,
} from './rules.ts';
import type { JudgeEvent, Verdict } from './values.ts';
import { createVerdictViewer, submissionView } from './verdict-views.ts';

export interface CodeInput {
  runId: string;
  solution: string;
  tests: string;
  stage?: string | undefined;
}

export type JudgingStream = AsyncGenerator<Judging, void, void>;

const whileCoding = ['base', 'extension', 'practice'] as const;

export function createJudging(ledger: RunLedger) {
  const { store, clock, judging } = ledger;

  function hand(kind: 'test' | 'submit', input: CodeInput): JudgingStream {
    const { runId, solution, tests } = input;
    const run = requireCoding(runId);
    const revealed = revealedStages(run);
    const stage = input.stage ?? revealed[revealed.length - 1] ?? '';
    if (!revealed.includes(stage)) throw new Refusal('That requirement is not known yet.');
    const id = randomUUID();
    store.atomically(() => {
      const submittedAt = clock.now();
      records.writeDraft(store, runId, 'solution', { text: solution, savedAt: submittedAt });
      records.writeDraft(store, runId, 'tests', { text: tests, savedAt: submittedAt });
      records.insertSubmission(store, { id, runId, kind, stage, submittedAt, solution, tests });
      // A submitted base is handed in, whatever the judge will say: the interviewer goes on.
      if (kind === 'submit' && phaseAt(run) === 'base')
        ledger.reveal(run, ledger.drillOf(run.drillId), submittedAt, false);
    });
    return judge(id);
  }

  function requireCoding(runId: string): RunFacts {
    const run = ledger.going(
      runId,
      whileCoding,
      phaseAt(ledger.course(runId)) === 'clarify'
        ? 'Begin the base first: its clock is not running yet.'
        : 'Coding has ended in this run. Finish its wrap-up.',
    );
    requireQuiet(run);
    return run;
  }

  function requireQuiet(run: RunFacts): void {
    if (run.submissions.some(({ id }) => judging.has(id)))
      throw new Refusal('The judge is still at work on your last run. Wait for its verdict.');
  }

  /** Judges a stored submission. The work goes on when the stream is left. */
  function judge(submissionId: string): JudgingStream {
    const channel = createChannel<Judging>();
    const { runId } = requireSubmission(submissionId);
    judging.add(submissionId);
    channel.push({ kind: 'stored', submissionId, run: ledger.view(runId) });
    void work(submissionId, (event) => channel.push(event))
      .catch((error: unknown) => {
        // The disk did not take the verdict. The submission is stored, and can be judged again.
        const message = `The verdict could not be stored: ${wordsOf(error)}`;
        channel.push({ kind: 'broke', submissionId, message, run: ledger.view(runId) });
      })
      .finally(() => channel.end());
    return channel.items;
  }

  async function work(submissionId: string, tell: (event: Judging) => void): Promise<void> {
    const { runId } = requireSubmission(submissionId);
    const result = await verdictOf(submissionId, tell);
    judging.delete(submissionId);
    keep(submissionId, result);
    const run = ledger.view(runId);
    if ('broke' in result) tell({ kind: 'broke', submissionId, message: result.broke, run });
    else tell({ kind: 'verdict', judged: viewOf(submissionId, result.verdict), run });
    ledger.announce(runId);
  }

  /** What the judge says; where it fails itself, why. */
  async function verdictOf(
    submissionId: string,
    tell: (event: Judging) => void,
  ): Promise<{ verdict: Verdict } | { broke: string }> {
    try {
      const { row, run, fact } = read(submissionId);
      const drill = ledger.drillOf(run.drillId);
      const viewer = createVerdictViewer(run, drill, fact);
      const request = requestFor(
        drill,
        {
          id: row.id,
          stage: row.stage,
          language: run.language,
          solution: row.solution,
          tests: row.tests,
        },
        row.kind === 'submit' ? allParts : quickParts,
      );
      const verdict = await ledger.judge.judge(request, (event: JudgeEvent) => {
        const shown = viewer.event(event);
        if (shown !== null) tell(shown);
      });
      return verdict.outcome === 'broke' ? { broke: verdict.message } : { verdict };
    } catch (error) {
      return { broke: wordsOf(error) };
    }
  }

  /** Stores what the judge said, and what follows: the next requirement, or the corrected record of an ended run. */
  function keep(submissionId: string, result: { verdict: Verdict } | { broke: string }): void {
    store.atomically(() => {
      const now = clock.now();
      records.writeVerdict(store, submissionId, now, result);
      if ('broke' in result) return;
      const { run, fact } = read(submissionId);
      const drill = ledger.drillOf(run.drillId);
      if (run.endedAt !== null) {
        const record = recordOf(run, drill, run.endedAt);
        records.updateRun(store, run.id, { record });
        return;
      }
      const { passed, total } = tally(result.verdict);
      const next = stageAfter(drill, fact.stage);
      const solved = fact.kind === 'submit' && total > 0 && passed === total;
      const known = next === undefined || revealedStages(run).includes(next.id);
      const extension = !firstStages(drill).includes(fact.stage);
      if (solved && extension && !known && phaseAt(run) === 'extension')
        ledger.reveal(run, drill, now, false);
    });
  }

  function requireSubmission(submissionId: string): records.SubmissionRow {
    const row = records.findSubmission(store, submissionId);
    if (row === undefined) throw new Missing('This submission is not there.');
    return row;
  }

  function read(submissionId: string) {
    const row = requireSubmission(submissionId);
    const run = records.readFacts(store, ledger.rowOf(row.runId));
    const fact = run.submissions.find(({ id }) => id === submissionId) as SubmissionFact;
    return { row, run, fact };
  }

  function viewOf(submissionId: string, verdict: Verdict): Judged {
    const { run, fact } = read(submissionId);
    return createVerdictViewer(run, ledger.drillOf(run.drillId), fact).judged(verdict);
  }

  return {
    test: (input: CodeInput) => hand('test', input),
    submit: (input: CodeInput) => hand('submit', input),

    judgeAgain(submissionId: string): JudgingStream {
      const { run, fact } = read(submissionId);
      if (fact.verdict !== null)
        throw new Refusal('This submission has its verdict. Submit again to be judged again.');
      requireQuiet(run);
      return judge(submissionId);
    },

    submission(submissionId: string): {
      submission: SubmissionView;
      solution: string;
      tests: string;
      judged: Judged | null;
    } {
      const { row, run, fact } = read(submissionId);
      return {
        submission: submissionView(run, fact, judging),
        solution: row.solution,
        tests: row.tests,
        judged: fact.verdict === null ? null : viewOf(submissionId, fact.verdict),
      };
    },
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
