import type { Script } from '#electron/rehearsals/values.ts';
import { dateText } from '../writing/words.ts';
import styles from './rehearsal.module.css';

type Prompt = NonNullable<Script['prompt']>;

/** What the interviewer asks. What an answer should do is shown where it does not spoil the take. */
export function Question(props: { prompt: Prompt; listensFor?: boolean }) {
  const { prompt, listensFor = false } = props;
  return (
    <div className={styles.question}>
      <p className={styles.who}>Interviewer</p>
      <p className={styles.says}>{prompt.says}</p>
      {listensFor && <ListensFor prompt={prompt} />}
    </div>
  );
}

function ListensFor({ prompt }: { prompt: Prompt }) {
  const title = prompt.kind === 'ethics' ? 'To ask before deciding' : 'What is listened for';
  return (
    <div className={styles.listens}>
      <h3>{title}</h3>
      <ul aria-label={title}>
        {prompt.listensFor.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {prompt.source}. Looked at on {dateText(prompt.asOf)}.
      </p>
    </div>
  );
}
