import { describe, expect, test } from 'vitest';
import { Invalid, Missing } from '../refusal.ts';
import { serviceBench } from './service-bench.ts';

const bench = serviceBench();

describe('the log', () => {
  async function solve(minutes: number): Promise<string> {
    const runId = bench.startBase();
    bench.pass(minutes);
    await bench.submit(runId, { solution: `# ${minutes}` });
    bench.pass(2);
    await bench.submit(runId, { solution: `# ${minutes} and two` });
    bench.finish(runId);
    return runId;
  }

  test('has best times, the trend, and what to run next', async () => {
    await solve(24);
    await solve(20);
    const [series] = bench.drills.log({ drillId: 'lru-cache' }).series;
    expect(series).toMatchObject({
      best: { baseSeconds: 1200, wholeSeconds: 1320 },
      trend: { whole: { direction: 'faster', changeSeconds: -240, overTargetSeconds: -480 } },
    });
    expect(bench.drills.list().drills[0]).toMatchObject({
      repetitions: { done: 2, of: 3 },
      lastAt: bench.now,
    });
    expect(bench.drills.list().next).toMatchObject({ drillId: 'time-kv', number: 1 });
    expect(bench.start().clock.best).toEqual({ baseSeconds: 1200, wholeSeconds: 1320 });
  });

  test('is by language, and a drill it does not know is said to be missing', async () => {
    await solve(20);
    expect(bench.drills.log({ language: 'typescript' }).rows).toEqual([]);
    expect(bench.drills.log({ language: 'python' }).rows).toHaveLength(1);
    expect(() => bench.drills.log({ drillId: 'no-such' })).toThrow(Missing);
  });

  test('lays the last submitted code of two runs side by side', async () => {
    const first = await solve(24);
    const second = await solve(20);
    const open = bench.startBase();
    expect(bench.drills.compare(first, second)).toMatchObject({
      first: { solution: '# 24 and two', wholeSeconds: 26 * 60 },
      second: { solution: '# 20 and two', wholeSeconds: 22 * 60 },
    });
    expect(() => bench.drills.compare(first, first)).toThrow(Invalid);
    expect(() => bench.drills.compare(first, open)).toThrow('goes on');
  });

  test('keeps what is written about a run afterwards', async () => {
    const runId = await solve(20);
    bench.drills.annotate(runId, { doDifferently: 'Name the invariant.' });
    expect(bench.drills.log({}).rows[0]?.doDifferently).toBe('Name the invariant.');
    expect(bench.drills.run(runId).wrapUp?.tradeOffs).toContain('A map');
  });
});

test('the editor keeps its settings over a restart', () => {
  expect(bench.drills.list().settings).toEqual({ vim: false, fontSize: 13, bare: false });
  bench.drills.changeSettings({ vim: true });
  bench.crash(0);
  expect(bench.drills.changeSettings({ fontSize: 18 })).toEqual({
    vim: true,
    fontSize: 18,
    bare: false,
  });
});
