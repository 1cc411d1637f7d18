/** What is asked, in the interviewer's serif, with what it holds under. */
import { IconAlertTriangle, IconFlag } from '@tabler/icons-react';
import type { CardFace } from '#electron/numbers/values.ts';
import { roundNames } from '../plan/words.ts';
import styles from './session.module.css';
import { useNumbers } from './state.ts';
import { phaseWords } from './words.ts';

/** From so many characters on a question is set smaller. */
const longQuestion = 160;

export function Question({ card }: { card: CardFace }) {
  const done = useNumbers((state) => state.session?.done.length ?? 0);
  const left = useNumbers((state) => state.session?.left ?? 0);
  const all = done + left;
  const phase = phaseWords[card.phase];
  return (
    <>
      <p className={styles.meta}>
        <b>
          {Math.min(all, done + 1)} of {all}
        </b>
        <span>{card.deck}</span>
        {card.round !== null && <span>{roundNames[card.round]}</span>}
        {phase !== '' && <span>{phase}</span>}
        {card.flagged && (
          <span className={styles.sign}>
            <IconFlag size={14} stroke={1.6} aria-hidden="true" />
            flagged
          </span>
        )}
        {card.leech && (
          <span className={styles.warn}>
            <IconAlertTriangle size={14} stroke={1.6} aria-hidden="true" />
            forgotten often
          </span>
        )}
      </p>
      <h2
        className={
          card.question.length > longQuestion
            ? `${styles.question} ${styles.long}`
            : styles.question
        }
      >
        {card.question}
      </h2>
      {card.assumptions.length > 0 && (
        <ul className={styles.assumptions} aria-label="Assume">
          {card.assumptions.map((assumption) => (
            <li key={assumption}>{assumption}</li>
          ))}
        </ul>
      )}
    </>
  );
}
