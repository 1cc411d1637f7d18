import { describe, expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { code, minute, serviceBench } from './service-bench.ts';
import { unaskedGapMs } from './values.ts';

const bench = serviceBench();

describe('time away', () => {
  test('a restart within seconds asks nothing and goes on', () => {
    const runId = bench.startBase();
    bench.pass(5);
    bench.crash(unaskedGapMs / minute);
    expect(bench.drills.run(runId)).toMatchObject({
      gap: null,
      clock: { running: true, runMs: 5.5 * minute },
    });
  });

  test('a crash at minute 24 comes back at minute 24 with the code, and asks', () => {
    const runId = bench.startBase();
    bench.pass(24);
    bench.drills.saveDraft(runId, 'solution', 'class Counter:  # minute 24');
    bench.crash(90);
    const run = bench.drills.run(runId);
    expect(run).toMatchObject({
      phase: 'base',
      clock: { running: false, runMs: 24 * minute, endsAt: null },
      gap: { fromAt: bench.now - 90 * minute, toAt: bench.now },
    });
    expect(run.drafts.solution.text).toBe('class Counter:  # minute 24');
  });

  test('paused, the gap costs nothing, and is on the record as a pause', () => {
    const runId = bench.startBase();
    bench.pass(24);
    bench.crash(90);
    bench.pass(1);
    const gapId = bench.drills.run(runId).gap?.gapId ?? -1;
    const run = bench.drills.answerGap(runId, gapId, 'pause');
    expect(run).toMatchObject({
      gap: null,
      phase: 'base',
      clock: { running: true, runMs: 24 * minute },
    });
    bench.pass(2);
    expect(bench.drills.run(runId).said.pop()).toMatchObject({
      clockMs: 25 * minute,
      byTime: true,
    });
    const { record } = bench.finish(runId).run;
    expect(record).toMatchObject({
      pausedSeconds: 91 * 60,
      pauses: [{ seconds: 91 * 60 }],
      countedGapSeconds: 0,
    });
  });

  test('counted, the gap is work, and the base may have run out in it', () => {
    const runId = bench.startBase();
    bench.pass(20);
    bench.crash(10);
    const gapId = bench.drills.run(runId).gap?.gapId ?? -1;
    const run = bench.drills.answerGap(runId, gapId, 'count');
    expect(run).toMatchObject({ phase: 'extension', clock: { runMs: 30 * minute } });
    expect(run.said.pop()).toMatchObject({ clockMs: 25 * minute, byTime: true });
    expect(bench.finish(runId).run.record).toMatchObject({ countedGapSeconds: 600, pauses: [] });
    expect(() => bench.drills.answerGap(runId, gapId, 'pause')).toThrow(Refusal);
  });

  test('a sleep while the app runs is a gap like any other', () => {
    const runId = bench.startBase();
    bench.pass(3);
    bench.now += 20 * minute;
    expect(bench.drills.run(runId).gap).toMatchObject({ toAt: bench.now });
  });

  test('nothing is asked of a paused run, a wrap-up or a practice', () => {
    const runId = bench.startBase();
    bench.drills.pause(runId, 'Lunch.');
    bench.crash(60);
    expect(bench.drills.run(runId)).toMatchObject({ gap: null, pause: { reason: 'Lunch.' } });
    bench.drills.resume(runId);
    bench.drills.wrapUp(runId);
    bench.crash(600);
    expect(bench.drills.run(runId)).toMatchObject({ gap: null, phase: 'wrap-up' });
    expect(bench.finish(runId).run.record?.seconds['wrap-up']).toBe(0);
    const practice = bench.start({ mode: 'practice' }).runId;
    bench.crash(600);
    expect(bench.drills.run(practice).gap).toBeNull();
  });

  test('while the question stands, nothing but typing and abandoning goes on', () => {
    const runId = bench.startBase();
    bench.crash(10);
    const refused = 'Say first whether';
    expect(() => bench.drills.submit({ runId, ...code })).toThrow(refused);
    expect(() => bench.drills.hint(runId, undefined)).toThrow(refused);
    expect(() => bench.drills.wrapUp(runId)).toThrow(refused);
    bench.drills.saveDraft(runId, 'tests', 'typed');
    expect(bench.drills.run(runId).drafts.tests.text).toBe('typed');
    expect(bench.drills.abandon(runId).ending).toBe('abandoned');
  });

  test('a pause has its reason, stops the clock, and cannot be paused again', () => {
    const runId = bench.startBase();
    bench.pass(1);
    expect(bench.drills.pause(runId, 'Phone.')).toMatchObject({
      pause: { reason: 'Phone.', sinceAt: bench.now },
    });
    expect(() => bench.drills.pause(runId, 'Again.')).toThrow('paused');
    expect(() => bench.drills.test({ runId, ...code })).toThrow('paused');
    bench.pass(4);
    expect(bench.drills.resume(runId).clock.runMs).toBe(minute);
    expect(() => bench.drills.resume(runId)).toThrow('not paused');
    expect(bench.finish(runId).run.record?.pauses).toEqual([{ reason: 'Phone.', seconds: 240 }]);
  });
});
