/**
 * What the scripts print: one voice for progress and for failures.
 * Dependency-free: runs on Node 20 in a bare clone.
 */

/** A failure a person can act on: what happened, and what to do about it. */
export class Failure extends Error {
  /**
   * @param {string} what what failed, one sentence
   * @param {string} remedy what to do, one sentence or a command
   */
  constructor(what, remedy) {
    super(what);
    this.name = 'Failure';
    this.remedy = remedy;
  }
}

/**
 * Print one progress line on stderr, so that stdout stays free for results such as `--json`.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Seconds since an instant, for people: `0.4 s`, `12 s`, `1 min 05 s`.
 * @param {number} startedAt milliseconds, as `Date.now()` gave them
 */
export function elapsed(startedAt) {
  return duration(Date.now() - startedAt);
}

/**
 * A length of time for people.
 * @param {number} milliseconds
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/**
 * Print a failure: its sentence and its remedy, or the stack when nobody foresaw it.
 * @param {unknown} error
 */
export function sayFailure(error) {
  if (error instanceof Failure) {
    say(`\nFailed: ${error.message}`);
    say(`To do:  ${error.remedy}`);
    return;
  }
  say(`\nFailed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  say('To do:  this was not foreseen; the lines above say where it happened.');
}
