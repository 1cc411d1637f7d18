/**
 * The drills' service as its tests drive it: over a real store and a real plan, with a clock that stands until it is
 * moved and a judge that says what it is told.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import shipped from 'virtual:content/plan';
import { afterEach, beforeEach } from 'vitest';
import type { Curriculum } from '#content/plan/schema.ts';
// biome-ignore lint/style/noRestrictedImports: only tests import this file, and they stand on the real plan.
import { createPlanService, type PlanService } from '../plan/service.ts';
import { openStore, type Store } from '../store/open.ts';
import type { Judging, RunView } from './contract.ts';
import type { JudgingStream } from './judging.ts';
import { createDrillsService, type DrillsService } from './service.ts';
import { type ScriptedJudge, sampleDrill, scriptedJudge } from './test-bench.ts';
import { unaskedGapMs } from './values.ts';

/** The first day of the plans, and the day on which each test begins. */
export const firstDay = '2026-05-04';
export const minute = 60_000;
/** What a candidate hands in. */
export const code = { solution: 'class Counter: ...', tests: 'def test_counts(): ...' };

const marks = ['clarified', 'works', 'tested'].map((id) => ({ id, mark: 2 }));
/** A wrap-up with which a run of the sample drill can be finished. */
export const written = { tradeOffs: 'A map, since reads come first.', rubric: marks };

type Start = Parameters<DrillsService['start']>[0];

/** What a test holds: the services as they stand, and the ways a person takes through them. */
export interface ServiceBench {
  store: Store;
  plan: PlanService;
  drills: DrillsService;
  judge: ScriptedJudge;
  /** The clock, ms UTC. */
  now: number;
  /** The app goes away without a word and comes back after some minutes, as after a crash. */
  crash(minutesAway: number): void;
  /** Minutes pass in which the app sees the run going on. */
  pass(minutes: number): void;
  /** A timed run of the LRU cache in Python unless said otherwise. */
  start(over?: Partial<Start>): RunView;
  /** The same, past clarifying; answers the run's id. */
  startBase(over?: Partial<Start>): string;
  submit(
    runId: string,
    over?: { stage?: string; solution?: string },
  ): Promise<Extract<Judging, { kind: 'verdict' }>>;
  finish(runId: string): ReturnType<DrillsService['finish']>;
}

/** Everything a stream of judging tells, to its end. */
export async function all(stream: JudgingStream): Promise<Judging[]> {
  const events: Judging[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

/** A bench that is new for each test of the file, with two drills and no plan laid. */
export function serviceBench(curriculum: Curriculum = shipped): ServiceBench {
  let folder = '';

  function open(): void {
    const clock = { now: () => bench.now, offset: 0 };
    const store = openStore(folder, clock);
    // Hours pass in these tests, look by look: what a power cut leaves is not theirs to show.
    store.sqlite.pragma('synchronous = OFF');
    const plan = createPlanService({ store, clock, curriculum });
    const drills = createDrillsService({
      store,
      clock,
      judge: bench.judge,
      drills: [sampleDrill('lru-cache', 'LRU cache'), sampleDrill('time-kv', 'Time store')],
      plan: {
        finish: plan.finish,
        awaitedRuns: () => plan.awaited('drill-run'),
        language: () => plan.setup().setup?.language ?? null,
      },
    });
    Object.assign(bench, { store, plan, drills });
  }

  const bench = {
    judge: scriptedJudge(),
    now: 0,
    crash(minutesAway) {
      bench.store.close();
      bench.now += minutesAway * minute;
      open();
    },
    pass(minutes) {
      for (let left = minutes * minute; left > 0; left -= unaskedGapMs) {
        bench.now += Math.min(left, unaskedGapMs);
        bench.drills.list();
      }
    },
    start: (over = {}) =>
      bench.drills.start({ drillId: 'lru-cache', language: 'python', mode: 'timed', ...over }),
    startBase(over = {}) {
      const { runId } = bench.start(over);
      bench.drills.beginBase(runId);
      return runId;
    },
    async submit(runId, over = {}) {
      const last = (await all(bench.drills.submit({ runId, ...code, ...over }))).pop();
      if (last?.kind !== 'verdict') throw new Error(`There is no verdict but ${last?.kind}.`);
      return last;
    },
    finish(runId) {
      bench.drills.wrapUp(runId);
      bench.drills.saveWrapUp(runId, written);
      return bench.drills.finish(runId);
    },
    // The services are put in place by `open`, before each test.
  } as ServiceBench;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dry-run-drills-'));
    bench.now = new Date(`${firstDay}T09:00`).getTime();
    bench.judge = scriptedJudge();
    open();
  });
  afterEach(() => {
    bench.drills.close();
    bench.store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return bench;
}
