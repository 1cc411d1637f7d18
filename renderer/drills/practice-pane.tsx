/** Beside the list: the stages of the selected drill, to practice from any of them, and its times. */
import type { DrillSummary } from '#electron/drills/contract.ts';
import type { Language, Mode } from '#electron/drills/values.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { goTo } from '../shell/state.ts';
import styles from './list.module.css';
import { amount, languageNames, secondsText, seriesIn, whenText } from './words.ts';

export function PracticePane(props: {
  drill: DrillSummary | null;
  mode: Mode;
  language: Language;
  disabled: boolean;
  start: (stage: string) => void;
}) {
  const { drill, mode } = props;
  return (
    <section className={styles.aside} aria-label="About this drill" data-pane tabIndex={-1}>
      {drill === null ? (
        <Section title="One drawn at random">
          <p className={styles.note}>
            Title, pattern and past times stay hidden while it runs, as in an interview.
          </p>
        </Section>
      ) : (
        <>
          <Section title={drill.title} aside={amount(drill.stages.length, 'stage')}>
            <ul className={styles.stages} aria-label="Stages">
              {drill.stages.map((stage) => (
                <li key={stage.id} className={styles.stage}>
                  <span className={styles.name}>
                    {stage.title}
                    {stage.optional && <span className={styles.quiet}> optional</span>}
                  </span>
                  {mode === 'practice' ? (
                    <Button
                      disabled={props.disabled}
                      aria-label={`Practice ${stage.title}`}
                      onClick={() => props.start(stage.id)}
                    >
                      Practice
                    </Button>
                  ) : (
                    <span className={styles.quiet}>{stage.minutes} min</span>
                  )}
                </li>
              ))}
            </ul>
          </Section>
          <LastRuns drill={drill} language={props.language} />
        </>
      )}
    </section>
  );
}

const shownRuns = 4;

function LastRuns({ drill, language }: { drill: DrillSummary; language: Language }) {
  const attempts = seriesIn(drill.series, language)?.attempts ?? [];
  if (attempts.length === 0) {
    return (
      <Section title={`Runs in ${languageNames[language]}`} aside="0">
        <p className={styles.note}>
          None yet. A finished run puts its times here, against 25:00 and 30:00.
        </p>
      </Section>
    );
  }
  return (
    <Section
      title={`Runs in ${languageNames[language]}`}
      aside={
        <Button variant="quiet" onClick={() => goTo('drills', `log ${drill.id}`)}>
          All
        </Button>
      }
    >
      <ul className={styles.stages}>
        {attempts
          .slice(-shownRuns)
          .reverse()
          .map((attempt) => (
            <li key={attempt.runId} className={styles.stage}>
              <span className={styles.name}>
                {whenText(attempt.startedAt)}
                <span className={styles.quiet}>
                  {' '}
                  {attempt.wholeSeconds === null
                    ? 'not solved'
                    : `${secondsText(attempt.wholeSeconds)} in all`}
                </span>
              </span>
              <Button variant="quiet" onClick={() => goTo('drills', `run ${attempt.runId}`)}>
                Look at it
              </Button>
            </li>
          ))}
      </ul>
    </Section>
  );
}
