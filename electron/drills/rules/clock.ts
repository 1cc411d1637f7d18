/**
 * The run's clock: derived from when phases began and when work stopped, never from ticks.
 */
import type { Phase } from '../values.ts';

/** A stretch in which nothing was counted; open while `toAt` is null. Instants in ms UTC. */
export interface Stretch {
  fromAt: number;
  toAt: number | null;
}

export interface ClockFacts {
  /** In order of their beginning. */
  phases: readonly { phase: Phase; startedAt: number }[];
  /** Pauses and gaps that do not count. */
  stops: readonly Stretch[];
}

/** The phases that run the clock shown: what an interview's half hour is made of. */
const clocked: readonly Phase[] = ['clarify', 'base', 'extension', 'practice'];

/** Worked ms between two instants. Never negative, also where the system's clock was set back. */
export function workedMs(stops: readonly Stretch[], fromAt: number, toAt: number): number {
  let worked = Math.max(0, toAt - fromAt);
  for (const stop of merged(stops, toAt)) {
    worked -= Math.max(0, Math.min(stop.toAt, toAt) - Math.max(stop.fromAt, fromAt));
  }
  return Math.max(0, worked);
}

/** The instant at which `ms` will have been worked since `fromAt`; null where an open stop lies before it. */
export function instantAfter(stops: readonly Stretch[], fromAt: number, ms: number): number | null {
  let at = fromAt;
  let left = ms;
  for (const stop of merged(stops, Number.POSITIVE_INFINITY)) {
    if (stop.toAt <= at) continue;
    const stretch = Math.max(0, stop.fromAt - at);
    if (stretch >= left) return at + left;
    left -= stretch;
    at = stop.toAt;
  }
  return Number.isFinite(at) ? at + left : null;
}

/** Each phase so far with the worked ms on the run's clock at which it began, and those it took up to `now`. */
export function bands(
  facts: ClockFacts,
  now: number,
): { phase: Phase; fromMs: number; ms: number }[] {
  let fromMs = 0;
  return facts.phases
    .filter(({ phase }) => phase !== 'done')
    .map(({ phase, startedAt }, index) => {
      const ms = workedMs(facts.stops, startedAt, facts.phases[index + 1]?.startedAt ?? now);
      const band = { phase, fromMs, ms };
      fromMs += ms;
      return band;
    });
}

/** Worked ms on the run's clock at an instant. Wrapping up is not on it. */
export function runMs(facts: ClockFacts, at: number): number {
  return facts.phases.reduce((sum, { phase, startedAt }, index) => {
    if (!clocked.includes(phase) || startedAt > at) return sum;
    const endedAt = facts.phases[index + 1]?.startedAt ?? at;
    return sum + workedMs(facts.stops, startedAt, Math.min(endedAt, at));
  }, 0);
}

export function startOf(facts: ClockFacts, phase: Phase): number | null {
  return facts.phases.find((entry) => entry.phase === phase)?.startedAt ?? null;
}

export function phaseAt(facts: ClockFacts): Phase {
  return facts.phases[facts.phases.length - 1]?.phase ?? 'done';
}

/** The instant at which the base's minutes are over, or will be if nothing stops; null in any other phase. */
export function baseEndsAt(facts: ClockFacts, baseMinutes: number): number | null {
  const startedAt = startOf(facts, 'base');
  if (startedAt === null || phaseAt(facts) !== 'base') return null;
  return instantAfter(facts.stops, startedAt, baseMinutes * 60_000);
}

/** Whole seconds, as records keep them. */
export function seconds(ms: number): number {
  return Math.round(ms / 1000);
}

/** Stops in order, those that touch made one. An open one lasts until `openUntil`. */
function merged(stops: readonly Stretch[], openUntil: number): { fromAt: number; toAt: number }[] {
  const sorted = stops
    .map(({ fromAt, toAt }) => ({ fromAt, toAt: toAt ?? Math.max(openUntil, fromAt) }))
    .sort((a, b) => a.fromAt - b.fromAt);
  const result: { fromAt: number; toAt: number }[] = [];
  for (const stop of sorted) {
    const last = result[result.length - 1];
    if (last === undefined || stop.fromAt > last.toAt) result.push({ ...stop });
    else last.toAt = Math.max(last.toAt, stop.toAt);
  }
  return result;
}
