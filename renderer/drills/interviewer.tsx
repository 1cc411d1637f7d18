/** The interviewer's pane: the brief, what was asked and answered, requirements as they are added, and hints. */
import { useEffect, useRef } from 'react';
import type { RunView } from '#electron/drills/contract.ts';
import { Button } from '../parts/button.tsx';
import { ActFailure } from './act-failure.tsx';
import { AskBox } from './ask-box.tsx';
import { offerFocus } from './focus.ts';
import { HintButton } from './hint-button.tsx';
import styles from './interviewer.module.css';
import { NextStep } from './next-step.tsx';
import { Questions } from './questions.tsx';
import type { RunDialog } from './run-screen.tsx';
import { SaidBlock } from './said-block.tsx';
import { useArrival } from './use-arrival.ts';

export function Interviewer(props: {
  run: RunView;
  className: string | undefined;
  ask: (dialog: RunDialog) => void;
}) {
  const { run } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const arrival = useArrival(run);

  useEffect(() => offerFocus('interviewer', () => scroller.current?.focus()), []);
  // What was just said is brought into sight; the caret stays where it is.
  const heard = run.said.length;
  const isAdded = run.said.at(-1)?.kind === 'revealed';
  const before = useRef(heard);
  useEffect(() => {
    if (before.current === heard) return;
    before.current = heard;
    const said = scroller.current?.querySelectorAll('[data-said]') ?? [];
    // A requirement is read from its start, however long it is.
    const block = isAdded ? 'start' : 'nearest';
    said[said.length - 1]?.scrollIntoView({ block });
  }, [heard, isAdded]);

  return (
    <section
      className={`${styles.pane} ${props.className ?? ''}`}
      aria-label="Interviewer"
      data-pane
      tabIndex={-1}
    >
      <div ref={scroller} className={styles.scroll} tabIndex={-1} data-pane>
        {run.said.map((said, index) => (
          <SaidBlock
            // What was said is only ever added to.
            key={`${index} ${said.kind}`}
            said={said}
            run={run}
            isNew={arrival.from !== null && index >= arrival.from}
          />
        ))}
        <NextStep run={run} ask={props.ask} />
        <ActFailure />
      </div>
      <p className="unseen" aria-live="polite">
        {arrival.words}
      </p>
      <div className={styles.foot}>
        <Questions run={run} />
        <AskBox run={run} />
        <div className={styles.footRow}>
          <Hint run={run} />
          {run.mode !== 'practice' && run.pause === null && (
            <Button variant="quiet" keys="alt+p" onClick={() => props.ask('pause')}>
              Pause
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

function Hint({ run }: { run: RunView }) {
  const stage = run.stages.at(-1);
  if (stage === undefined) return null;
  const left = stage.hintsInAll - stage.hints.length;
  return <HintButton left={left} given={stage.hints.length} disabled={run.pause !== null} />;
}
