/** Code to read: the two files of a submission or a draft. */
import { lazy, Suspense, useState } from 'react';
import type { Language } from '#electron/drills/values.ts';
import { Choice } from '../parts/choice.tsx';
import { Section } from '../parts/section.tsx';
import { Wait } from '../parts/wait.tsx';
import styles from './code-view.module.css';

const CodeReader = lazy(() => import('./code-reader.tsx'));

export const fileChoices = [
  { value: 'solution', label: 'Solution' },
  { value: 'tests', label: 'Own tests' },
] as const;

export function CodeView(props: {
  title: string;
  language: Language;
  solution: string;
  tests: string;
}) {
  const [file, setFile] = useState<'solution' | 'tests'>('solution');
  return (
    <div className={styles.block}>
      <Section
        title={props.title}
        level={3}
        aside={
          <Choice label="File" labelUnseen options={fileChoices} value={file} onChange={setFile} />
        }
      >
        <div className={styles.frame}>
          <Suspense fallback={<Wait work="Opening the code." />}>
            <CodeReader
              text={props[file]}
              language={props.language}
              label={file === 'solution' ? 'Solution' : 'Own tests'}
            />
          </Suspense>
        </div>
      </Section>
    </div>
  );
}
