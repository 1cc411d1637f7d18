/**
 * How much of the passing time the judge could use. Limits are meant for code that runs: on a machine that is busy with
 * other things they must last longer, or a right submission would fail by chance. What counts is what was to be had: the
 * processor time that the judge's process took, and what the machine left idle. Code that sleeps on a machine at rest
 * thus uses up its limit like code that computes, and code that waits for a processor does not.
 */

/** What the system says at one instant, all in milliseconds. */
export interface Reading {
  at: number;
  /** Processor time that the judge's process has taken so far. */
  used: number;
  /** Time in which a processor had nothing to do, summed over all of them; null where the system does not tell. */
  idle: number | null;
}

/** However busy the machine, time counts at least by this share: no limit lasts longer than four times its length. */
export const leastShare = 0.25;

/**
 * @returns the share of the time between two readings in which the judge had a processor or could have had one, from
 *   `leastShare` to 1; 1 where nothing is known
 */
export function shareOfTime(before: Reading, after: Reading): number {
  const passed = after.at - before.at;
  if (passed <= 0 || before.idle === null || after.idle === null) return 1;
  const used = Math.max(0, after.used - before.used);
  const idle = Math.max(0, after.idle - before.idle);
  return Math.min(1, Math.max(leastShare, (used + idle) / passed));
}
