import type { Script } from '#electron/rehearsals/values.ts';
import styles from './rehearsal.module.css';

/** What the interviewer asks. What an answer should do is shown where it does not spoil the take. */
export function Question(props: { prompt: NonNullable<Script['prompt']>; listensFor?: boolean }) {
  const { prompt, listensFor = false } = props;
  return (
    <div className={styles.question}>
      <p className={styles.who}>Interviewer</p>
      <p className={styles.says}>{prompt.says}</p>
      {listensFor && (
        <ul className={styles.quiet}>
          {prompt.listensFor.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
