import { describe, expect, test } from 'vitest';
import { all, code, serviceBench } from './service-bench.ts';
import { scriptedJudge } from './test-bench.ts';

const bench = serviceBench();

describe('judging', () => {
  test('stores first, then tells case by case, then the verdict', async () => {
    const runId = bench.startBase();
    const release = bench.judge.hold();
    const stream = bench.drills.submit({ runId, ...code });
    const first = await stream.next();
    expect(first.value).toMatchObject({
      kind: 'stored',
      run: { submissions: [{ state: 'judging' }] },
    });
    release();
    const kinds = (await all(stream)).map(({ kind }) => kind);
    expect(kinds).toEqual(['case', 'case', 'growth', 'mutant', 'mutant', 'verdict']);
  });

  test('a test runs the visible cases and no mutants, and turns nothing', async () => {
    const runId = bench.startBase();
    const events = await all(bench.drills.test({ runId, ...code }));
    expect(bench.judge.requests[0]).toMatchObject({ own: 'run', cases: [{ id: 'base-one' }] });
    expect(events[events.length - 1]).toMatchObject({
      kind: 'verdict',
      judged: { kind: 'test', number: 1, passed: 1, total: 1, own: { strength: null } },
      run: { phase: 'base', drafts: { solution: { text: code.solution } } },
    });
  });

  test('a case that does not pass says what it catches and was called, and names the mutant that lives', async () => {
    const runId = bench.startBase();
    bench.judge.failing.add('base-two');
    bench.judge.living.add('early');
    const { judged } = await bench.submit(runId);
    expect(judged.cases.map(({ calls, catches }) => [calls.length, catches])).toEqual([
      [0, null],
      [2, 'Mistake of base-two'],
    ]);
    expect(judged.own?.strength).toMatchObject({ killed: 1, survived: 1, total: 2 });
    expect(judged.own?.mutants).toMatchObject([
      { number: 1, outcome: 'killed', symptom: null },
      { number: 2, outcome: 'survived', symptom: 'Stops too soon.' },
    ]);
  });

  test('shows the code of a surviving bug only after the end', async () => {
    const runId = bench.startBase();
    bench.judge.living.add('early');
    expect((await bench.submit(runId)).run.afterwards).toBeNull();
    const { run } = bench.finish(runId);
    expect(run.afterwards?.survivors).toMatchObject([
      {
        id: 'early',
        symptom: 'Stops too soon.',
        reference: 'step = 1\nlimit = 9\n',
        mutant: 'step = 1\nlimit = 8\n',
      },
    ]);
  });

  test('earlier cases stay live, and one that goes back is marked as a regression', async () => {
    const runId = bench.startBase();
    await bench.submit(runId);
    bench.judge.failing.add('base-two').add('limit-two');
    const { judged, run } = await bench.submit(runId);
    expect(judged.cases.map(({ id, regression }) => [id, regression])).toEqual([
      ['base-one', false],
      ['base-two', true],
      ['limit-one', false],
      ['limit-two', false],
    ]);
    expect(run.submissions.map(({ regressions }) => regressions)).toEqual([0, 1]);
    bench.judge.failing.clear();
    await bench.submit(runId);
    expect(bench.finish(runId).run.record?.regressions).toEqual({
      ever: ['base-two'],
      standing: [],
    });
  });

  test('an earlier stage can be judged by name, one not revealed cannot', async () => {
    const runId = bench.startBase();
    expect(() => bench.drills.submit({ runId, ...code, stage: 'limit' })).toThrow('not known yet');
    await bench.submit(runId);
    const { judged } = await bench.submit(runId, { stage: 'base' });
    expect(judged).toMatchObject({ stage: 'base', total: 2 });
  });

  test.each([true, false])(
    'where the judge breaks nothing is lost, and it can judge again (throws: %s)',
    async (throws) => {
      const runId = bench.startBase();
      bench.judge.breaksNext = { message: 'Its process ended.', throws };
      const last = (await all(bench.drills.submit({ runId, ...code }))).pop();
      expect(last).toMatchObject({ kind: 'broke', message: 'Its process ended.' });
      const broken = bench.drills.run(runId).submissions[0];
      expect(broken).toMatchObject({ state: 'broke', outcome: null });
      const submissionId = broken?.submissionId ?? '';
      expect(bench.drills.submission(submissionId)).toMatchObject({ ...code, judged: null });
      const again = (await all(bench.drills.judgeAgain(submissionId))).pop();
      expect(again).toMatchObject({ kind: 'verdict', judged: { outcome: 'pass' } });
      expect(bench.drills.run(runId).submissions).toMatchObject([{ state: 'judged' }]);
      expect(() => bench.drills.judgeAgain(submissionId)).toThrow('has its verdict');
    },
  );

  test('a crash while judging keeps the submission, and it can be judged afterwards', async () => {
    const runId = bench.startBase();
    bench.judge.hold();
    const stream = bench.drills.submit({ runId, ...code });
    const stored = (await stream.next()).value;
    if (stored?.kind !== 'stored') throw new Error('It was not stored.');
    bench.judge = scriptedJudge();
    bench.crash(0);
    expect(bench.drills.run(runId).submissions).toMatchObject([{ state: 'unjudged', passed: 0 }]);
    const last = (await all(bench.drills.judgeAgain(stored.submissionId))).pop();
    expect(last).toMatchObject({ kind: 'verdict', judged: { passed: 2 } });
  });

  test('goes on when nobody listens, and those who watch are told', async () => {
    const runId = bench.startBase();
    const release = bench.judge.hold();
    const stream = bench.drills.submit({ runId, ...code });
    await stream.next();
    await stream.return();
    const watched = bench.drills.watch(runId);
    await watched.next();
    const told = watched.next();
    release();
    expect((await told).value).toMatchObject({ submissions: [{ state: 'judged' }] });
    await watched.return();
  });

  test('one at a time, and a run does not end meanwhile', async () => {
    const runId = bench.startBase();
    const release = bench.judge.hold();
    const stream = bench.drills.submit({ runId, ...code });
    expect(() => bench.drills.test({ runId, ...code })).toThrow('still at work');
    expect(() => bench.drills.abandon(runId)).toThrow('still being judged');
    release();
    await all(stream);
    expect(bench.drills.abandon(runId).ending).toBe('abandoned');
  });

  test('is not done before the base has begun', () => {
    const { runId } = bench.start();
    expect(() => bench.drills.submit({ runId, ...code })).toThrow('Begin the base first');
  });
});
