/** What remains of a run: its times, what the judge saw, the bugs that lived, and what to do differently. */
import type { RunView } from '#electron/drills/contract.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { ClockRuler } from '../ruler/clock-ruler.tsx';
import { useCommands } from '../shell/commands.ts';
import { Page } from '../shell/page.tsx';
import { goTo } from '../shell/state.ts';
import { ActFailure } from './act-failure.tsx';
import { Annotations } from './annotations.tsx';
import { useCompareWith } from './compare-with.ts';
import { Discussion } from './discussion.tsx';
import { Verdict } from './results.tsx';
import styles from './review.module.css';
import { Facts } from './review-facts.tsx';
import { markText, rulerMinutes, rulerPhases, tickText } from './run-clock.ts';
import { Submissions } from './submissions.tsx';
import { Survivors } from './survivors.tsx';
import { againstTarget, languageNames, runSubtitle, secondsText, whenText } from './words.ts';

/** The finding of a run, as the heading of its page. */
export function findingOf({ ending, record, mode, judged, clock }: RunView): string {
  if (ending === 'abandoned')
    return mode === 'practice' ? 'Left' : 'Abandoned, without a solve time';
  if (mode === 'practice') {
    return judged !== null && judged.total > 0 && judged.passed === judged.total
      ? 'Practiced, and every case passes'
      : 'Practiced';
  }
  const whole = record?.wholeSeconds ?? null;
  const base = record?.baseSeconds ?? null;
  if (whole !== null)
    return `${secondsText(whole)} in all, ${againstTarget(whole, clock.targets.wholeSeconds)}`;
  return base === null
    ? 'The base did not pass'
    : `Base in ${secondsText(base)}, the extension did not pass`;
}

export default function Review({ run }: { run: RunView }) {
  const toList = () => goTo('drills', 'list');
  const compare = useCompareWith(run);
  useCommands([
    {
      id: 'drills.list',
      title: 'The list of drills',
      group: 'go',
      where: 'Drills',
      keys: 'enter',
      bar: 'to the list',
      run: toList,
    },
    {
      id: 'drills.log',
      title: 'Log of solve times',
      group: 'go',
      where: 'Drills',
      keys: 'l',
      bar: 'log',
      run: () => goTo('drills', 'log'),
    },
  ]);
  const total = rulerMinutes(run, run.clock.at);

  return (
    <Page
      title={run.title}
      subtitle={`${runSubtitle(run)}, ${whenText(run.startedAt)}`}
      actions={
        <Button keys="l" onClick={() => goTo('drills', 'log')}>
          Log
        </Button>
      }
    >
      <div className={styles.wrap}>
        <div className={styles.columns}>
          <section className={styles.main} aria-label="After the run" data-pane tabIndex={-1}>
            <p className={styles.kick}>{run.drill?.pattern ?? languageNames[run.language]}</p>
            <h2 className={styles.title}>{findingOf(run)}</h2>
            {run.mode !== 'practice' && (
              <div className={styles.ruler}>
                <ClockRuler
                  total={total}
                  formatTick={tickText}
                  markText={markText}
                  phases={rulerPhases(run, run.clock.at, total)}
                  target={run.clock.targets.wholeSeconds / 60}
                  label={`The phases of the run: ${findingOf(run)}`}
                />
              </div>
            )}
            <p className={styles.actions}>
              <Button variant="primary" keys="enter" onClick={toList}>
                Back to the drills
              </Button>
              {compare.options.length > 0 && (
                <Button onClick={() => compare.open(compare.options[0]?.runId ?? '')}>
                  Compare with the run before
                </Button>
              )}
            </p>
            <ActFailure />
            <Facts run={run} />
            <Annotations run={run} />
            <Survivors run={run} />
            <Discussion run={run} />
          </section>
          <section className={styles.aside} aria-label="What the judge saw" data-pane tabIndex={-1}>
            {run.judged === null ? (
              <Section title="Nothing was submitted">
                <p className={styles.note}>There is no verdict of this run.</p>
              </Section>
            ) : (
              <Verdict judged={run.judged} run={run} />
            )}
            <Submissions run={run} />
          </section>
        </div>
      </div>
    </Page>
  );
}
