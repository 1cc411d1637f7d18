import { describe, expect, test } from 'vitest';
import { serviceBench } from './service-bench.ts';

const bench = serviceBench();

describe('the interviewer', () => {
  test('answers a question of the tray, and notes that many machines were asked about', () => {
    const { runId } = bench.start();
    const run = bench.drills.ask(runId, { questionId: 'machines' });
    expect(run.said.pop()).toMatchObject({ kind: 'asked', answer: 'For now.' });
    expect(run.questions.find(({ id }) => id === 'machines')?.asked).toBe(true);
    bench.drills.beginBase(runId);
    bench.drills.wrapUp(runId);
    expect(bench.drills.run(runId).wrapUp?.rubric[0]?.seen).toContain('was asked about');
  });

  test('finds the question in own words, and says so where there is none', () => {
    const { runId } = bench.start();
    expect(
      bench.drills.ask(runId, { questionId: null, text: 'do several threads call it?' }).said.pop(),
    ).toMatchObject({
      questionId: 'threads',
      text: 'do several threads call it?',
      answer: 'Not today.',
    });
    expect(
      bench.drills.ask(runId, { questionId: null, text: 'Tabs or spaces?' }).said.pop(),
    ).toMatchObject({
      questionId: null,
      answer: expect.stringContaining('no rule'),
    });
  });

  test('gives hints one after the other, and says when there are no more', () => {
    const runId = bench.startBase();
    bench.drills.hint(runId, undefined);
    const run = bench.drills.hint(runId, 'base');
    expect(run.stages[0]?.hints).toEqual(['First hint of base.', 'Second hint of base.']);
    expect(run.counts.hints).toBe(2);
    expect(() => bench.drills.hint(runId, 'base')).toThrow('no more hints');
    expect(() => bench.drills.hint(runId, 'limit')).toThrow('not known yet');
  });
});

describe('drafts', () => {
  test('are on the disk when they are answered, also while paused', () => {
    const runId = bench.startBase();
    bench.drills.pause(runId, 'Phone.');
    bench.drills.saveDraft(runId, 'solution', 'typed to the end');
    bench.crash(0);
    expect(bench.drills.run(runId).drafts.solution.text).toBe('typed to the end');
  });

  test('are closed from the wrap-up on', () => {
    const runId = bench.startBase();
    bench.drills.wrapUp(runId);
    expect(() => bench.drills.saveDraft(runId, 'solution', 'late')).toThrow('editor is closed');
  });

  test('large pastes are logged with their size, small ones are not', () => {
    const runId = bench.startBase();
    expect(bench.drills.paste(runId, { file: 'solution', characters: 12, lines: 1 }).large).toBe(
      false,
    );
    expect(bench.drills.paste(runId, { file: 'tests', characters: 900, lines: 30 }).large).toBe(
      true,
    );
    expect(bench.finish(runId).run.record?.largePastes).toEqual([
      { file: 'tests', characters: 900 },
    ]);
  });
});
