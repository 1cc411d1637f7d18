/** Own tests: how they did, and which mutants lived. A survivor is named by its symptom; its code comes at the end. */
import { IconCheck, IconX } from '@tabler/icons-react';
import type { Judged, MutantView, RunView } from '#electron/drills/contract.ts';
import { Section } from '../parts/section.tsx';
import { PlaceLink } from './place-link.tsx';
import styles from './results.module.css';
import { amount, ownTestsTitle } from './words.ts';

type Own = NonNullable<Judged['own']>;

const mutantWords: Record<MutantView['outcome'], string> = {
  killed: 'killed by a failed assertion',
  survived: 'survived',
  'not-reached': 'not reached: no test runs the changed line',
  unclear: 'unclear: a crash or a time-out, not a failed assertion',
};

export function OwnTests({ own, run }: { own: Own; run: RunView }) {
  const failed = own.tests.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'skipped');
  return (
    <div className={styles.block}>
      <Section title={ownTestsTitle(own)} aside={amount(own.tests.length, 'test')}>
        {own.outcome !== 'pass' && own.message !== '' && (
          <div className={styles.why}>
            <p className={styles.message}>{named(own.message, run)}</p>
            <PlaceLink place={own.place} run={run} />
          </div>
        )}
        {failed.length > 0 && <FailedTests failed={failed} run={run} />}
        {own.mutants.length > 0 && <Mutants mutants={own.mutants} />}
      </Section>
    </div>
  );
}

/** The judge knows the file by another name than its tab has. */
function named(message: string, run: RunView): string {
  return message.replaceAll(/\btests\.(py|ts)\b/g, run.drafts.tests.name);
}

/** A message without the line it ends in, which has a link of its own. */
function placeless(message: string): string {
  return message.replace(/ \(tests\.(py|ts), line \d+\)$/, '');
}

/** More names than these tell no more: the rest is counted. */
const shownTests = 5;

function FailedTests({ failed, run }: { failed: Own['tests']; run: RunView }) {
  const more = failed.length - shownTests;
  return (
    <ul className={styles.cases} aria-label="Your tests that fail">
      {failed.slice(0, shownTests).map((test, index) => (
        <li key={test.name}>
          <p className={styles.case}>
            <IconX size={14} stroke={1.8} className={styles.fail} aria-label={test.outcome} />
            <code className={`${styles.name} ${styles.mono} ${styles.bad}`}>{test.name}</code>
          </p>
          {test.message !== undefined && test.message !== failed[index - 1]?.message && (
            <p className={styles.catches}>{placeless(test.message)}</p>
          )}
          <PlaceLink
            place={test.line === undefined ? null : { file: 'tests', line: test.line }}
            run={run}
          />
        </li>
      ))}
      {more > 0 && <li className={styles.note}>and {more} more</li>}
    </ul>
  );
}

function Mutants({ mutants }: { mutants: MutantView[] }) {
  const alive = mutants.filter(({ outcome }) => outcome !== 'killed');
  return (
    <>
      <ul className={styles.mutants} aria-label="Mutants">
        {mutants.map((mutant) => (
          <li
            key={mutant.id}
            className={
              mutant.outcome === 'killed' ? styles.mutant : `${styles.mutant} ${styles.alive}`
            }
            title={`${mutant.number}: ${mutantWords[mutant.outcome]}`}
          >
            <span className="unseen">
              Mutant {mutant.number}, {mutantWords[mutant.outcome]}
            </span>
            {mutant.outcome === 'killed' ? (
              <IconCheck size={12} stroke={1.8} aria-hidden="true" />
            ) : (
              <span aria-hidden="true">{mutant.number}</span>
            )}
          </li>
        ))}
      </ul>
      {alive.length === 0 ? (
        <p className={styles.note}>None lives.</p>
      ) : (
        <ul className={styles.note} aria-label="Mutants that live">
          {(['survived', 'not-reached', 'unclear'] as const).map((outcome) => (
            <Living
              key={outcome}
              outcome={outcome}
              mutants={alive.filter((mutant) => mutant.outcome === outcome)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

const livingWords = {
  survived: 'Alive, although a test runs the changed line:',
  'not-reached': 'Alive, and no test runs the changed line:',
  unclear: 'Unclear, a crash or a time-out in place of a failed assertion:',
} as const;

/** Those that live for the same reason, which is said once. */
function Living(props: { outcome: keyof typeof livingWords; mutants: MutantView[] }) {
  if (props.mutants.length === 0) return null;
  return (
    <li className={styles.living}>
      {livingWords[props.outcome]}
      <ul>
        {props.mutants.map((mutant) => (
          <li key={mutant.id}>
            <b>{mutant.number}</b> {mutant.symptom ?? mutant.id}
          </li>
        ))}
      </ul>
    </li>
  );
}
