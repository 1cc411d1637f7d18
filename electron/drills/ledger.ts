/**
 * What every use case of a run does: look at what time did to it meanwhile, read it, write, and answer with the run.
 */
import { EventPublisher } from '@orpc/server';
import type { Drill } from '#content/drills/schema.ts';
import type { Clock } from '../clock.ts';
import type { Day } from '../days.ts';
import type { JudgeEvent, JudgeRequest } from '../judge/values.ts';
import { Missing, Refusal } from '../refusal.ts';
import type { Store } from '../store/open.ts';
import type { RunView } from './contract.ts';
import type { ReSolve } from './re-solve.ts';
import * as records from './records.ts';
import {
  baseEndsAt,
  clockOf,
  furtherStage,
  openStop,
  phaseAt,
  type RunFacts,
  revealedStages,
} from './rules.ts';
import { type Phase, unaskedGapMs, type Verdict } from './values.ts';
import { baseMinutesOf, runView } from './views.ts';

/** Who judges: one submission in, events while it runs, one verdict out. */
export interface DrillsJudge {
  judge(request: JudgeRequest, onEvent: (event: JudgeEvent) => void): Promise<Verdict>;
  /** Makes an interpreter of a language ready. */
  warm(language: RunFacts['language']): Promise<void>;
  /** Keeps a ready interpreter for the next start of the app, where none is kept yet. */
  makeSnapshot(): Promise<void>;
}

/** The plan, as far as a finished run has to do with it. */
export interface DrillsPlan {
  /** Reports a finished activity with the stages it got through; null where no task waits for it. */
  finish(activity: {
    kind: string;
    subject: string;
    stages?: readonly string[];
    minutes: number | null;
  }): { said: string } | null;
  /** The tasks that wait for a timed run of the drill that is their subject, earliest first. */
  awaitedRuns(): { subject: string; title: string; day: Day }[];
  /** The language of the person's plan; null before set-up. */
  language(): RunFacts['language'] | null;
}

export interface DrillsSurroundings {
  store: Store;
  clock: Clock;
  drills: readonly Drill[];
  judge: DrillsJudge;
  plan: DrillsPlan;
  /** Told of each timed run that was finished; it must not throw. */
  finished?: (run: ReSolve) => void;
}

export const gapReason = 'The app was closed or the machine slept.';

/** A look is written down when it is this much later than the last: closer ones would only wear the disk. */
const looksApartMs = 2_000;

const coding: readonly Phase[] = ['clarify', 'base', 'extension'];

export type RunLedger = ReturnType<typeof createRunLedger>;

export function createRunLedger(surroundings: DrillsSurroundings) {
  const { store, clock, drills, judge, plan, finished } = surroundings;
  const changes = new EventPublisher<Record<string, RunView>>();
  /** Submissions the judge is at work on. */
  const judging = new Set<string>();

  function drillOf(drillId: string): Drill {
    const drill = drills.find(({ id }) => id === drillId);
    if (drill === undefined) throw new Missing(`There is no drill "${drillId}".`);
    return drill;
  }

  function rowOf(runId: string): records.RunRow {
    const row = records.findRun(store, runId);
    if (row === undefined) throw new Missing('This run is not there. Go back to the list.');
    return row;
  }

  /**
   * Writes what time did to the open run: a stretch nobody saw becomes a gap to be asked about, and a base whose
   * minutes are over gives way to the extension, at the instant at which they were. Who watches is told: the call that
   * looked may be one that does not answer with the run.
   */
  function look(): void {
    const row = records.openRun(store);
    if (row === undefined) return;
    const now = clock.now();
    const changed = store.atomically(() => {
      const gap = noteGap(row, now);
      const turned = turnByTime(row, now);
      if (gap || turned || Math.abs(now - row.lastSeenAt) >= looksApartMs)
        records.updateRun(store, row.id, { lastSeenAt: now });
      return gap || turned;
    });
    if (changed) announce(row.id);
  }

  function noteGap(row: records.RunRow, now: number): boolean {
    if (row.mode === 'practice' || now - row.lastSeenAt <= unaskedGapMs) return false;
    const run = records.readCourse(store, row);
    if (openStop(run) !== undefined) return false;
    const asked = coding.includes(phaseAt(run));
    records.insertStop(store, row.id, {
      kind: 'gap',
      reason: gapReason,
      fromAt: row.lastSeenAt,
      seenAt: now,
      // Nobody wraps up while the app is closed: there is nothing to ask.
      toAt: asked ? null : now,
      choice: asked ? null : 'pause',
    });
    return true;
  }

  function turnByTime(row: records.RunRow, now: number): boolean {
    const drill = drills.find(({ id }) => id === row.drillId);
    if (drill === undefined || row.mode === 'practice') return false;
    const run = records.readCourse(store, row);
    const endsAt = baseEndsAt(clockOf(run), baseMinutesOf(drill));
    if (endsAt === null || endsAt > now) return false;
    return reveal(run, drill, endsAt, true);
  }

  /** Reveals the next requirement, and turns to the extension with the first. */
  function reveal(run: records.RunCourse, drill: Drill, at: number, byTime: boolean): boolean {
    const further = furtherStage(drill, revealedStages(run));
    if (further === null || (byTime && further.kind === 'optional')) return false;
    if (phaseAt(run) === 'base') records.enterPhase(store, run.id, 'extension', at);
    records.insertEvent(store, run.id, at, {
      kind: 'revealed',
      stage: further.stage.id,
      byTime,
    });
    return true;
  }

  /** A run as it stands now. @throws Missing where there is none. */
  function facts(runId: string): RunFacts {
    look();
    return records.readFacts(store, rowOf(runId));
  }

  /** The same without what was submitted: enough for what happens with every few keys. */
  function course(runId: string): records.RunCourse {
    look();
    return records.readCourse(store, rowOf(runId));
  }

  /** A run that goes on, in one of the phases named. @throws Refusal where it does not. */
  function going(runId: string, allowed: readonly Phase[], otherwise: string): RunFacts {
    const run = facts(runId);
    if (run.endedAt !== null) throw new Refusal('This run has ended. Start another one.');
    const stop = openStop(run);
    if (stop?.kind === 'gap')
      throw new Refusal('Say first whether the time the app was away counts.');
    if (stop?.kind === 'pause') throw new Refusal('The run is paused. Resume it first.');
    if (!allowed.includes(phaseAt(run))) throw new Refusal(otherwise);
    return run;
  }

  function view(runId: string): RunView {
    const row = rowOf(runId);
    return runView({
      run: records.readFacts(store, row),
      drill: drillOf(row.drillId),
      drafts: {
        solution: records.readDraft(store, runId, 'solution'),
        tests: records.readDraft(store, runId, 'tests'),
      },
      wrapUp: row.wrapUp,
      record: row.record,
      attempts: records.attempts(store),
      judging,
      now: clock.now(),
    });
  }

  /** Ms until time will do something to the open run: infinity where nothing is due, null where none is open. */
  function untilDue(): number | null {
    const row = records.openRun(store);
    if (row === undefined) return null;
    const drill = drills.find(({ id }) => id === row.drillId);
    const run = records.readCourse(store, row);
    const endsAt = drill === undefined ? null : baseEndsAt(clockOf(run), baseMinutesOf(drill));
    return endsAt === null ? Number.POSITIVE_INFINITY : endsAt - clock.now();
  }

  /** Tells those who watch a run that it changed by something other than their own call. */
  function announce(runId: string): void {
    changes.publish(runId, view(runId));
  }

  return {
    store,
    clock,
    drills,
    judge,
    plan,
    finished,
    judging,
    changes,
    drillOf,
    rowOf,
    look,
    reveal,
    facts,
    course,
    going,
    view,
    announce,
    untilDue,
  };
}
