/**
 * Runs one job within its limits, on as many interpreters as it takes. Time is measured here, outside the code that is
 * judged, by a clock that goes slower where the machine is starved: at the limit the code is asked to stop, and where
 * it does not, its interpreter is ended and the job goes on with the next item in another.
 */
import type { Interpreter, Interpreters, Item, Job, Problem, Told } from './job.ts';
import { NominalClock } from './nominal-clock.ts';

/** Nominal milliseconds: of time in which the code could run. */
export interface Limits {
  /** What they are measured by; without one, by time as it passes. */
  clock?: NominalClock;
  item: number;
  run: number;
  /** What the code may take to load, with all that it imports. */
  load: number;
  /** What the code is given to stop by itself when asked. */
  grace: number;
}

export const usualLimits: Limits = { item: 2_000, run: 10_000, load: 5_000, grace: 250 };

/** Code that ended so many interpreters would end the next ones, too. */
const mostDeaths = 2;

/** The result of one item, `timeout` where it was stopped. */
export type Finished = Omit<Item, 'type'>;

export interface Listener {
  item(item: Finished): void;
  output(text: string | null): void;
  loaded?(classes: string[]): void;
  tests?(names: string[]): void;
}

export type JobEnd =
  | { end: 'done' }
  | { end: 'problem'; problem: Problem }
  /** The code did not even load in time, or ended its interpreter while it loaded. */
  | { end: 'stuck'; outcome: 'timeout' | 'error'; message: string }
  | { end: 'time-up' }
  /** It ended one interpreter after the other. */
  | { end: 'given-up'; message: string };

export async function runJob(
  job: Job,
  interpreters: Interpreters,
  limits: Limits,
  listener: Listener,
): Promise<JobEnd> {
  const clock = limits.clock ?? new NominalClock();
  const deadline = clock.now() + limits.run;
  let from = 0;
  let deaths = 0;
  for (;;) {
    const interpreter = await interpreters.take();
    const watch = new Watch(interpreter, { ...limits, clock, deadline }, listener);
    const { end, reason } = await watch.run({ ...job, from });
    interpreters.giveBack(interpreter, end === 'dead' || watch.touched);
    if (watch.problem !== null) return { end: 'problem', problem: watch.problem };
    if (end === 'done' && !watch.interrupted) return { end: 'done' };
    if (watch.current === -1) {
      const late = clock.now() >= deadline;
      return late && from > 0 ? { end: 'time-up' } : stuck(watch.timedOut, limits, reason);
    }
    if (watch.finished < watch.current) {
      listener.item(lost(watch.current, watch.timedOut, limits, reason));
    }
    from = watch.current + 1;
    if (clock.now() >= deadline) return { end: 'time-up' };
    if (end === 'dead' && !watch.timedOut) deaths += 1;
    if (deaths === mostDeaths) return { end: 'given-up', message: endedWords(reason) };
  }
}

function stuck(timedOut: boolean, limits: Limits, reason: string | undefined): JobEnd {
  if (timedOut) {
    const message = `The code did not finish loading within ${seconds(limits.load)}.`;
    return { end: 'stuck', outcome: 'timeout', message };
  }
  return { end: 'stuck', outcome: 'error', message: endedWords(reason) };
}

function lost(
  index: number,
  timedOut: boolean,
  limits: Limits,
  reason: string | undefined,
): Finished {
  if (timedOut) return timeout(index, limits);
  return { index, outcome: 'error', message: endedWords(reason) };
}

function timeout(index: number, limits: Limits): Finished {
  return {
    index,
    outcome: 'timeout',
    message: `stopped after ${seconds(limits.item)}`,
    ms: limits.item,
  };
}

function endedWords(reason: string | undefined): string {
  if (reason?.startsWith('it used more')) return `The code was stopped: ${reason}.`;
  return `The code ended its interpreter${reason === undefined ? '' : `: ${reason}`}.`;
}

export function seconds(ms: number): string {
  return ms === 1_000 ? '1 second' : `${ms / 1_000} seconds`;
}

type WatchLimits = Limits & { clock: NominalClock; deadline: number };

/** Follows one interpreter through a job. */
class Watch {
  current = -1;
  finished = -1;
  timedOut = false;
  interrupted = false;
  touched = false;
  problem: Problem | null = null;
  readonly #interpreter: Interpreter;
  readonly #limits: WatchLimits;
  readonly #listener: Listener;
  #callOff: () => void = () => {};

  constructor(interpreter: Interpreter, limits: WatchLimits, listener: Listener) {
    this.#interpreter = interpreter;
    this.#limits = limits;
    this.#listener = listener;
  }

  async run(job: Job) {
    this.#arm(this.#limits.load);
    try {
      return await this.#interpreter.run(job, (event) => this.#hear(event));
    } finally {
      this.#callOff();
    }
  }

  #arm(limit: number): void {
    this.#callOff();
    const { clock, deadline } = this.#limits;
    const left = Math.max(0, deadline - clock.now());
    this.#callOff = clock.after(Math.min(limit, left), () => this.#timeUp());
  }

  #timeUp(): void {
    this.timedOut = true;
    const { clock, deadline, grace } = this.#limits;
    // The clock may be a fraction of a millisecond short of what it was asked for.
    if (clock.now() + 1 >= deadline || !this.#interpreter.interrupt()) {
      this.#interpreter.stop();
      return;
    }
    this.#callOff = clock.after(grace, () => this.#interpreter.stop());
  }

  #hear(event: Told): void {
    switch (event.type) {
      case 'start':
        this.current = event.index;
        this.timedOut = false;
        this.#arm(event.index === -1 ? this.#limits.load : this.#limits.item);
        return;
      case 'item':
        this.#callOff();
        this.finished = event.index;
        this.#listener.item(this.#settled(event));
        return;
      case 'loaded':
        this.#listener.loaded?.(event.classes);
        return;
      case 'tests':
        this.#listener.tests?.(event.names);
        return;
      case 'output':
        this.#listener.output(event.text);
        return;
      case 'output-cut':
        this.#listener.output(null);
        return;
      case 'problem':
        this.problem = event;
        return;
      case 'done':
        this.interrupted = event.interrupted ?? false;
        this.touched = event.touched ?? false;
    }
  }

  #settled(item: Item): Finished {
    if (item.outcome !== 'interrupted') return item;
    if (this.timedOut) return { ...timeout(item.index, this.#limits), by: item.by };
    return { ...item, outcome: 'error', message: 'KeyboardInterrupt, raised by the code itself' };
  }
}
