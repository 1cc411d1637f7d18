/** The results' pane: the cases in their order, own tests against mutants, growth, and what was printed. */
import { useEffect, useRef, useState } from 'react';
import type { Judged, RunView } from '#electron/drills/contract.ts';
import { Button } from '../parts/button.tsx';
import { Wait } from '../parts/wait.tsx';
import { CaseList } from './case-list.tsx';
import { offerFocus } from './focus.ts';
import { GrowthBlock } from './growth.tsx';
import { type Progress, progressText } from './judging.ts';
import { OwnTests } from './own-tests.tsx';
import { PlaceLink } from './place-link.tsx';
import { Preformatted } from './preformatted.tsx';
import styles from './results.module.css';
import { drillsStore, useDrills } from './state.ts';
import { amount, clockText, verdictSentence } from './words.ts';

export function Results({ run, className }: { run: RunView; className: string | undefined }) {
  const progress = useDrills((state) => state.judging);
  const broke = useDrills((state) => state.broke);
  const pane = useRef<HTMLElement>(null);
  const judged = run.judged;
  const unjudged = run.submissions.find(({ state }) => state === 'unjudged' || state === 'broke');

  useEffect(() => offerFocus('results', () => pane.current?.focus()), []);

  return (
    <section
      ref={pane}
      className={`${styles.pane} ${className ?? ''}`}
      aria-label="Results"
      data-pane
      tabIndex={-1}
    >
      {progress !== null ? (
        <Running progress={progress} run={run} />
      ) : (
        <>
          {(broke !== null || unjudged !== undefined) && (
            <Broke
              message={broke?.message ?? null}
              submissionId={broke?.submissionId ?? unjudged?.submissionId ?? ''}
            />
          )}
          {judged === null ? <Nothing run={run} /> : <Verdict judged={judged} run={run} />}
        </>
      )}
      <Said judged={progress === null ? judged : null} />
    </section>
  );
}

/** The verdict in one polite sentence, each time a new one has come. */
function Said({ judged }: { judged: Judged | null }) {
  const [words, setWords] = useState('');
  const heard = useRef(judged?.submissionId);
  useEffect(() => {
    if (judged === null || judged.submissionId === heard.current) return;
    heard.current = judged.submissionId;
    setWords(verdictSentence(judged));
  }, [judged]);
  return (
    <p className="unseen" aria-live="polite">
      {words}
    </p>
  );
}

function Nothing({ run }: { run: RunView }) {
  return (
    <div className={styles.nothing}>
      <p className={styles.fact}>Nothing was run yet.</p>
      <p>
        {run.phase === 'clarify'
          ? 'The results stand here once you code.'
          : 'Run tests tries the examples and your own tests. Submit judges all of it.'}
      </p>
    </div>
  );
}

function Running({ progress, run }: { progress: Progress; run: RunView }) {
  return (
    <>
      <div className={styles.running}>
        <Wait work={progressText(progress)} since={progress.startedAt} />
      </div>
      {progress.cases.length > 0 && <CaseList cases={progress.cases} run={run} />}
      {progress.growth.length > 0 && <GrowthBlock operations={progress.growth} />}
    </>
  );
}

/** The judge failed, not the code: said as such, with the way to be judged again. */
function Broke({ message, submissionId }: { message: string | null; submissionId: string }) {
  return (
    <div className={styles.broke} role="alert">
      <p className={styles.fact}>
        {message === null ? 'A submission has no verdict.' : 'The judge broke.'}
      </p>
      <p>
        {message ?? 'The app ended before it was judged. Your code is saved.'} Nothing was counted
        against it.
      </p>
      <Button onClick={() => void drillsStore.getState().judgeAgain(submissionId)}>
        Judge it again
      </Button>
    </div>
  );
}

/** What a verdict says; also on the page of an ended run. */
export function Verdict({ judged, run }: { judged: Judged; run: RunView }) {
  const ran = judged.cases.length > 0;
  return (
    <>
      <div className={styles.sum}>
        <p className={styles.big}>
          {ran ? (
            <>
              {judged.passed}
              <span className={styles.of}> of {judged.total}</span>
            </>
          ) : (
            <span className={styles.word}>{headings[judged.outcome]}</span>
          )}
        </p>
        {ran && (
          <span className={styles.what}>
            {judged.kind === 'test' ? 'examples pass' : 'cases pass'}
          </span>
        )}
        <span className={styles.when}>
          {judged.kind === 'test' ? 'run' : 'submission'} {judged.number}
          {run.mode === 'practice' ? '' : `, ${clockText(judged.clockMs)}`}
        </span>
      </div>
      {(!ran || judged.place !== null) && judged.message !== '' && (
        <div className={styles.why}>
          <p className={styles.message}>{judged.message}</p>
          <PlaceLink place={judged.place} run={run} />
        </div>
      )}
      {ran && <CaseList cases={judged.cases} run={run} />}
      {judged.own !== null && !saysNoMore(judged) && <OwnTests own={judged.own} run={run} />}
      {judged.complexity.length > 0 && <GrowthBlock operations={judged.complexity} />}
      {judged.output !== '' && (
        <div className={styles.block}>
          <details className={styles.output}>
            <summary>
              Output{judged.outputCut ? ', cut' : ''}{' '}
              <span className={styles.quiet}>
                {amount(judged.output.split('\n').length, 'line')}
              </span>
            </summary>
            <Preformatted label="Output" text={judged.output} />
          </details>
        </div>
      )}
    </>
  );
}

const headings = {
  pass: 'Nothing to judge',
  fail: 'Not there yet',
  error: 'It did not run',
  timeout: 'Timed out',
  broke: 'The judge broke',
} as const;

/** Code that did not run stops own tests for the same reason: said once. */
function saysNoMore({ message, own }: Judged): boolean {
  return own !== null && own.outcome === 'error' && own.message === message;
}
