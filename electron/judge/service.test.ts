import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createJudge, type JudgeOptions, type JudgeWindow } from './service.ts';
import type { JudgeRequest, Verdict } from './values.ts';

const request: JudgeRequest = {
  version: 1,
  language: 'python',
  solution: '',
  classes: [],
  oneOf: [],
  fixtures: '',
  cases: [
    { id: 'first', title: 'First', steps: [] },
    { id: 'second', title: 'Second', steps: [] },
  ],
  own: 'none',
  variants: [],
};

const passed: Verdict = {
  version: 1,
  outcome: 'pass',
  message: 'All 2 cases pass.',
  cases: [],
  complexity: {},
  output: '',
  ms: 1,
};

/** A judge window whose other side is the test. */
function fakeWindow() {
  const sent: Record<string, unknown>[] = [];
  let hear: (message: unknown) => void = () => {};
  let gone: (reason: string) => void = () => {};
  const state = { memory: 100, idle: (): number | null => null };
  const window: JudgeWindow = {
    send: (message) => void sent.push({ ...message }),
    onMessage: (listener) => {
      hear = listener;
    },
    onGone: (listener) => {
      gone = listener;
    },
    look: () => ({ at: performance.now(), megabytes: state.memory, used: 0, idle: state.idle() }),
    close: vi.fn(),
  };
  const lastRun = () => sent.filter(({ kind }) => kind === 'judge').at(-1)?.run;
  return {
    window,
    sent,
    state,
    say: (message: object) => hear({ run: lastRun(), ...message }),
    end: (reason: string) => gone(reason),
  };
}

function judgeWith(...windows: ReturnType<typeof fakeWindow>[]) {
  return judgeThat({}, ...windows);
}

function judgeThat(options: JudgeOptions, ...windows: ReturnType<typeof fakeWindow>[]) {
  const write = vi.fn();
  const open = vi.fn(() => {
    const next = windows.shift();
    if (next === undefined) throw new Error('no window is left');
    return next.window;
  });
  const snapshots = { path: '/snapshot', exists: () => false, write };
  return { judge: createJudge(open, snapshots, options), open, write };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('nothing is opened before the first submission, and one window serves them all', async () => {
  const fake = fakeWindow();
  const { judge, open } = judgeWith(fake);
  expect(open).not.toHaveBeenCalled();
  const first = judge.judge(request);
  await vi.advanceTimersByTimeAsync(0);
  fake.say({ kind: 'verdict', verdict: passed });
  expect((await first).outcome).toBe('pass');
  const second = judge.judge(request);
  await vi.advanceTimersByTimeAsync(0);
  fake.say({ kind: 'verdict', verdict: passed });
  await second;
  expect(open).toHaveBeenCalledTimes(1);
});

test('submissions wait for each other', async () => {
  const fake = fakeWindow();
  const { judge } = judgeWith(fake);
  const first = judge.judge(request);
  void judge.judge(request);
  await vi.advanceTimersByTimeAsync(0);
  expect(fake.sent).toHaveLength(1);
  fake.say({ kind: 'verdict', verdict: passed });
  await first;
  await vi.advanceTimersByTimeAsync(0);
  expect(fake.sent.filter(({ kind }) => kind === 'judge')).toHaveLength(2);
});

test('a process that ends makes the submission "broke" with what was told, and the next gets a fresh judge', async () => {
  const [first, second] = [fakeWindow(), fakeWindow()];
  const { judge, open } = judgeWith(first, second);
  const events = vi.fn();
  const broken = judge.judge(request, events);
  await vi.advanceTimersByTimeAsync(0);
  const result = { id: 'first', title: 'First', outcome: 'pass', ms: 1 };
  first.say({ kind: 'event', event: { kind: 'case', index: 0, result } });
  first.end('crashed');
  const verdict = await broken;
  expect(verdict.outcome).toBe('broke');
  expect(verdict.cases.map(({ outcome }) => outcome)).toEqual(['pass', 'broke']);
  expect(events).toHaveBeenCalledTimes(1);
  const next = judge.judge(request);
  await vi.advanceTimersByTimeAsync(0);
  second.say({ kind: 'verdict', verdict: passed });
  expect((await next).outcome).toBe('pass');
  expect(open).toHaveBeenCalledTimes(2);
});

test('a process that ends after it filled its memory is the code’s own error', async () => {
  const fake = fakeWindow();
  const { judge } = judgeWith(fake);
  const verdict = judge.judge(request);
  await vi.advanceTimersByTimeAsync(0);
  fake.state.memory = 700;
  await vi.advanceTimersByTimeAsync(100);
  fake.end('crashed');
  expect(await verdict).toMatchObject({
    outcome: 'error',
    message: expect.stringContaining('memory'),
  });
});

test('memory above the limit is told to the page, once until it has settled', async () => {
  const fake = fakeWindow();
  const { judge } = judgeWith(fake);
  void judge.judge(request);
  await vi.advanceTimersByTimeAsync(0);
  fake.state.memory = 900;
  await vi.advanceTimersByTimeAsync(300);
  expect(fake.sent.filter(({ kind }) => kind === 'too-much-memory')).toHaveLength(1);
});

test('a process that a run has bloated is replaced, and the new one warmed', async () => {
  const [first, second] = [fakeWindow(), fakeWindow()];
  const { judge, open } = judgeWith(first, second);
  const verdict = judge.judge(request);
  await vi.advanceTimersByTimeAsync(0);
  first.state.memory = 900;
  await vi.advanceTimersByTimeAsync(100);
  first.say({ kind: 'verdict', verdict: passed });
  await verdict;
  expect(first.window.close).toHaveBeenCalled();
  expect(open).toHaveBeenCalledTimes(2);
  expect(second.sent).toEqual([{ kind: 'warm', language: 'python' }]);
});

test('a page that falls silent is ended', async () => {
  const fake = fakeWindow();
  const { judge } = judgeWith(fake);
  const verdict = judge.judge(request);
  await vi.advanceTimersByTimeAsync(60_000);
  expect((await verdict).outcome).toBe('broke');
  expect(fake.window.close).toHaveBeenCalled();
});

test('the page is told how starved the machine is, and its silence is measured by it', async () => {
  const fake = fakeWindow();
  const { judge } = judgeWith(fake);
  const verdict = judge.judge(request);
  fake.state.idle = () => 1_000;
  await vi.advanceTimersByTimeAsync(100_000);
  expect(fake.sent.at(-1)).toEqual({ kind: 'pace', share: 0.25 });
  expect(fake.window.close).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100_000);
  expect((await verdict).outcome).toBe('broke');
});

test('what is not a verdict is not taken for one', async () => {
  const fake = fakeWindow();
  const { judge } = judgeWith(fake);
  const verdict = judge.judge(request);
  await vi.advanceTimersByTimeAsync(0);
  fake.say({ kind: 'verdict', run: 99, verdict: passed });
  fake.say({ kind: 'event', event: { kind: 'case', index: -1 } });
  fake.say({ kind: 'verdict', verdict: { ...passed, outcome: 'perfect' } });
  expect((await verdict).outcome).toBe('broke');
});

test('a snapshot is made by itself once nothing is judged', async () => {
  const fake = fakeWindow();
  const { judge } = judgeThat({ snapshotAfter: 1_000 }, fake);
  const verdict = judge.judge(request);
  const made = () => fake.sent.filter(({ kind }) => kind === 'make-snapshot').length;
  await vi.advanceTimersByTimeAsync(1_500);
  expect(made()).toBe(0);
  fake.say({ kind: 'verdict', verdict: passed });
  await verdict;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(made()).toBe(1);
  void judge.makeSnapshot();
  expect(made()).toBe(1);
});

test('a closed judge opens no window any more, whatever still asks for one or was to come by itself', async () => {
  const fake = fakeWindow();
  const { judge, open } = judgeThat({ snapshotAfter: 1_000 }, fake);
  const verdict = vi.fn();
  void judge.judge(request).then(verdict);
  void judge.judge(request).then(verdict);
  await vi.advanceTimersByTimeAsync(0);
  const warm = judge.warm('typescript');
  const snapshot = judge.makeSnapshot();
  judge.close();
  // Electron tells of the closed window as it tells of any other.
  fake.end('it was closed');
  await Promise.all([warm, snapshot, judge.warm('python'), judge.makeSnapshot()]);
  void judge.judge(request).then(verdict);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(fake.window.close).toHaveBeenCalledTimes(1);
  expect(open).toHaveBeenCalledTimes(1);
  expect(verdict).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('a snapshot that the disk does not take is said on the log, and nobody waits for it', async () => {
  const fake = fakeWindow();
  const { judge, write } = judgeWith(fake);
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  write.mockImplementation(() => {
    throw new Error('full');
  });
  const made = judge.makeSnapshot();
  fake.say({ kind: 'snapshot', bytes: new ArrayBuffer(4) });
  await made;
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

test('a snapshot is made where there is none and kept', async () => {
  const fake = fakeWindow();
  const { judge, write } = judgeWith(fake);
  const made = judge.makeSnapshot();
  expect(fake.sent).toEqual([{ kind: 'make-snapshot' }]);
  fake.say({ kind: 'snapshot', bytes: new ArrayBuffer(4) });
  await made;
  expect(write).toHaveBeenCalledWith(new Uint8Array(4));
});
