/** After a take: what was measured, the sound of it, what the person thinks, and how it compares. */
import { useState } from 'react';
import type { Script, Take } from '#electron/rehearsals/values.ts';
import { Button } from '../parts/button.tsx';
import { useCommands } from '../shell/commands.ts';
import { beginTake } from './acts.ts';
import { AfterDialogs, type AfterQuestion } from './after-dialogs.tsx';
import { Compare } from './compare.tsx';
import { Frame } from './frame.tsx';
import { MeasureList } from './measure-list.tsx';
import { Question } from './question.tsx';
import { RecordingView } from './recording-view.tsx';
import styles from './rehearsal.module.css';
import { Review, useScoreCommands } from './review.tsx';
import { load, useRehearsals } from './state.ts';
import { figureOf } from './take-clock.ts';
import { Trend } from './trend.tsx';
import { Troubles } from './troubles.tsx';
import { prompterText, verdictText } from './words.ts';

export function After(props: { take: Take; script: Script; leave: () => void }) {
  const { take, script, leave } = props;
  const asked = useRehearsals((state) => state.asked);
  const round = useRehearsals((state) => state.round);
  const trend = useRehearsals((state) => state.trend);
  const settings = useRehearsals((state) => state.settings);
  const [question, ask] = useState<AfterQuestion>(null);
  const rounds = asked?.promptIds.length ?? 0;
  const hasNext = round + 1 < rounds;
  const number = (trend?.takes.findIndex(({ id }) => id === take.id) ?? -1) + 1;
  const again = settings?.record === false ? 'Tell it again, time only' : 'Tell it again';

  function next(): void {
    if (asked !== null && hasNext) void load(asked, round + 1);
    else void beginTake();
  }
  useAfterCommands({ take, hasNext, again, next, leave, ask, asking: question !== null });
  useScoreCommands(take, question !== null);

  return (
    <Frame
      title={take.title}
      subtitle={[
        number > 0 ? `Rehearsal ${number}` : 'Rehearsal',
        ...(rounds > 1 ? [`question ${round + 1} of ${rounds}`] : []),
      ].join(', ')}
      label="After the take"
      actions={
        <>
          {hasNext && <Button onClick={() => void beginTake()}>{again}</Button>}
          <Button variant="primary" keys="enter" onClick={next}>
            {hasNext ? 'Next question' : again}
          </Button>
        </>
      }
    >
      <div className={styles.wrap}>
        <Troubles />
        {take.promptSays !== null && script.prompt !== null && (
          <Question prompt={{ ...script.prompt, says: take.promptSays }} listensFor />
        )}
        <div className={styles.hero}>
          <p className={styles.taken}>{figureOf(take.durationMs)}</p>
          <div className={styles.beside}>
            <p className={styles.left}>{verdictText(take)}</p>
            <p className={styles.meta}>
              {[
                prompterText(take),
                ...(take.pauses > 0
                  ? [`paused ${take.pauses === 1 ? 'once' : `${take.pauses} times`}`]
                  : []),
              ].join(', ')}
            </p>
          </div>
        </div>
        <RecordingView take={take} script={script} askToDelete={() => ask('recording')} />
        <div className={styles.columns}>
          <div className={styles.column}>
            <MeasureList take={take} script={script} />
            <Compare take={take} />
            <Trend />
          </div>
          <div className={styles.column}>
            <Review key={take.id} take={take} />
            <div className={styles.row}>
              <Button variant="danger" onClick={() => ask('take')}>
                Discard this take
              </Button>
              <Button keys="escape" onClick={leave}>
                Leave
              </Button>
            </div>
          </div>
        </div>
      </div>
      <AfterDialogs take={take} question={question} close={() => ask(null)} />
    </Frame>
  );
}

function useAfterCommands(props: {
  take: Take;
  hasNext: boolean;
  again: string;
  next: () => void;
  leave: () => void;
  ask: (question: AfterQuestion) => void;
  asking: boolean;
}): void {
  const { take, hasNext, again, next, leave, ask, asking } = props;
  const where = 'Rehearsal';
  useCommands(
    asking
      ? []
      : [
          {
            id: 'rehearsals.next',
            title: hasNext ? 'Next question' : again,
            group: 'run',
            where,
            keys: 'enter',
            bar: hasNext ? 'next question' : 'tell it again',
            run: next,
          },
          ...(take.recordingBytes === null
            ? []
            : [
                {
                  id: 'rehearsals.delete-recording',
                  title: 'Delete the recording',
                  group: 'run' as const,
                  where,
                  keys: 'x',
                  run: () => ask('recording'),
                },
              ]),
          {
            id: 'rehearsals.discard',
            title: 'Discard this take',
            group: 'run',
            where,
            run: () => ask('take'),
          },
          {
            id: 'rehearsals.leave',
            title: 'Leave the rehearsal',
            group: 'go',
            where,
            keys: 'escape',
            bar: 'leave',
            run: leave,
          },
        ],
  );
}
