import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Interpreter, Interpreters, Job, Told } from './job.ts';
import { NominalClock } from './nominal-clock.ts';
import { type Finished, type Limits, runJob } from './run-job.ts';

const limits: Limits = { item: 20, run: 200, load: 30, grace: 10 };
const job: Job = { kind: 'mutants', tests: '', mutants: [] };

// Limits this short would pass by chance on a busy machine: time goes by only where a test says so.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Behaviour {
  /** What the interpreter says when it is started with an item to go on from; it hangs after the last. */
  says: (from: number) => Told[];
  interruptible?: boolean;
  /** What it says when it is asked to stop. */
  onInterrupt?: Told[];
  /** Ends by itself after what it has said. */
  dies?: string;
}

/** Interpreters that behave as they are told, one after the other; the last behaviour stays. */
function interpretersOf(...behaviours: Behaviour[]) {
  const returned: boolean[] = [];
  let taken = 0;
  const source: Interpreters = {
    async take() {
      const behaviour = behaviours[Math.min(taken, behaviours.length - 1)];
      taken += 1;
      if (behaviour === undefined) throw new Error('none');
      return interpreterOf(behaviour);
    },
    giveBack: (_interpreter, touched) => void returned.push(touched),
  };
  return { source, returned, taken: () => taken };
}

function interpreterOf({
  says,
  interruptible = false,
  onInterrupt = [],
  dies,
}: Behaviour): Interpreter {
  let told: (event: Told) => void = () => {};
  let end: (end: { end: 'done' | 'dead'; reason?: string }) => void = () => {};
  function speak(events: Told[]): void {
    for (const event of events) {
      told(event);
      if (event.type === 'done') end({ end: 'done' });
    }
  }
  return {
    run: (given, hear) =>
      new Promise((resolve) => {
        told = hear;
        end = resolve;
        speak(says(given.from ?? 0));
        if (dies !== undefined) resolve({ end: 'dead', reason: dies });
      }),
    interrupt() {
      if (interruptible) queueMicrotask(() => speak(onInterrupt));
      return interruptible;
    },
    stop: () => end({ end: 'dead' }),
  };
}

function pass(index: number): Told[] {
  return [
    { type: 'start', index },
    { type: 'item', index, outcome: 'pass' },
  ];
}

async function outcomesOf(source: Interpreters) {
  const items: Finished[] = [];
  const listener = { item: (item: Finished) => void items.push(item), output: () => {} };
  const { end } = await timed(runJob(job, source, limits, listener));
  return { end, outcomes: items.map(({ index, outcome }) => `${index} ${outcome}`), items };
}

/** Lets time pass until a job has ended; answers with its end and the milliseconds it took. */
async function timed<End>(work: Promise<End>): Promise<{ end: End; took: number }> {
  const started = performance.now();
  const ended = work.then((end) => ({ end, took: performance.now() - started }));
  // However starved, four times the limit of a run is the longest that one can last.
  await vi.advanceTimersByTimeAsync(5 * limits.run);
  return ended;
}

test('items are told in order and the interpreter is handed back as it was', async () => {
  const { source, returned } = interpretersOf({
    says: () => [...pass(0), ...pass(1), { type: 'done' }],
  });
  const { end, outcomes } = await outcomesOf(source);
  expect(end).toEqual({ end: 'done' });
  expect(outcomes).toEqual(['0 pass', '1 pass']);
  expect(returned).toEqual([false]);
});

test('code that stops when asked keeps its interpreter, and the rest is run', async () => {
  const { source, taken } = interpretersOf({
    says: () => [...pass(0), { type: 'start', index: 1 }],
    interruptible: true,
    onInterrupt: [{ type: 'item', index: 1, outcome: 'interrupted' }, ...pass(2), { type: 'done' }],
  });
  const { outcomes, items } = await outcomesOf(source);
  expect(outcomes).toEqual(['0 pass', '1 timeout', '2 pass']);
  expect(items[1]?.message).toContain('stopped after');
  expect(taken()).toBe(1);
});

test('code that does not stop loses its interpreter, and the rest is run in another', async () => {
  const { source, returned, taken } = interpretersOf(
    { says: () => [{ type: 'start', index: 0 }], interruptible: true },
    { says: (from) => [...pass(from), { type: 'done' }] },
  );
  const { outcomes } = await outcomesOf(source);
  expect(outcomes).toEqual(['0 timeout', '1 pass']);
  expect(returned).toEqual([true, false]);
  expect(taken()).toBe(2);
});

test('an interrupt that nobody asked for is the code’s own', async () => {
  const { source } = interpretersOf({
    says: () => [
      { type: 'start', index: 0 },
      { type: 'item', index: 0, outcome: 'interrupted' },
      { type: 'done' },
    ],
  });
  const { outcomes } = await outcomesOf(source);
  expect(outcomes).toEqual(['0 error']);
});

test('code that ends its interpreters is not given a third', async () => {
  const { source, taken } = interpretersOf({
    says: (from) => [{ type: 'start', index: from }],
    dies: 'it ran out of memory',
  });
  const { end, outcomes, items } = await outcomesOf(source);
  expect(outcomes).toEqual(['0 error', '1 error']);
  expect(items[0]?.message).toContain('it ran out of memory');
  expect(end).toMatchObject({ end: 'given-up' });
  expect(taken()).toBe(2);
});

test('the run ends when its time is used up', async () => {
  const { source } = interpretersOf({ says: (from) => [{ type: 'start', index: from }] });
  const { end, outcomes } = await outcomesOf(source);
  expect(end).toEqual({ end: 'time-up' });
  expect(outcomes.every((outcome) => outcome.endsWith('timeout'))).toBe(true);
});

test('code that never loads is told so', async () => {
  const { source, taken } = interpretersOf({ says: () => [{ type: 'start', index: -1 }] });
  const { end } = await outcomesOf(source);
  expect(end).toMatchObject({ end: 'stuck', outcome: 'timeout' });
  expect(taken()).toBe(1);
});

test('on a starved machine the limits last longer', async () => {
  const clock = new NominalClock();
  clock.pace(0.25);
  const { source } = interpretersOf({ says: () => [{ type: 'start', index: -1 }] });
  const listener = { item: () => {}, output: () => {} };
  const { took } = await timed(runJob(job, source, { ...limits, clock }, listener));
  expect(took).toBeGreaterThanOrEqual(4 * limits.load - 4);
  expect(took).toBeLessThan(4 * limits.load + 60);
});

test('a problem ends the job', async () => {
  const problem = {
    type: 'problem',
    kind: 'syntax',
    message: 'SyntaxError',
    file: 'solution',
  } as const;
  const { source } = interpretersOf({ says: () => [problem, { type: 'done' }] });
  const { end } = await outcomesOf(source);
  expect(end).toEqual({ end: 'problem', problem });
});
