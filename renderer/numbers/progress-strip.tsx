/** One segment a card: how it went, which one is on show, and what is still to come. */
import type { SessionView } from '#electron/numbers/values.ts';
import styles from './session.module.css';
import { progressWords } from './words.ts';

/** From so many cards on segments would be thinner than their gaps. */
const mostSegments = 120;

export function ProgressStrip({ session }: { session: SessionView }) {
  const { done, left, current } = session;
  const all = done.length + left;
  if (all === 0) return null;
  const label = progressWords(session);
  if (all > mostSegments) {
    return (
      <div className={styles.bar} role="img" aria-label={label}>
        <i style={{ width: `${(done.length / all) * 100}%` }} />
      </div>
    );
  }
  const segments = [
    ...done.map((rating) => (rating === 'again' ? styles.miss : styles.ok)),
    ...Array.from({ length: left }, (_, index) =>
      index === 0 && current !== null ? styles.now : undefined,
    ),
  ];
  return (
    <div
      className={all > 60 ? `${styles.strip} ${styles.dense}` : styles.strip}
      role="img"
      aria-label={label}
    >
      {segments.map((segment, index) => (
        // A segment is its place in the strip.
        <i key={index} className={segment} />
      ))}
    </div>
  );
}
