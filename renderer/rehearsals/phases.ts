/** The sections of a take on the clock ruler: those told as they were, the rest as they are written. */
import type { Mark, Script } from '#electron/rehearsals/values.ts';
import type { Phase } from '../ruler/geometry.ts';

/** Everything in seconds. */
export interface TakeRuler {
  total: number;
  phases: Phase[];
}

/**
 * @param elapsed Seconds told.
 * @param marks When sections began; one that was begun again is drawn where it began first.
 */
export function rulerOf(script: Script, marks: readonly Mark[], elapsed: number): TakeRuler {
  const { sections, targetSeconds } = script;
  if (sections.length === 0) {
    const total = Math.max(targetSeconds, elapsed);
    return { total, phases: [phase('take', '', 0, total, elapsed)] };
  }
  const begun = new Map([...marks].reverse().map(({ part, atMs }) => [part, atMs / 1000]));
  const planned = sections.reduce((sum, { seconds }) => sum + seconds, 0);
  // Before it is told, the script fills the target as it fills its own length.
  const scale = planned > 0 ? Math.min(1, targetSeconds / planned) : 0;
  let at = 0;
  const spans = sections.map((section, index) => {
    const from = at;
    const next = sections
      .slice(index + 1)
      .map(({ part }) => begun.get(part))
      .find((start) => start !== undefined);
    const isTold = next !== undefined;
    const isNow = !isTold && (index === 0 || begun.has(section.part));
    const written = from + section.seconds * scale;
    at = Math.max(from, isTold ? next : isNow ? Math.max(written, elapsed) : written);
    return { section, from, to: at };
  });
  const total = Math.max(targetSeconds, elapsed, at);
  return {
    total,
    phases: spans.map(({ section, from, to }) =>
      phase(section.part, section.title, from, to, elapsed),
    ),
  };
}

function phase(id: string, label: string, from: number, to: number, elapsed: number): Phase {
  const passed = Math.min(Math.max(0, elapsed - from), to - from);
  return { id, ...(label === '' ? {} : { label }), from, to, tone: 'ink', elapsed: passed };
}
