/** The record of a run, figure by figure. */
import type { RunView } from '#electron/drills/contract.ts';
import type { RunRecord } from '#electron/drills/values.ts';
import { Section } from '../parts/section.tsx';
import styles from './review.module.css';
import { againstTarget, amount, phaseNames, secondsText, stretchText, timeOr } from './words.ts';

type Fact = [name: string, value: string];

function timesOf(record: RunRecord, { targets }: RunView['clock']): Fact[] {
  const against = (seconds: number | null, target: number) =>
    seconds === null ? 'not solved' : `${secondsText(seconds)}, ${againstTarget(seconds, target)}`;
  const phases = Object.entries(record.seconds).flatMap(([phase, seconds]): Fact[] =>
    seconds === undefined || phase === 'done' ? [] : [[nameOf(phase), secondsText(seconds)]],
  );
  return [
    ['Base', against(record.baseSeconds, targets.baseSeconds)],
    ['With the extension', against(record.wholeSeconds, targets.wholeSeconds)],
    ['First green', timeOr(record.firstGreenSeconds, 'never')],
    ...phases,
  ];
}

function casesText(cases: RunRecord['cases']): string {
  if (cases === null) return 'nothing submitted';
  return cases.total === 0 ? 'did not run' : `${cases.passed} of ${cases.total} pass`;
}

function nameOf(phase: string): string {
  return phase in phaseNames
    ? `In ${phaseNames[phase as keyof typeof phaseNames].toLowerCase()}`
    : phase;
}

function workOf(record: RunRecord): Fact[] {
  const { cases, regressions, questions, pauses, largePastes } = record;
  const pasted = largePastes.reduce((sum, paste) => sum + paste.characters, 0);
  return [
    ['Cases', casesText(cases)],
    [
      'Regressions',
      regressions.ever.length === 0
        ? 'none'
        : `${regressions.ever.length}, ${regressions.standing.length} at the end`,
    ],
    [
      'Questions',
      `${questions.asked}${questions.distributed ? ', several machines among them' : ', not about several machines'}`,
    ],
    ['Assumptions', String(record.assumptions)],
    ['Hints', String(record.hints)],
    [
      'Pauses',
      pauses.length === 0
        ? 'none'
        : `${pauses.length}, ${stretchText(record.pausedSeconds * 1000)}: ${pauses.map(({ reason }) => reason).join('; ')}`,
    ],
    ...(record.countedGapSeconds === 0
      ? []
      : [['Gaps counted', stretchText(record.countedGapSeconds * 1000)] satisfies Fact]),
    [
      'Large pastes',
      largePastes.length === 0 ? 'none' : `${largePastes.length}, ${amount(pasted, 'character')}`,
    ],
    ['Runs and submissions', `${record.tests} and ${record.submissions}`],
  ];
}

export function Facts({ run }: { run: RunView }) {
  const { record } = run;
  if (record === null) return null;
  return (
    <div className={styles.facts}>
      {run.mode !== 'practice' && <List title="Times" facts={timesOf(record, run.clock)} />}
      <List title="Work" facts={workOf(record)} />
      {record.ownTests.length > 0 && (
        <List
          title="Own tests"
          facts={record.ownTests.map(({ stage, outcome, tests, strength }) => [
            run.stages.find(({ id }) => id === stage)?.title ?? stage,
            outcome === 'pass'
              ? `${amount(tests, 'test')}, ${strength.killed} of ${strength.total} mutants killed`
              : outcome === 'empty'
                ? 'no tests'
                : outcome === 'wrong'
                  ? 'a test fails on a right solution'
                  : 'they did not run',
          ])}
        />
      )}
    </div>
  );
}

function List({ title, facts }: { title: string; facts: Fact[] }) {
  return (
    <div>
      <Section title={title} level={3}>
        <dl className={styles.list}>
          {facts.map(([name, value]) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}
