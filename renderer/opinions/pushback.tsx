/** The interviewer pushes back: a line against the weakest spot, an answer under a clock, how it went, and the log. */
import { useEffect } from 'react';
import type { PushbackAnswer, PushbackView } from '#electron/opinions/contract.ts';
import { CheckBox } from '../parts/check-box.tsx';
import { Section } from '../parts/section.tsx';
import { Tag, type Tone } from '../parts/tag.tsx';
import { changePreferences, useShell } from '../shell/state.ts';
import { writingStore } from '../writing/state.ts';
import { clockText, whenText } from '../writing/words.ts';
import { answerDraft } from './answer-draft.ts';
import styles from './pushback.module.css';
import { PushbackLinePart } from './pushback-line.tsx';
import { useOpinions } from './state.ts';

export function Pushback({ stanceId }: { stanceId: string }) {
  const view = useOpinions(({ pushback }) =>
    pushback?.stanceId === stanceId ? pushback.view : null,
  );
  const clock = useShell((state) => state.preferences.pushbackClock);
  useEffect(() => () => void answerDraft.flush(), []);
  if (view === null) return null;
  return (
    <Section title="Pushback" aside={usedText(view)}>
      {view.line === null ? (
        <p className={styles.small}>
          An interviewer says a line against the weakest spot of what is written here. Answer it
          typed or aloud.
        </p>
      ) : (
        <PushbackLinePart key={view.line.askedId} stanceId={stanceId} line={view.line} />
      )}
      <CheckBox
        className={styles.setting}
        label="Practice without a clock"
        checked={!clock}
        onChange={({ target }) =>
          changePreferences({ pushbackClock: !target.checked }).catch((error: unknown) =>
            writingStore.setState({ failed: { error, retry: null } }),
          )
        }
      />
      {view.answers.length > 0 && <Log answers={view.answers} />}
    </Section>
  );
}

function usedText({ used, total }: PushbackView): string {
  return total === 0 ? 'no line fits yet' : `${used} of ${total} lines used`;
}

const tones: Record<PushbackAnswer['outcome'], Tone> = {
  held: 'pass',
  patched: 'warn',
  broke: 'fail',
};

/** What was answered so far, newest first. */
function Log({ answers }: { answers: PushbackAnswer[] }) {
  const today = useShell((state) => state.today);
  return (
    <details className={styles.log}>
      <summary>Answered so far: {answers.length}</summary>
      <ol aria-label="Answered so far">
        {answers.map((answer) => (
          <li key={answer.askedId} className={styles.answer}>
            <p className={styles.answerHead}>
              <Tag tone={tones[answer.outcome]}>{answer.outcome}</Tag>
              <span>
                {whenText(answer.askedAt, today)}
                {answer.seconds > 0 && `, ${clockText(answer.seconds)}`}
              </span>
            </p>
            <p className={styles.line}>{answer.says}</p>
            {answer.typed.trim() !== '' && (
              <p className={styles.typed} dir="auto">
                {answer.typed}
              </p>
            )}
            {answer.note !== '' && <p className={styles.small}>{answer.note}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
