/** The bugs the own tests let live, each as what it changes in a right solution. */
import { lazy, Suspense, useState } from 'react';
import type { RunView } from '#electron/drills/contract.ts';
import { Section } from '../parts/section.tsx';
import { Wait } from '../parts/wait.tsx';
import codeStyles from './code-view.module.css';
import styles from './review.module.css';
import { amount } from './words.ts';

const CodeDiff = lazy(() => import('./code-diff.tsx'));

export function Survivors({ run }: { run: RunView }) {
  const survivors = run.afterwards?.survivors ?? [];
  const [open, setOpen] = useState<string | null>(null);
  if (survivors.length === 0) return null;
  return (
    <div className={styles.written}>
      <Section
        title={`${amount(survivors.length, 'mutant')} lived`}
        aside="what each changes in a right solution"
        level={3}
      >
        <ul className={styles.survivors} aria-label="Mutants that lived">
          {survivors.map((mutant) => {
            const key = `${mutant.stage} ${mutant.id}`;
            return (
              <li key={key}>
                <button
                  type="button"
                  className={styles.survivor}
                  aria-expanded={open === key}
                  onClick={() => setOpen(open === key ? null : key)}
                >
                  <span className={styles.quiet}>
                    {run.stages.find(({ id }) => id === mutant.stage)?.title ?? mutant.stage}
                  </span>{' '}
                  {mutant.symptom}
                </button>
                {open === key && (
                  <div className={codeStyles.frame}>
                    <Suspense fallback={<Wait work="Opening the code." />}>
                      <CodeDiff
                        unified
                        language={run.language}
                        before={{ text: mutant.reference, label: 'A right solution' }}
                        after={{ text: mutant.mutant, label: `The mutant: ${mutant.symptom}` }}
                      />
                    </Suspense>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      </Section>
    </div>
  );
}
