/** How long the story is when it is told, against its target, and where the time goes. */
import type { Part } from '#content/writing/schema.ts';
import { Section } from '../parts/section.tsx';
import { ClockRuler } from '../ruler/clock-ruler.tsx';
import { useWriting } from '../writing/state.ts';
import styles from './pane.module.css';
import { phasesOf, rulerSeconds } from './ruler-phases.ts';

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
