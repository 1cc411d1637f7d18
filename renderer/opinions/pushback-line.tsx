/** One line of the interviewer with its clock, the answer as it is typed, and how it went. */
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PushbackAnswer, PushbackLine } from '#electron/opinions/contract.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Choice } from '../parts/choice.tsx';
import { Confirm } from '../parts/dialog.tsx';
import { TextAreaField, TextField } from '../parts/field.tsx';
import { useCommands } from '../shell/commands.ts';
import { useShell } from '../shell/state.ts';
import { useWriting } from '../writing/state.ts';
import { answerDraft, answerFailure } from './answer-draft.ts';
import styles from './pushback.module.css';
import { endPushback, offerWays } from './pushback-acts.ts';
import { stopClock } from './pushback-clock.ts';
import { LineClock } from './pushback-ruler.tsx';
import { opinionsStore, useOpinions } from './state.ts';

const outcomes = [
  { outcome: 'held', label: 'Held', keys: '1' },
  { outcome: 'patched', label: 'Patched', keys: '2' },
  { outcome: 'broke', label: 'Broke', keys: '3' },
] as const;

type Way = 'typed' | 'aloud';

export function PushbackLinePart({ stanceId, line }: { stanceId: string; line: PushbackLine }) {
  const [way, setWay] = useState<Way>('typed');
  const [note, setNote] = useState('');
  const part = useRef<HTMLDivElement>(null);
  const timed = useShell((state) => state.preferences.pushbackClock);
  const puttingAside = useOpinions((state) => state.puttingAside);
  const busy = useWriting((state) => state.busy);

  useEffect(() => {
    const find = (selector: string) => () =>
      part.current?.querySelector<HTMLElement>(selector)?.focus();
    return offerWays({ answer: find('textarea'), outcome: find('[data-outcome]') });
  }, []);

  function end(outcome: PushbackAnswer['outcome']) {
    const seconds = stopClock(line.askedId);
    void opinionsStore.getState().answer({
      stanceId,
      askedId: line.askedId,
      seconds: timed ? seconds : 0,
      outcome,
      note: note.trim(),
    });
  }
  useCommands(
    outcomes.map(({ outcome, label, keys }) => ({
      id: `opinions.${outcome}`,
      title: `The answer ${label.toLowerCase()}`,
      group: 'run',
      where: 'Opinions',
      keys,
      run: () => end(outcome),
    })),
  );

  return (
    <div ref={part}>
      <div className={styles.says} aria-live="polite">
        <p className={styles.who}>
          {line.because === null ? 'The interviewer' : `The interviewer, on: ${line.because}`}
        </p>
        <p className={styles.spoken}>{line.says}</p>
      </div>
      {timed && <LineClock line={line} />}
      <Choice
        label="Answer"
        labelUnseen
        value={way}
        onChange={setWay}
        options={[
          { value: 'typed', label: 'Typed' },
          { value: 'aloud', label: 'Aloud' },
        ]}
      />
      {way === 'typed' ? (
        <AnswerField line={line} />
      ) : (
        <p className={styles.small}>
          Say it aloud. Nothing is recorded here; end it when you are through.
        </p>
      )}
      <Holds holds={line.holds} />
      <TextField
        label="A note on it"
        value={note}
        maxLength={2000}
        onChange={({ target }) => setNote(target.value)}
      />
      <fieldset className={styles.outcomes}>
        <legend>How did it go?</legend>
        {outcomes.map(({ outcome, label, keys }, index) => (
          <Button
            key={outcome}
            keys={keys}
            data-outcome={index === 0 || undefined}
            aria-disabled={busy}
            onClick={() => end(outcome)}
          >
            {label}
          </Button>
        ))}
      </fieldset>
      <Button variant="quiet" className={styles.aside} onClick={() => void endPushback(stanceId)}>
        Put it aside
      </Button>
      <Confirm
        open={puttingAside}
        title="Put the line aside?"
        sentence="What you typed in answer is given up. The line counts as not used."
        act="Put it aside"
        keep="Go on answering"
        onAct={() => void opinionsStore.getState().leave(stanceId)}
        onKeep={() => opinionsStore.setState({ puttingAside: false })}
      />
    </div>
  );
}

/** Kept as it is typed; what cannot be written is said under it. */
function AnswerField({ line }: { line: PushbackLine }) {
  const [text, setText] = useState(() => answerDraft.open(line.askedId, line.typed));
  const failure = useStore(answerFailure, (state) => state.failure);
  return (
    <div className={styles.answerField}>
      <TextAreaField
        label="Your answer"
        labelUnseen
        rows={5}
        dir="auto"
        maxLength={20_000}
        value={text}
        placeholder="Your answer"
        spellCheck={false}
        onChange={({ target }) => {
          setText(target.value);
          answerDraft.change(target.value);
        }}
      />
      {failure !== null && <Failure error={failure} retry={() => void answerDraft.flush()} />}
    </div>
  );
}

/** What an answer that holds does: ticked by oneself, and kept nowhere but in the outcome. */
function Holds({ holds }: { holds: string[] }) {
  return (
    <ul className={styles.holds} aria-label="What an answer that holds does">
      {holds.map((hold) => (
        <li key={hold}>
          <CheckBox label={hold} />
        </li>
      ))}
    </ul>
  );
}
