/** Two runs side by side: their times, and their code as a diff. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { CodeOfRun } from '#electron/drills/contract.ts';
import { connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Wait } from '../parts/wait.tsx';
import { useCommands } from '../shell/commands.ts';
import { Page } from '../shell/page.tsx';
import { goTo } from '../shell/state.ts';
import codeStyles from './code-view.module.css';
import { fileChoices } from './code-view.tsx';
import styles from './compare.module.css';
import { languageNames, modeNames, timeOr, whenText } from './words.ts';

const CodeDiff = lazy(() => import('./code-diff.tsx'));

export default function Compare({ first, second }: { first: string; second: string }) {
  const [both, setBoth] = useState<{ first: CodeOfRun; second: CodeOfRun } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [file, setFile] = useState<'solution' | 'tests'>('solution');
  const toLog = () => goTo('drills', 'log');

  useEffect(() => {
    let left = false;
    setBoth(null);
    setFailure(null);
    connect()
      .then(({ drills }) => drills.compare({ first, second }))
      .then((answer) => {
        if (!left) setBoth(inOrder(answer));
      })
      .catch((error: unknown) => {
        if (!left) setFailure(error);
      });
    return () => {
      left = true;
    };
  }, [first, second]);
  useCommands([
    {
      id: 'drills.log',
      title: 'Log of solve times',
      group: 'go',
      where: 'Drills',
      keys: 'escape',
      bar: 'to the log',
      run: toLog,
    },
  ]);

  return (
    <Page
      title="Two runs"
      subtitle="The earlier one at the left"
      actions={
        <Button keys="escape" onClick={toLog}>
          Log
        </Button>
      }
    >
      <div className={styles.wrap}>
        {failure !== null && <Failure error={failure} />}
        {both === null && failure === null && <Wait work="Reading both runs." />}
        {both !== null && (
          <section aria-label="Comparison" data-pane tabIndex={-1}>
            <div className={styles.heads}>
              <Head run={both.first} />
              <Head run={both.second} />
            </div>
            <Choice
              label="File"
              labelUnseen
              options={fileChoices}
              value={file}
              onChange={setFile}
            />
            {both.first[file] === both.second[file] && (
              <p className={styles.same}>This file is the same in both.</p>
            )}
            <div className={`${codeStyles.frame} ${styles.frame}`}>
              <Suspense fallback={<Wait work="Opening the code." />}>
                <CodeDiff
                  language={both.second.language}
                  before={{ text: both.first[file], label: `Earlier: ${nameOf(both.first)}` }}
                  after={{ text: both.second[file], label: `Later: ${nameOf(both.second)}` }}
                />
              </Suspense>
            </div>
          </section>
        )}
      </div>
    </Page>
  );
}

function inOrder(both: { first: CodeOfRun; second: CodeOfRun }) {
  return both.first.startedAt <= both.second.startedAt
    ? both
    : { first: both.second, second: both.first };
}

function nameOf(run: CodeOfRun): string {
  return `${run.title}, ${whenText(run.startedAt)}`;
}

function Head({ run }: { run: CodeOfRun }) {
  return (
    <div>
      <h2 className={styles.title}>{nameOf(run)}</h2>
      <p className={styles.facts}>
        {modeNames[run.mode]}, {languageNames[run.language]}. Base{' '}
        {timeOr(run.baseSeconds, 'not solved')}, in all {timeOr(run.wholeSeconds, 'not solved')}.
        {run.submissionId === null && ' Nothing was submitted: this is the last draft.'}
      </p>
    </div>
  );
}
