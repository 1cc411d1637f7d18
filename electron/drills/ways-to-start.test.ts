import { describe, expect, test } from 'vitest';
import { Invalid, Missing, Refusal } from '../refusal.ts';
import { serviceBench } from './service-bench.ts';

const bench = serviceBench();

describe('ways to start', () => {
  test('a blank page holds no starter, and is a run against the clock', () => {
    const run = bench.start({ mode: 'blank' });
    expect(run).toMatchObject({
      phase: 'clarify',
      drafts: { solution: { text: '' }, tests: { text: '' } },
    });
  });

  test('a random run keeps its name to itself until the end', async () => {
    const run = bench.start({ drillId: null });
    expect(run).toMatchObject({
      drill: null,
      title: 'Random drill',
      attempt: null,
      clock: { best: null },
    });
    bench.drills.beginBase(run.runId);
    const { run: submitted } = await bench.submit(run.runId);
    expect(JSON.stringify(submitted)).not.toMatch(
      /lru-cache|LRU cache|time-kv|Time store|Pattern of/,
    );
    expect(JSON.stringify(bench.drills.list().open)).not.toMatch(/lru-cache|time-kv/);
    const { run: done } = bench.finish(run.runId);
    expect(done.drill?.title).toMatch(/LRU cache|Time store/);
  });

  test('a random run is not the drill that was run last', () => {
    const runId = bench.startBase();
    bench.finish(runId);
    const drawn = bench.startBase({ drillId: null });
    expect(bench.finish(drawn).run.drill?.id).toBe('time-kv');
  });

  test('a practice has one stage, all before it live, no clock and no wrap-up', async () => {
    const run = bench.start({ mode: 'practice', stage: 'limit' });
    expect(run).toMatchObject({ phase: 'practice', attempt: null, clock: { endsAt: null } });
    expect(run.stages.map(({ id }) => id)).toEqual(['base', 'limit']);
    expect(() => bench.drills.pause(run.runId, 'Tea.')).toThrow('has no clock');
    expect((await bench.submit(run.runId)).judged.total).toBe(4);
    expect(() => bench.drills.wrapUp(run.runId)).toThrow('no wrap-up');
    expect(bench.drills.finish(run.runId).run).toMatchObject({ phase: 'done', ending: 'finished' });
    expect(bench.drills.list().drills[0]?.repetitions.done).toBe(0);
  });

  test('a practice of an extension begins with own code that passed, else with the reference', async () => {
    const before = bench.start({ mode: 'practice', stage: 'limit' });
    expect(before.drafts.solution.text).toContain('limit = 9');
    expect(() => bench.start({ mode: 'practice', stage: 'limit', from: 'own' })).toThrow(Refusal);
    const base = bench.start({ mode: 'practice' });
    await bench.submit(base.runId, { solution: '# mine' });
    expect(bench.start({ mode: 'practice', stage: 'limit' }).drafts.solution.text).toBe('# mine');
    expect(
      bench.start({ mode: 'practice', stage: 'limit', from: 'starter' }).drafts.solution.text,
    ).toContain('pass');
  });

  test('another practice ends the one left open; a run against the clock is not left by accident', () => {
    const first = bench.start({ mode: 'practice' });
    const second = bench.start();
    expect(bench.drills.run(first.runId).ending).toBe('abandoned');
    expect(() => bench.start()).toThrow('A timed run is open (LRU cache)');
    expect(bench.drills.list().open?.runId).toBe(second.runId);
  });

  test('what does not fit is refused by field, and stores nothing', () => {
    expect(() => bench.start({ drillId: 'no-such' })).toThrow(Missing);
    expect(() => bench.start({ mode: 'practice', stage: 'no-such' })).toThrow(Missing);
    expect(() => bench.start({ mode: 'practice', drillId: null })).toThrow(Invalid);
    expect(() => bench.start({ stage: 'limit' })).toThrow(Invalid);
    expect(bench.drills.list().open).toBeNull();
    expect(() => bench.drills.run('no-such')).toThrow(Missing);
    expect(() => bench.drills.judgeAgain('no-such')).toThrow(Missing);
    expect(() => bench.drills.ask(bench.start().runId, { questionId: 'no-such' })).toThrow(Missing);
  });
});
