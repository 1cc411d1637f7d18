/**
 * How a run ends: wrap-up, finish, or left as it is.
 */
import { Invalid, Refusal } from '../refusal.ts';
import type { RunView } from './contract.ts';
import type { RunLedger } from './ledger.ts';
import { reSolveOf } from './re-solve.ts';
import * as records from './records.ts';
import {
  clockOf,
  openStop,
  phaseAt,
  type RunFacts,
  recordOf,
  runMs,
  stagesSolved,
} from './rules.ts';
import type { WrapUp } from './values.ts';
import { baseMinutesOf } from './views.ts';

/** Ends a run now, with its record. An open stop ends with it. */
export function endRun(
  { store, clock, drillOf, rowOf }: RunLedger,
  runId: string,
  ending: 'finished' | 'abandoned',
): void {
  store.atomically(() => {
    const now = clock.now();
    const row = rowOf(runId);
    const stop = openStop(records.readFacts(store, row));
    if (stop !== undefined)
      records.endStop(store, stop.id, now, stop.kind === 'gap' ? 'pause' : null);
    records.enterPhase(store, runId, 'done', now);
    const ended = { ...records.readFacts(store, row), endedAt: now, ending };
    const record = recordOf(ended, drillOf(row.drillId), now);
    records.updateRun(store, runId, { endedAt: now, ending, record });
  });
}

export function createEndings(ledger: RunLedger) {
  const { store, clock } = ledger;

  /** Tells the plan of what was finished, the extension first: its minutes are not counted twice. */
  function tellPlan(run: RunFacts): string[] {
    const { plan } = ledger;
    const said: string[] = [];
    const extensionMinutes = minutesIn(run, 'extension');
    const stages = stagesSolved(run, ledger.drillOf(run.drillId));
    const report = (kind: string, minutes: number) => {
      const subject = run.drillId;
      const answer = plan.finish({ kind, subject, stages, minutes: Math.max(1, minutes) });
      if (answer !== null) said.push(answer.said);
      return answer !== null;
    };
    if (run.mode === 'practice') {
      if (stages.length > 0) report('drill-extension', minutesIn(run, 'practice'));
      return said;
    }
    const extended = stages.length > 0 && report('drill-extension', extensionMinutes);
    const all = Math.round(runMs(clockOf(run), run.endedAt ?? clock.now()) / 60_000);
    report('drill-run', extended ? all - extensionMinutes : all);
    return said;
  }

  function tellOfReSolve(runId: string): void {
    const { record, mode, drillId } = ledger.rowOf(runId);
    const drill = ledger.drillOf(drillId);
    if (record !== null && mode !== 'practice')
      ledger.finished?.(reSolveOf(drill, record, baseMinutesOf(drill)));
  }

  /** Nothing is being judged once a run has ended: a good moment to make the next start quick. */
  function prepareNext(): void {
    ledger.judge.makeSnapshot().catch(() => undefined);
  }

  function requireOpen(runId: string): RunFacts {
    const run = ledger.facts(runId);
    if (run.endedAt !== null) throw new Refusal('This run has ended already.');
    return run;
  }

  function requireQuietJudge(run: RunFacts): void {
    if (run.submissions.some(({ id }) => ledger.judging.has(id)))
      throw new Refusal('The last submission is still being judged. Wait for its verdict.');
  }

  return {
    wrapUp(runId: string): RunView {
      const run = requireOpen(runId);
      const phase = phaseAt(run);
      if (phase === 'clarify')
        throw new Refusal('Nothing was coded yet. Start the base, or abandon the run.');
      if (phase === 'practice') throw new Refusal('A practice has no wrap-up. Finish it as it is.');
      if (phase === 'wrap-up') return ledger.view(runId);
      const stop = openStop(run);
      if (stop?.kind === 'gap')
        throw new Refusal('Say first whether the time the app was away counts.');
      store.atomically(() => {
        const now = clock.now();
        if (stop !== undefined) records.endStop(store, stop.id, now);
        records.enterPhase(store, runId, 'wrap-up', now);
      });
      return ledger.view(runId);
    },

    saveWrapUp(runId: string, change: Partial<WrapUp>): { savedAt: number } {
      const run = requireOpen(runId);
      const { rubric } = ledger.drillOf(run.drillId);
      const unknown = change.rubric?.find(({ id }) => !rubric.some((line) => line.id === id));
      if (unknown !== undefined)
        throw new Invalid([
          { field: 'rubric', message: `The rubric has no line "${unknown.id}".` },
        ]);
      writeWrapUp(ledger, runId, change);
      return { savedAt: clock.now() };
    },

    finish(runId: string): { run: RunView; ticked: string[] } {
      const open = requireOpen(runId);
      requireQuietJudge(open);
      const phase = phaseAt(open);
      if (phase !== 'practice' && phase !== 'wrap-up')
        throw new Refusal('End coding first: the run is finished from its wrap-up.');
      if (phase === 'wrap-up') requireWrittenUp(ledger, open);
      const ticked = store.atomically(() => {
        endRun(ledger, runId, 'finished');
        return tellPlan(ledger.facts(runId));
      });
      prepareNext();
      tellOfReSolve(runId);
      return { run: ledger.view(runId), ticked };
    },

    abandon(runId: string): RunView {
      requireQuietJudge(requireOpen(runId));
      endRun(ledger, runId, 'abandoned');
      prepareNext();
      return ledger.view(runId);
    },

    annotate(runId: string, change: Partial<Pick<WrapUp, 'doDifferently' | 'notes'>>): RunView {
      const run = ledger.facts(runId);
      if (run.endedAt === null) throw new Refusal('This run goes on. Write it in the wrap-up.');
      writeWrapUp(ledger, runId, change);
      return ledger.view(runId);
    },
  };
}

function writeWrapUp({ store, rowOf }: RunLedger, runId: string, change: Partial<WrapUp>): void {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const wrapUp = { ...rowOf(runId).wrapUp, ...Object.fromEntries(given) };
  records.updateRun(store, runId, { wrapUp });
}

function requireWrittenUp({ rowOf, drillOf }: RunLedger, run: RunFacts): void {
  const { tradeOffs, rubric } = rowOf(run.id).wrapUp;
  const problems: { field: string; message: string }[] = [];
  if (tradeOffs.trim() === '')
    problems.push({
      field: 'tradeOffs',
      message: 'Put the trade-offs into words: what you chose, against what, and why.',
    });
  for (const { id, title } of drillOf(run.drillId).rubric) {
    if (!rubric.some((line) => line.id === id))
      problems.push({ field: `rubric.${id}`, message: `Give a mark from 0 to 3: ${title}.` });
  }
  if (problems.length > 0) throw new Invalid(problems);
}

function minutesIn(run: RunFacts, phase: 'extension' | 'practice'): number {
  const index = run.phases.findIndex((entry) => entry.phase === phase);
  if (index === -1) return 0;
  const clock = clockOf(run);
  const from = run.phases[index]?.startedAt ?? 0;
  const to = run.phases[index + 1]?.startedAt ?? run.endedAt ?? from;
  return Math.round((runMs(clock, to) - runMs(clock, from)) / 60_000);
}
