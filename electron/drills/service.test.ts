import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import curriculum from 'virtual:content/plan';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPlanService, type PlanService } from '../plan/service.ts';
import { defaultSetup } from '../plan/setup.ts';
import { planActivities } from '../plan/tables.ts';
import { Invalid, Missing, Refusal } from '../refusal.ts';
import { openStore, type Store } from '../store/open.ts';
import type { Judging, RunView } from './contract.ts';
import type { JudgingStream } from './judging.ts';
import { createDrillsService, type DrillsService } from './service.ts';
import { type ScriptedJudge, sampleDrill, scriptedJudge } from './test-bench.ts';
import { unaskedGapMs } from './values.ts';

const firstDay = '2026-05-04';
const minute = 60_000;
const code = { solution: 'class Counter: ...', tests: 'def test_counts(): ...' };

let folder: string;
let store: Store;
let plan: PlanService;
let drills: DrillsService;
let judge: ScriptedJudge;
let now: number;

function open(): void {
  const clock = { now: () => now, offset: 0 };
  store = openStore(folder, clock);
  // Hours pass in these tests, look by look: what a power cut leaves is not theirs to show.
  store.sqlite.pragma('synchronous = OFF');
  plan = createPlanService({ store, clock, curriculum });
  drills = createDrillsService({
    store,
    clock,
    judge,
    drills: [sampleDrill('lru-cache', 'LRU cache'), sampleDrill('time-kv', 'Time store')],
    plan: { finish: plan.finish, language: () => plan.setup().setup?.language ?? null },
  });
}

/** The app goes away without a word and comes back after some minutes, as after a crash. */
function crash(minutesAway: number): void {
  store.close();
  now += minutesAway * minute;
  open();
}

/** Minutes pass in which the app sees the run going on. */
function pass(minutes: number): void {
  for (let left = minutes * minute; left > 0; left -= unaskedGapMs) {
    now += Math.min(left, unaskedGapMs);
    drills.list();
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dry-run-drills-'));
  now = new Date(`${firstDay}T09:00`).getTime();
  judge = scriptedJudge();
  open();
});
afterEach(() => {
  drills.close();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(over: Partial<Parameters<DrillsService['start']>[0]> = {}): RunView {
  return drills.start({ drillId: 'lru-cache', language: 'python', mode: 'timed', ...over });
}

function startBase(over: Parameters<typeof start>[0] = {}): string {
  const { runId } = start(over);
  drills.beginBase(runId);
  return runId;
}

async function all(stream: JudgingStream): Promise<Judging[]> {
  const events: Judging[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

async function submit(runId: string, over: { stage?: string; solution?: string } = {}) {
  const last = (await all(drills.submit({ runId, ...code, ...over }))).pop();
  if (last?.kind !== 'verdict') throw new Error(`There is no verdict but ${last?.kind}.`);
  return last;
}

const marks = ['clarified', 'works', 'tested'].map((id) => ({ id, mark: 2 }));

function finish(runId: string) {
  drills.wrapUp(runId);
  drills.saveWrapUp(runId, { tradeOffs: 'A map, since reads come first.', rubric: marks });
  return drills.finish(runId);
}

describe('a timed run', () => {
  test('begins with the brief, the base as said, the tray, and the starter in the editor', () => {
    const run = start();
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
    expect(judge.warmed).toEqual(['python']);
  });

  test('goes from phase to phase to its record, with the time of each', async () => {
    const { runId } = start();
    pass(2);
    drills.beginBase(runId);
    pass(20);
    const revealed = await submit(runId);
    expect(revealed.run).toMatchObject({ phase: 'extension', clock: { runMs: 22 * minute } });
    expect(revealed.run.stages.map(({ id }) => id)).toEqual(['base', 'limit']);
    expect(revealed.run.said.pop()).toMatchObject({
      kind: 'revealed',
      stage: 'limit',
      clockMs: 22 * minute,
      byTime: false,
    });
    pass(6);
    await submit(runId);
    pass(1);
    drills.wrapUp(runId);
    pass(5);
    drills.saveWrapUp(runId, {
      tradeOffs: 'Chose a map.',
      doDifferently: 'Test first.',
      rubric: marks,
    });
    const { run } = drills.finish(runId);
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
    const runId = startBase();
    pass(26);
    const run = drills.run(runId);
    expect(run.phase).toBe('extension');
    expect(run.said.pop()).toMatchObject({ kind: 'revealed', clockMs: 25 * minute, byTime: true });
    expect(run.clock.bands).toEqual([
      { phase: 'clarify', fromMs: 0, ms: 0 },
      { phase: 'base', fromMs: 0, ms: 25 * minute },
      { phase: 'extension', fromMs: 25 * minute, ms: minute },
    ]);
  });

  test('tells who watches of the turn that time makes, whatever call noticed it', async () => {
    const runId = startBase();
    const watched = drills.watch(runId);
    await watched.next();
    pass(24.9);
    const told = watched.next();
    now += 10_000;
    drills.saveDraft(runId, 'solution', 'typed on');
    expect((await told).value).toMatchObject({ phase: 'extension', clock: { endsAt: null } });
    await watched.return();
  });

  test('tells when the base will be over', () => {
    const runId = startBase();
    const began = now;
    pass(3);
    expect(drills.run(runId).clock.endsAt).toBe(began + 25 * minute);
    drills.pause(runId, 'The door.');
    expect(drills.run(runId).clock).toMatchObject({ endsAt: null, running: false });
    pass(4);
    drills.resume(runId);
    expect(drills.run(runId).clock.endsAt).toBe(began + 29 * minute);
  });

  test('reveals the second extension when the first passes, and the optional one when asked', async () => {
    const runId = startBase();
    judge.failing.add('limit-two');
    await submit(runId);
    expect((await submit(runId)).run.stages.map(({ id }) => id)).toEqual(['base', 'limit']);
    judge.failing.clear();
    const solved = await submit(runId);
    expect(solved.run.stages.map(({ id }) => id)).toEqual(['base', 'limit', 'reset']);
    expect(solved.run.further).toBe('optional');
    expect(drills.reveal(runId).stages.pop()?.id).toBe('extra');
    expect(() => drills.reveal(runId)).toThrow(Refusal);
  });

  test('does not turn by time where the base was handed in, and can be wrapped up from the base', () => {
    const runId = startBase();
    pass(10);
    const run = drills.wrapUp(runId);
    expect(run).toMatchObject({ phase: 'wrap-up', clock: { running: false, runMs: 10 * minute } });
    expect(run.stages.map(({ id }) => id)).toEqual(['base']);
    pass(30);
    expect(drills.run(runId).clock.runMs).toBe(10 * minute);
  });

  test('ends only with trade-offs and a mark on every line, each fault by its field', () => {
    const runId = startBase();
    drills.wrapUp(runId);
    drills.saveWrapUp(runId, { rubric: [{ id: 'works', mark: 3 }] });
    try {
      drills.finish(runId);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Invalid);
      expect((error as Invalid).problems.map(({ field }) => field)).toEqual([
        'tradeOffs',
        'rubric.clarified',
        'rubric.tested',
      ]);
    }
    expect(drills.run(runId).phase).toBe('wrap-up');
  });

  test('shows beside each mark what was seen', async () => {
    const runId = startBase();
    drills.ask(runId, { questionId: 'machines' });
    drills.assume(runId, 'Counts fit in memory.');
    judge.living.add('early');
    await submit(runId);
    const seen = Object.fromEntries(
      (drills.wrapUp(runId).wrapUp?.rubric ?? []).map((line) => [line.id, line.seen]),
    );
    expect(seen.clarified).toBe(
      '1 question asked, 1 assumption stated. More than one machine was asked about.',
    );
    expect(seen.works).toBe('2 of 2 cases pass in the last submission.');
    expect(seen.tested).toBe('base: 1 test found 1 of 2 bugs.');
  });

  test('can be abandoned: its code and record stay, and it has no place among the times', async () => {
    const runId = startBase();
    await submit(runId);
    expect(drills.abandon(runId)).toMatchObject({ ending: 'abandoned', phase: 'done' });
    const { rows, series } = drills.log({});
    expect(rows.map((row) => row.ending)).toEqual(['abandoned']);
    expect(series).toEqual([]);
    expect(() => drills.abandon(runId)).toThrow(Refusal);
  });

  test('leaves making the snapshot to the moment after its end, when nothing is judged', async () => {
    const runId = startBase();
    await submit(runId);
    expect(judge.snapshots).toBe(0);
    finish(runId);
    expect(judge.snapshots).toBe(1);
  });
});

describe('the interviewer', () => {
  test('answers a question of the tray, and notes that many machines were asked about', () => {
    const { runId } = start();
    const run = drills.ask(runId, { questionId: 'machines' });
    expect(run.said.pop()).toMatchObject({ kind: 'asked', answer: 'For now.' });
    expect(run.questions.find(({ id }) => id === 'machines')?.asked).toBe(true);
    drills.beginBase(runId);
    drills.wrapUp(runId);
    expect(drills.run(runId).wrapUp?.rubric[0]?.seen).toContain('was asked about');
  });

  test('finds the question in own words, and says so where there is none', () => {
    const { runId } = start();
    expect(
      drills.ask(runId, { questionId: null, text: 'do several threads call it?' }).said.pop(),
    ).toMatchObject({
      questionId: 'threads',
      text: 'do several threads call it?',
      answer: 'Not today.',
    });
    expect(
      drills.ask(runId, { questionId: null, text: 'Tabs or spaces?' }).said.pop(),
    ).toMatchObject({
      questionId: null,
      answer: expect.stringContaining('no rule'),
    });
  });

  test('gives hints one after the other, and says when there are no more', () => {
    const runId = startBase();
    drills.hint(runId, undefined);
    const run = drills.hint(runId, 'base');
    expect(run.stages[0]?.hints).toEqual(['First hint of base.', 'Second hint of base.']);
    expect(run.counts.hints).toBe(2);
    expect(() => drills.hint(runId, 'base')).toThrow('no more hints');
    expect(() => drills.hint(runId, 'limit')).toThrow('not known yet');
  });
});

describe('time away', () => {
  test('a restart within seconds asks nothing and goes on', () => {
    const runId = startBase();
    pass(5);
    store.close();
    now += unaskedGapMs;
    open();
    expect(drills.run(runId)).toMatchObject({
      gap: null,
      clock: { running: true, runMs: 5.5 * minute },
    });
  });

  test('a crash at minute 24 comes back at minute 24 with the code, and asks', () => {
    const runId = startBase();
    pass(24);
    drills.saveDraft(runId, 'solution', 'class Counter:  # minute 24');
    crash(90);
    const run = drills.run(runId);
    expect(run).toMatchObject({
      phase: 'base',
      clock: { running: false, runMs: 24 * minute, endsAt: null },
      gap: { fromAt: now - 90 * minute, toAt: now },
    });
    expect(run.drafts.solution.text).toBe('class Counter:  # minute 24');
  });

  test('paused, the gap costs nothing, and is on the record as a pause', () => {
    const runId = startBase();
    pass(24);
    crash(90);
    pass(1);
    const gapId = drills.run(runId).gap?.gapId ?? -1;
    const run = drills.answerGap(runId, gapId, 'pause');
    expect(run).toMatchObject({
      gap: null,
      phase: 'base',
      clock: { running: true, runMs: 24 * minute },
    });
    pass(2);
    expect(drills.run(runId).said.pop()).toMatchObject({ clockMs: 25 * minute, byTime: true });
    const { record } = finish(runId).run;
    expect(record).toMatchObject({
      pausedSeconds: 91 * 60,
      pauses: [{ seconds: 91 * 60 }],
      countedGapSeconds: 0,
    });
  });

  test('counted, the gap is work, and the base may have run out in it', () => {
    const runId = startBase();
    pass(20);
    crash(10);
    const gapId = drills.run(runId).gap?.gapId ?? -1;
    const run = drills.answerGap(runId, gapId, 'count');
    expect(run).toMatchObject({ phase: 'extension', clock: { runMs: 30 * minute } });
    expect(run.said.pop()).toMatchObject({ clockMs: 25 * minute, byTime: true });
    expect(finish(runId).run.record).toMatchObject({ countedGapSeconds: 600, pauses: [] });
    expect(() => drills.answerGap(runId, gapId, 'pause')).toThrow(Refusal);
  });

  test('a sleep while the app runs is a gap like any other', () => {
    const runId = startBase();
    pass(3);
    now += 20 * minute;
    expect(drills.run(runId).gap).toMatchObject({ toAt: now });
  });

  test('nothing is asked of a paused run, a wrap-up or a practice', () => {
    const runId = startBase();
    drills.pause(runId, 'Lunch.');
    crash(60);
    expect(drills.run(runId)).toMatchObject({ gap: null, pause: { reason: 'Lunch.' } });
    drills.resume(runId);
    drills.wrapUp(runId);
    crash(600);
    expect(drills.run(runId)).toMatchObject({ gap: null, phase: 'wrap-up' });
    expect(finish(runId).run.record?.seconds['wrap-up']).toBe(0);
    const practice = start({ mode: 'practice' }).runId;
    crash(600);
    expect(drills.run(practice).gap).toBeNull();
  });

  test('while the question stands, nothing but typing and abandoning goes on', () => {
    const runId = startBase();
    crash(10);
    const refused = 'Say first whether';
    expect(() => drills.submit({ runId, ...code })).toThrow(refused);
    expect(() => drills.hint(runId, undefined)).toThrow(refused);
    expect(() => drills.wrapUp(runId)).toThrow(refused);
    drills.saveDraft(runId, 'tests', 'typed');
    expect(drills.run(runId).drafts.tests.text).toBe('typed');
    expect(drills.abandon(runId).ending).toBe('abandoned');
  });

  test('a pause has its reason, stops the clock, and cannot be paused again', () => {
    const runId = startBase();
    pass(1);
    expect(drills.pause(runId, 'Phone.')).toMatchObject({
      pause: { reason: 'Phone.', sinceAt: now },
    });
    expect(() => drills.pause(runId, 'Again.')).toThrow('paused');
    expect(() => drills.test({ runId, ...code })).toThrow('paused');
    pass(4);
    expect(drills.resume(runId).clock.runMs).toBe(minute);
    expect(() => drills.resume(runId)).toThrow('not paused');
    expect(finish(runId).run.record?.pauses).toEqual([{ reason: 'Phone.', seconds: 240 }]);
  });
});

describe('drafts', () => {
  test('are on the disk when they are answered, also while paused', () => {
    const runId = startBase();
    drills.pause(runId, 'Phone.');
    drills.saveDraft(runId, 'solution', 'typed to the end');
    crash(0);
    expect(drills.run(runId).drafts.solution.text).toBe('typed to the end');
  });

  test('are closed from the wrap-up on', () => {
    const runId = startBase();
    drills.wrapUp(runId);
    expect(() => drills.saveDraft(runId, 'solution', 'late')).toThrow('editor is closed');
  });

  test('large pastes are logged with their size, small ones are not', () => {
    const runId = startBase();
    expect(drills.paste(runId, { file: 'solution', characters: 12, lines: 1 }).large).toBe(false);
    expect(drills.paste(runId, { file: 'tests', characters: 900, lines: 30 }).large).toBe(true);
    expect(finish(runId).run.record?.largePastes).toEqual([{ file: 'tests', characters: 900 }]);
  });
});

describe('judging', () => {
  test('stores first, then tells case by case, then the verdict', async () => {
    const runId = startBase();
    const release = judge.hold();
    const stream = drills.submit({ runId, ...code });
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
    const runId = startBase();
    const events = await all(drills.test({ runId, ...code }));
    expect(judge.requests[0]).toMatchObject({ own: 'run', cases: [{ id: 'base-one' }] });
    expect(events[events.length - 1]).toMatchObject({
      kind: 'verdict',
      judged: { kind: 'test', number: 1, passed: 1, total: 1, own: { strength: null } },
      run: { phase: 'base', drafts: { solution: { text: code.solution } } },
    });
  });

  test('a case that does not pass says what it catches and was called, and names the mutant that lives', async () => {
    const runId = startBase();
    judge.failing.add('base-two');
    judge.living.add('early');
    const { judged } = await submit(runId);
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
    const runId = startBase();
    judge.living.add('early');
    expect((await submit(runId)).run.afterwards).toBeNull();
    const { run } = finish(runId);
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
    const runId = startBase();
    await submit(runId);
    judge.failing.add('base-two').add('limit-two');
    const { judged, run } = await submit(runId);
    expect(judged.cases.map(({ id, regression }) => [id, regression])).toEqual([
      ['base-one', false],
      ['base-two', true],
      ['limit-one', false],
      ['limit-two', false],
    ]);
    expect(run.submissions.map(({ regressions }) => regressions)).toEqual([0, 1]);
    judge.failing.clear();
    await submit(runId);
    expect(finish(runId).run.record?.regressions).toEqual({ ever: ['base-two'], standing: [] });
  });

  test('an earlier stage can be judged by name, one not revealed cannot', async () => {
    const runId = startBase();
    expect(() => drills.submit({ runId, ...code, stage: 'limit' })).toThrow('not known yet');
    await submit(runId);
    const { judged } = await submit(runId, { stage: 'base' });
    expect(judged).toMatchObject({ stage: 'base', total: 2 });
  });

  test.each([true, false])(
    'where the judge breaks nothing is lost, and it can judge again (throws: %s)',
    async (throws) => {
      const runId = startBase();
      judge.breaksNext = { message: 'Its process ended.', throws };
      const last = (await all(drills.submit({ runId, ...code }))).pop();
      expect(last).toMatchObject({ kind: 'broke', message: 'Its process ended.' });
      const broken = drills.run(runId).submissions[0];
      expect(broken).toMatchObject({ state: 'broke', outcome: null });
      const submissionId = broken?.submissionId ?? '';
      expect(drills.submission(submissionId)).toMatchObject({ ...code, judged: null });
      const again = (await all(drills.judgeAgain(submissionId))).pop();
      expect(again).toMatchObject({ kind: 'verdict', judged: { outcome: 'pass' } });
      expect(drills.run(runId).submissions).toMatchObject([{ state: 'judged' }]);
      expect(() => drills.judgeAgain(submissionId)).toThrow('has its verdict');
    },
  );

  test('a crash while judging keeps the submission, and it can be judged afterwards', async () => {
    const runId = startBase();
    judge.hold();
    const stream = drills.submit({ runId, ...code });
    const stored = (await stream.next()).value;
    if (stored?.kind !== 'stored') throw new Error('It was not stored.');
    judge = scriptedJudge();
    crash(0);
    expect(drills.run(runId).submissions).toMatchObject([{ state: 'unjudged', passed: 0 }]);
    const last = (await all(drills.judgeAgain(stored.submissionId))).pop();
    expect(last).toMatchObject({ kind: 'verdict', judged: { passed: 2 } });
  });

  test('goes on when nobody listens, and those who watch are told', async () => {
    const runId = startBase();
    const release = judge.hold();
    const stream = drills.submit({ runId, ...code });
    await stream.next();
    await stream.return();
    const watched = drills.watch(runId);
    await watched.next();
    const told = watched.next();
    release();
    expect((await told).value).toMatchObject({ submissions: [{ state: 'judged' }] });
    await watched.return();
  });

  test('one at a time, and a run does not end meanwhile', async () => {
    const runId = startBase();
    const release = judge.hold();
    const stream = drills.submit({ runId, ...code });
    expect(() => drills.test({ runId, ...code })).toThrow('still at work');
    expect(() => drills.abandon(runId)).toThrow('still being judged');
    release();
    await all(stream);
    expect(drills.abandon(runId).ending).toBe('abandoned');
  });

  test('is not done before the base has begun', () => {
    const { runId } = start();
    expect(() => drills.submit({ runId, ...code })).toThrow('Begin the base first');
  });
});

describe('ways to start', () => {
  test('a blank page holds no starter, and is a run against the clock', () => {
    const run = start({ mode: 'blank' });
    expect(run).toMatchObject({
      phase: 'clarify',
      drafts: { solution: { text: '' }, tests: { text: '' } },
    });
  });

  test('a random run keeps its name to itself until the end', async () => {
    const run = start({ drillId: null });
    expect(run).toMatchObject({
      drill: null,
      title: 'Random drill',
      attempt: null,
      clock: { best: null },
    });
    drills.beginBase(run.runId);
    const { run: submitted } = await submit(run.runId);
    expect(JSON.stringify(submitted)).not.toMatch(
      /lru-cache|LRU cache|time-kv|Time store|Pattern of/,
    );
    expect(JSON.stringify(drills.list().open)).not.toMatch(/lru-cache|time-kv/);
    const { run: done } = finish(run.runId);
    expect(done.drill?.title).toMatch(/LRU cache|Time store/);
  });

  test('a random run is not the drill that was run last', () => {
    const runId = startBase();
    finish(runId);
    const drawn = startBase({ drillId: null });
    expect(finish(drawn).run.drill?.id).toBe('time-kv');
  });

  test('a practice has one stage, all before it live, no clock and no wrap-up', async () => {
    const run = start({ mode: 'practice', stage: 'limit' });
    expect(run).toMatchObject({ phase: 'practice', attempt: null, clock: { endsAt: null } });
    expect(run.stages.map(({ id }) => id)).toEqual(['base', 'limit']);
    expect(() => drills.pause(run.runId, 'Tea.')).toThrow('has no clock');
    expect((await submit(run.runId)).judged.total).toBe(4);
    expect(() => drills.wrapUp(run.runId)).toThrow('no wrap-up');
    expect(drills.finish(run.runId).run).toMatchObject({ phase: 'done', ending: 'finished' });
    expect(drills.list().drills[0]?.repetitions.done).toBe(0);
  });

  test('a practice of an extension begins with own code that passed, else with the reference', async () => {
    const before = start({ mode: 'practice', stage: 'limit' });
    expect(before.drafts.solution.text).toContain('limit = 9');
    expect(() => start({ mode: 'practice', stage: 'limit', from: 'own' })).toThrow(Refusal);
    const base = start({ mode: 'practice' });
    await submit(base.runId, { solution: '# mine' });
    expect(start({ mode: 'practice', stage: 'limit' }).drafts.solution.text).toBe('# mine');
    expect(
      start({ mode: 'practice', stage: 'limit', from: 'starter' }).drafts.solution.text,
    ).toContain('pass');
  });

  test('another practice ends the one left open; a run against the clock is not left by accident', () => {
    const first = start({ mode: 'practice' });
    const second = start();
    expect(drills.run(first.runId).ending).toBe('abandoned');
    expect(() => start()).toThrow('A timed run is open (LRU cache)');
    expect(drills.list().open?.runId).toBe(second.runId);
  });

  test('what does not fit is refused by field, and stores nothing', () => {
    expect(() => start({ drillId: 'no-such' })).toThrow(Missing);
    expect(() => start({ mode: 'practice', stage: 'no-such' })).toThrow(Missing);
    expect(() => start({ mode: 'practice', drillId: null })).toThrow(Invalid);
    expect(() => start({ stage: 'limit' })).toThrow(Invalid);
    expect(drills.list().open).toBeNull();
    expect(() => drills.run('no-such')).toThrow(Missing);
    expect(() => drills.judgeAgain('no-such')).toThrow(Missing);
    expect(() => drills.ask(start().runId, { questionId: 'no-such' })).toThrow(Missing);
  });
});

describe('the plan', () => {
  beforeEach(() => void plan.begin(defaultSetup(firstDay)));

  const task = (id: string) =>
    plan
      .weeks()
      .weeks.flatMap(({ days }) => days.flatMap(({ tasks }) => tasks))
      .find((one) => one.id === id);

  test('a finished timed run ticks the task that waits for it, with its minutes', async () => {
    const runId = startBase();
    pass(12);
    expect(finish(runId).ticked).toEqual(['Done: LRU cache, base from scratch']);
    expect(task('lru-cache-base')).toMatchObject({ status: 'done', spentMinutes: 12 });
    expect(task('lru-cache-ttl')).toMatchObject({ status: 'to-do' });
  });

  test('with the extension worked on, its task is ticked as well, and no minute counts twice', async () => {
    const runId = startBase();
    pass(20);
    await submit(runId);
    pass(8);
    await submit(runId);
    expect(finish(runId).ticked).toHaveLength(2);
    expect(task('lru-cache-base')?.spentMinutes).toBe(20);
    expect(task('lru-cache-ttl')).toMatchObject({ status: 'done', spentMinutes: 8 });
  });

  test('a practiced extension that passes ticks its task, a run that was abandoned ticks none', async () => {
    const abandoned = startBase();
    await submit(abandoned);
    drills.abandon(abandoned);
    expect(task('lru-cache-base')?.status).toBe('to-do');
    const { runId } = start({ mode: 'practice', stage: 'limit' });
    pass(9);
    await submit(runId);
    expect(drills.finish(runId).ticked).toHaveLength(1);
    expect(task('lru-cache-ttl')).toMatchObject({ status: 'done', spentMinutes: 9 });
  });

  test('gives the language', () => {
    expect(drills.list().language).toBe('python');
  });
});

test('without a plan a finished run is reported all the same, and ticks nothing', () => {
  const runId = startBase();
  expect(finish(runId).ticked).toEqual([]);
  expect(store.tables.select().from(planActivities).all()).toMatchObject([
    { kind: 'drill-run', subject: 'lru-cache', taskId: null },
  ]);
});

describe('the log', () => {
  async function solve(minutes: number): Promise<string> {
    const runId = startBase();
    pass(minutes);
    await submit(runId, { solution: `# ${minutes}` });
    pass(2);
    await submit(runId, { solution: `# ${minutes} and two` });
    finish(runId);
    return runId;
  }

  test('has best times, the trend, and what to run next', async () => {
    await solve(24);
    await solve(20);
    const [series] = drills.log({ drillId: 'lru-cache' }).series;
    expect(series).toMatchObject({
      best: { baseSeconds: 1200, wholeSeconds: 1320 },
      trend: { whole: { direction: 'faster', changeSeconds: -240, overTargetSeconds: -480 } },
    });
    expect(drills.list().drills[0]).toMatchObject({ repetitions: { done: 2, of: 3 }, lastAt: now });
    expect(drills.list().suggestion).toMatchObject({ drillId: 'time-kv', number: 1 });
    expect(start().clock.best).toEqual({ baseSeconds: 1200, wholeSeconds: 1320 });
  });

  test('is by language, and a drill it does not know is said to be missing', async () => {
    await solve(20);
    expect(drills.log({ language: 'typescript' }).rows).toEqual([]);
    expect(drills.log({ language: 'python' }).rows).toHaveLength(1);
    expect(() => drills.log({ drillId: 'no-such' })).toThrow(Missing);
  });

  test('lays the last submitted code of two runs side by side', async () => {
    const first = await solve(24);
    const second = await solve(20);
    const open = startBase();
    expect(drills.compare(first, second)).toMatchObject({
      first: { solution: '# 24 and two', wholeSeconds: 26 * 60 },
      second: { solution: '# 20 and two', wholeSeconds: 22 * 60 },
    });
    expect(() => drills.compare(first, first)).toThrow(Invalid);
    expect(() => drills.compare(first, open)).toThrow('goes on');
  });

  test('keeps what is written about a run afterwards', async () => {
    const runId = await solve(20);
    drills.annotate(runId, { doDifferently: 'Name the invariant.' });
    expect(drills.log({}).rows[0]?.doDifferently).toBe('Name the invariant.');
    expect(drills.run(runId).wrapUp?.tradeOffs).toContain('A map');
  });
});

test('the editor keeps its settings over a restart', () => {
  expect(drills.list().settings).toEqual({ vim: false, fontSize: 14, bare: false });
  drills.changeSettings({ vim: true });
  crash(0);
  expect(drills.changeSettings({ fontSize: 18 })).toEqual({ vim: true, fontSize: 18, bare: false });
});
