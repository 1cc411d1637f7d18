/** Every test run and submission of a run, with its code. */
import { useEffect, useState } from 'react';
import type { RunView, SubmissionView } from '#electron/drills/contract.ts';
import { connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { SelectField } from '../parts/field.tsx';
import { Wait } from '../parts/wait.tsx';
import { CodeView } from './code-view.tsx';
import styles from './review.module.css';
import { clockText } from './words.ts';

type Code = { solution: string; tests: string };

function nameOf(submission: SubmissionView): string {
  const kind = submission.kind === 'test' ? 'Run' : 'Submission';
  const result =
    submission.state !== 'judged'
      ? 'no verdict'
      : submission.total === 0
        ? 'did not run'
        : `${submission.passed} of ${submission.total}`;
  return `${kind} ${submission.number}, ${clockText(submission.clockMs)}, ${result}`;
}

const draft = 'draft';

export function Submissions({ run }: { run: RunView }) {
  const [chosen, choose] = useState(run.submissions.at(-1)?.submissionId ?? draft);
  const [code, setCode] = useState<Code | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    let left = false;
    setCode(null);
    setFailure(null);
    if (chosen === draft) {
      setCode({ solution: run.drafts.solution.text, tests: run.drafts.tests.text });
      return;
    }
    connect()
      .then(({ drills }) => drills.submission({ submissionId: chosen }))
      .then((answer) => {
        if (!left) setCode(answer);
      })
      .catch((error: unknown) => {
        if (!left) setFailure(error);
      });
    return () => {
      left = true;
    };
  }, [chosen, run.drafts.solution.text, run.drafts.tests.text]);

  return (
    <div className={styles.submissions}>
      <SelectField
        label="Code of"
        options={[
          ...run.submissions.map((submission) => ({
            value: submission.submissionId,
            label: nameOf(submission),
          })),
          { value: draft, label: 'The last draft' },
        ]}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
      />
      {failure !== null && <Failure error={failure} />}
      {code === null && failure === null && <Wait work="Reading the code." />}
      {code !== null && <CodeView title="Code" language={run.language} {...code} />}
    </div>
  );
}
