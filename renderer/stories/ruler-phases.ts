/** The bands of a story on the clock ruler, in seconds. Pure. */
import type { Part } from '#content/writing/schema.ts';
import type { Spoken } from '#electron/writing/contract.ts';
import type { Phase } from '../ruler/geometry.ts';

/** The ruler ends on a multiple of so many seconds. */
const step = 15;

/** The end of the ruler: some way past the target, and past what is told. */
export function rulerSeconds({ told }: Pick<Spoken, 'told'>): number {
  return Math.ceil((Math.max(told.seconds, told.targetSeconds) + 1) / step) * step;
}

/** One band a told part, and what is left of the ruler. */
export function phasesOf(spoken: Spoken, parts: readonly Part[]): Phase[] {
  const total = rulerSeconds(spoken);
  let from = 0;
  const phases: Phase[] = [];
  for (const { id, key } of parts.filter(({ told }) => told)) {
    const seconds = spoken.parts.find(({ part }) => part === id)?.seconds ?? 0;
    if (seconds === 0) continue;
    const phase = {
      id,
      label: key,
      from,
      to: from + seconds,
      tone: 'ink',
      elapsed: seconds,
    } as const;
    phases.push(phase);
    from = phase.to;
  }
  if (from < total) phases.push({ id: 'left', from, to: total, tone: 'muted', elapsed: 0 });
  return phases;
}
