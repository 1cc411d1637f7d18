/** What is worth knowing afterwards, stage by stage, with a right solution. */
import { lazy, Suspense, useState } from 'react';
import type { Afterwards, RunView } from '#electron/drills/contract.ts';
import { Section } from '../parts/section.tsx';
import { Wait } from '../parts/wait.tsx';
import codeStyles from './code-view.module.css';
import styles from './review.module.css';

const CodeReader = lazy(() => import('./code-reader.tsx'));

export function Discussion({ run }: { run: RunView }) {
  const stages = run.afterwards?.stages ?? [];
  return stages.map((stage) => (
    <div key={stage.id} className={styles.written}>
      <Section title={`${stage.title}: afterwards`} level={3}>
        {stage.discussion
          .trim()
          .split(/\n\s*\n/)
          .map((paragraph) => (
            <p key={paragraph} className={styles.prose}>
              {paragraph}
            </p>
          ))}
        {stage.references.map((reference) => (
          <Reference
            key={reference.variant ?? ''}
            reference={reference}
            title={stage.title}
            run={run}
          />
        ))}
      </Section>
    </div>
  ));
}

function Reference(props: {
  reference: Afterwards['stages'][number]['references'][number];
  title: string;
  run: RunView;
}) {
  const { reference, title, run } = props;
  const [open, setOpen] = useState(false);
  const name =
    reference.variant === null ? 'A right solution' : `A right solution, ${reference.variant}`;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {open && (
        <div className={codeStyles.frame}>
          <Suspense fallback={<Wait work="Opening the code." />}>
            <CodeReader
              text={reference.source}
              language={run.language}
              label={`${name}: ${title}`}
            />
          </Suspense>
        </div>
      )}
    </details>
  );
}
