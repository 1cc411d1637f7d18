/** How long the story is when it is told, against its target, and where the time goes. */
import type { Part } from '#content/writing/schema.ts';
import type { Spoken } from '#electron/writing/contract.ts';
import { Section } from '../parts/section.tsx';
import { ClockRuler, type Phase } from '../ruler/clock-ruler.tsx';
import { useWriting } from '../writing/state.ts';
import styles from './pane.module.css';

/** Seconds that the ruler goes beyond what is told or the target. */
const step = 15;

export function SpokenLength({ parts }: { parts: Part[] }) {
  const spoken = useWriting((state) => state.analysis?.spoken ?? null);
  if (spoken === null) return null;
  const { told, pace, measured } = spoken;
  const seconds = Math.round(told.seconds);
  const over = seconds - told.targetSeconds;
  return (
    <Section
      title="Spoken length"
      aside={
        measured
          ? `at your ${Math.round(pace)} words a minute`
          : `at a usual ${Math.round(pace)} words a minute`
      }
    >
      <p className={styles.big}>
        {seconds}
        <span>
          {' '}
          s of {told.targetSeconds}
          {over > 0 && `, ${over} s over`}
        </span>
      </p>
      <ClockRuler
        label={`Told in ${seconds} of ${told.targetSeconds} seconds. ${spoken.sentence ?? ''}`}
        total={rulerSeconds(spoken)}
        formatTick={(value) => `${value} s`}
        ticks={{ major: 30, minor: 5 }}
        phases={phasesOf(spoken, parts)}
        now={told.seconds}
        target={told.targetSeconds}
      />
      {spoken.sentence !== null && <p className={styles.small}>{spoken.sentence}</p>}
    </Section>
  );
}

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
