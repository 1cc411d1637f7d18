/** The clock of a run: the figure that counts up, and the ruler with its phases and targets. */
import type { RunView } from '#electron/drills/contract.ts';
import { ClockRuler } from '../ruler/clock-ruler.tsx';
import { markText, rulerMinutes, rulerPhases, tickText } from './run-clock.ts';
import styles from './run-head.module.css';
import { useRunClock } from './use-run-clock.ts';
import { secondsText } from './words.ts';

export function RunClockHead({ run }: { run: RunView }) {
  const { instant, reading } = useRunClock(run);
  if (run.mode === 'practice') {
    return <p className={styles.untimed}>No clock. Nothing of this counts as a solve time.</p>;
  }
  const total = rulerMinutes(run, instant);
  const { targets, best } = run.clock;
  const bestWhole = best?.wholeSeconds ?? null;
  const label = [
    reading.label,
    `target ${secondsText(targets.wholeSeconds)}`,
    bestWhole === null ? '' : `personal best ${secondsText(bestWhole)}`,
  ];
  return (
    <>
      <div className={styles.clock}>
        <span className={run.pause === null ? styles.figure : `${styles.figure} ${styles.paused}`}>
          {reading.figure}
        </span>
        {(run.pause !== null || reading.over !== '') && (
          <span className={styles.over}>{run.pause !== null ? 'paused' : reading.over}</span>
        )}
      </div>
      <div className={styles.ruler}>
        <ClockRuler
          live
          total={total}
          formatTick={tickText}
          markText={markText}
          phases={rulerPhases(run, instant, total)}
          now={reading.runMs / 60_000}
          target={targets.wholeSeconds / 60}
          {...(bestWhole === null ? {} : { personalBest: bestWhole / 60 })}
          label={label.filter(Boolean).join(', ')}
        />
      </div>
    </>
  );
}
