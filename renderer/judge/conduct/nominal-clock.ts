/**
 * The clock that limits are kept by. It goes as fast as the judge could run: the main process tells which share of the
 * machine's time was to be had, and a timer that fires late shows that this process itself had to wait.
 */

/** Milliseconds between two looks at the clock while something waits for it. */
const tick = 50;
/** A look that comes this late, in milliseconds, tells of a process that could not run. */
const late = 3 * tick;
/** Beyond this, in milliseconds, the machine was asleep. */
const asleep = 5_000;
/** As in `shareOfTime`: however starved, a quarter of the time counts. */
const leastShare = 0.25;

/**
 * @param elapsed milliseconds since the last look
 * @param share of the time that was to be had, from 0 to 1
 * @returns the milliseconds that count
 */
export function credited(elapsed: number, share: number): number {
  const rate = Math.min(1, Math.max(leastShare, share));
  const inTime = Math.min(elapsed, late);
  const behind = Math.min(elapsed, asleep) - inTime;
  return inTime * rate + Math.max(0, behind) * leastShare;
}

export class NominalClock {
  #share = 1;
  #nominal = 0;
  #looked: number;
  readonly #real: () => number;

  /** @param real a clock that tells milliseconds and never goes back */
  constructor(real: () => number = () => performance.now()) {
    this.#real = real;
    this.#looked = real();
  }

  /** What of the machine's time is to be had from now on. */
  pace(share: number): void {
    this.now();
    this.#share = share;
  }

  /** Nominal milliseconds. */
  now(): number {
    const real = this.#real();
    this.#nominal += credited(real - this.#looked, this.#share);
    this.#looked = real;
    return this.#nominal;
  }

  /** Does something once so many nominal milliseconds have passed; answers how to call it off. */
  after(delay: number, work: () => void): () => void {
    const due = this.now() + delay;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const left = due - this.now();
      // Timers may fire a fraction early.
      if (left <= 0.5) work();
      else timer = setTimeout(look, Math.min(left, tick));
    };
    timer = setTimeout(look, Math.min(delay, tick));
    return () => clearTimeout(timer);
  }
}
