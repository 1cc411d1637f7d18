import { describe, expect, test } from 'vitest';
import { Invalid, Refusal } from '../refusal.ts';
import { minute, serviceBench, written } from './service-bench.ts';

const bench = serviceBench();

describe('a timed run', () => {
  test('begins with the brief, the base as said, the tray, and the starter in the editor', () => {
    const run = bench.start();
    expect(run).toMatchObject({
      phase: 'clarify',
      title: 'LRU cache',
      attempt: { number: 1, of: 4 },
      clock: { running: true, runMs: 0, endsAt: null, baseMinutes: 25, best: null },
      further: null,
      judged: null,
      wrapUp: null,
      afterwards: null,
    });
    expect(run.said.map(({ kind }) => kind)).toEqual(['brief', 'revealed']);
    expect(run.stages.map(({ id }) => id)).toEqual(['base']);
    expect(run.questions).toHaveLength(3);
    expect(run.drafts.solution).toMatchObject({
      name: 'solution.py',
      text: expect.stringContaining('class Counter'),
    });
    expect(bench.judge.warmed).toEqual(['python']);
  });

  test('goes from phase to phase to its record, with the time of each', async () => {
    const { runId } = bench.start();
    bench.pass(2);
    bench.drills.beginBase(runId);
    bench.pass(20);
    const revealed = await bench.submit(runId);
    expect(revealed.run).toMatchObject({ phase: 'extension', clock: { runMs: 22 * minute } });
    expect(revealed.run.stages.map(({ id }) => id)).toEqual(['base', 'limit']);
    expect(revealed.run.said.pop()).toMatchObject({
      kind: 'revealed',
      stage: 'limit',
      clockMs: 22 * minute,
      byTime: false,
    });
    bench.pass(6);
    await bench.submit(runId);
    bench.pass(1);
    bench.drills.wrapUp(runId);
    bench.pass(5);
    bench.drills.saveWrapUp(runId, {
      tradeOffs: 'Chose a map.',
      doDifferently: 'Test first.',
      rubric: written.rubric,
    });
    const { run } = bench.drills.finish(runId);
    expect(run).toMatchObject({
      phase: 'done',
      ending: 'finished',
      record: {
        seconds: { clarify: 120, base: 1200, extension: 420, 'wrap-up': 300 },
        baseSeconds: 1200,
        wholeSeconds: 28 * 60,
        firstGreenSeconds: 22 * 60,
        cases: { passed: 4, total: 4 },
        outcome: 'pass',
        submissions: 2,
        tests: 0,
        pausedSeconds: 0,
        stages: ['base', 'limit', 'reset'],
        complexity: [{ operation: 'count', verdict: 'flat', met: true }],
        ownTests: [
          { stage: 'base', tests: 1, strength: { killed: 2, total: 2 } },
          { stage: 'limit', strength: { killed: 1, total: 1 } },
        ],
      },
      wrapUp: { doDifferently: 'Test first.' },
    });
    expect(run.afterwards?.stages.map(({ id }) => id)).toEqual(['base', 'limit', 'reset']);
  });

  test('turns to the extension when the base has had its minutes, at that instant and not later', () => {
    const runId = bench.startBase();
    bench.pass(26);
    const run = bench.drills.run(runId);
    expect(run.phase).toBe('extension');
    expect(run.said.pop()).toMatchObject({ kind: 'revealed', clockMs: 25 * minute, byTime: true });
    expect(run.clock.bands).toEqual([
      { phase: 'clarify', fromMs: 0, ms: 0 },
      { phase: 'base', fromMs: 0, ms: 25 * minute },
      { phase: 'extension', fromMs: 25 * minute, ms: minute },
    ]);
  });

  test('tells who watches of the turn that time makes, whatever call noticed it', async () => {
    const runId = bench.startBase();
    const watched = bench.drills.watch(runId);
    await watched.next();
    bench.pass(24.9);
    const told = watched.next();
    bench.now += 10_000;
    bench.drills.saveDraft(runId, 'solution', 'typed on');
    expect((await told).value).toMatchObject({ phase: 'extension', clock: { endsAt: null } });
    await watched.return();
  });

  test('tells when the base will be over', () => {
    const runId = bench.startBase();
    const began = bench.now;
    bench.pass(3);
    expect(bench.drills.run(runId).clock.endsAt).toBe(began + 25 * minute);
    bench.drills.pause(runId, 'The door.');
    expect(bench.drills.run(runId).clock).toMatchObject({ endsAt: null, running: false });
    bench.pass(4);
    bench.drills.resume(runId);
    expect(bench.drills.run(runId).clock.endsAt).toBe(began + 29 * minute);
  });

  test('reveals the second extension when the first passes, and the optional one when asked', async () => {
    const runId = bench.startBase();
    bench.judge.failing.add('limit-two');
    await bench.submit(runId);
    expect((await bench.submit(runId)).run.stages.map(({ id }) => id)).toEqual(['base', 'limit']);
    bench.judge.failing.clear();
    const solved = await bench.submit(runId);
    expect(solved.run.stages.map(({ id }) => id)).toEqual(['base', 'limit', 'reset']);
    expect(solved.run.further).toBe('optional');
    expect(bench.drills.reveal(runId).stages.pop()?.id).toBe('extra');
    expect(() => bench.drills.reveal(runId)).toThrow(Refusal);
  });

  test('does not turn by time where the base was handed in, and can be wrapped up from the base', () => {
    const runId = bench.startBase();
    bench.pass(10);
    const run = bench.drills.wrapUp(runId);
    expect(run).toMatchObject({ phase: 'wrap-up', clock: { running: false, runMs: 10 * minute } });
    expect(run.stages.map(({ id }) => id)).toEqual(['base']);
    bench.pass(30);
    expect(bench.drills.run(runId).clock.runMs).toBe(10 * minute);
  });

  test('ends only with trade-offs and a mark on every line, each fault by its field', () => {
    const runId = bench.startBase();
    bench.drills.wrapUp(runId);
    bench.drills.saveWrapUp(runId, { rubric: [{ id: 'works', mark: 3 }] });
    try {
      bench.drills.finish(runId);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Invalid);
      expect((error as Invalid).problems.map(({ field }) => field)).toEqual([
        'tradeOffs',
        'rubric.clarified',
        'rubric.tested',
      ]);
    }
    expect(bench.drills.run(runId).phase).toBe('wrap-up');
  });

  test('shows beside each mark what was seen', async () => {
    const runId = bench.startBase();
    bench.drills.ask(runId, { questionId: 'machines' });
    bench.drills.assume(runId, 'Counts fit in memory.');
    bench.judge.living.add('early');
    await bench.submit(runId);
    const seen = Object.fromEntries(
      (bench.drills.wrapUp(runId).wrapUp?.rubric ?? []).map((line) => [line.id, line.seen]),
    );
    expect(seen.clarified).toBe(
      '1 question asked, 1 assumption stated. More than one machine was asked about.',
    );
    expect(seen.works).toBe('2 of 2 cases pass in the last submission.');
    expect(seen.tested).toBe('base: 1 test found 1 of 2 bugs.');
  });

  test('can be abandoned: its code and record stay, and it has no place among the times', async () => {
    const runId = bench.startBase();
    await bench.submit(runId);
    expect(bench.drills.abandon(runId)).toMatchObject({ ending: 'abandoned', phase: 'done' });
    const { rows, series } = bench.drills.log({});
    expect(rows.map((row) => row.ending)).toEqual(['abandoned']);
    expect(series).toEqual([]);
    expect(() => bench.drills.abandon(runId)).toThrow(Refusal);
  });

  test('leaves making the snapshot to the moment after its end, when nothing is judged', async () => {
    const runId = bench.startBase();
    await bench.submit(runId);
    expect(bench.judge.snapshots).toBe(0);
    bench.finish(runId);
    expect(bench.judge.snapshots).toBe(1);
  });
});
