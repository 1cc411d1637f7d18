import { useMemo } from 'react';
import type { Part } from '#content/writing/schema.ts';
import { focusPart } from '../writing/focus.ts';
import { useWriting } from '../writing/state.ts';
import { openQuestions } from './open-questions.ts';
import styles from './story.module.css';

/** The interviewer's next questions, as far as no part answers them. Each leads to the part that would. */
export function FollowUps({ parts }: { parts: Part[] }) {
  const analysis = useWriting((state) => state.analysis);
  const questions = useMemo(() => openQuestions(analysis, parts), [analysis, parts]);
  if (questions.length === 0) return null;
  return (
    <section className={styles.followUps} aria-label="Follow-ups you have not answered">
      <div className={styles.says}>
        <p className={styles.who}>Follow-ups you have not answered</p>
        {questions.map(({ asks, part }) => (
          <button
            key={asks}
            type="button"
            className={styles.question}
            onClick={() => focusPart(part)}
          >
            {asks}
          </button>
        ))}
      </div>
    </section>
  );
}
