/** The log: solve times with best and trend against their targets, every run as a row, and two of them to compare. */
import { useEffect, useState } from 'react';
import type { DrillList, LogRow, Series } from '#electron/drills/contract.ts';
import type { Language } from '#electron/drills/values.ts';
import { connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Empty } from '../parts/empty.tsx';
import { SelectField } from '../parts/field.tsx';
import { Wait } from '../parts/wait.tsx';
import { useCommands } from '../shell/commands.ts';
import { Page } from '../shell/page.tsx';
import { goTo } from '../shell/state.ts';
import listStyles from './list.module.css';
import styles from './log.module.css';
import { LogChart } from './log-chart.tsx';
import { LogTable } from './log-table.tsx';
import { languageNames } from './words.ts';

const languages = (['python', 'typescript'] as const).map((value) => ({
  value,
  label: languageNames[value],
}));

/** Reads the rows of one drill and language, again whenever either changes. */
function useLog(drillId: string, language: Language) {
  const [answer, setAnswer] = useState<{ rows: LogRow[]; series: Series[] } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let left = false;
    setAnswer(null);
    setFailure(null);
    connect()
      .then(({ drills }) => drills.log({ language, ...(drillId === '' ? {} : { drillId }) }))
      .then((read) => {
        if (!left) setAnswer(read);
      })
      .catch((error: unknown) => {
        if (!left) setFailure(error);
      });
    return () => {
      left = true;
    };
    // `round` asks again after a failure.
  }, [drillId, language, round]);
  return { answer, failure, again: () => setRound(round + 1) };
}

export default function Log({ list, drillId }: { list: DrillList; drillId: string | null }) {
  const [drill, setDrill] = useState(drillId ?? '');
  const [language, setLanguage] = useState<Language>(list.language);
  const [picked, pick] = useState<string[]>([]);
  const { answer, failure, again } = useLog(drill, language);
  const toList = () => goTo('drills', 'list');
  const compare = () => {
    const [first, second] = picked;
    if (first !== undefined && second !== undefined) goTo('drills', `compare ${first} ${second}`);
  };

  useEffect(() => pick([]), [drill, language]);
  useCommands([
    {
      id: 'drills.list',
      title: 'The list of drills',
      group: 'go',
      where: 'Drills',
      keys: 'escape',
      bar: 'to the list',
      run: toList,
    },
    ...(picked.length === 2
      ? [
          {
            id: 'drills.compare',
            title: 'Compare the two chosen runs',
            group: 'run' as const,
            where: 'Drills',
            keys: 'c',
            bar: 'compare',
            run: compare,
          },
        ]
      : []),
  ]);

  return (
    <Page
      title="Log"
      subtitle="Solve times of finished runs, measured"
      actions={
        <Button keys="escape" onClick={toList}>
          Drills
        </Button>
      }
    >
      <div className={listStyles.wrap}>
        <div className={styles.filters}>
          <div className={styles.drill}>
            <SelectField
              label="Drill"
              options={[
                { value: '', label: 'All drills' },
                ...list.drills.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              value={drill}
              onChange={(event) => setDrill(event.target.value)}
            />
          </div>
          <Choice label="Language" options={languages} value={language} onChange={setLanguage} />
        </div>
        {failure !== null && <Failure error={failure} retry={again} />}
        {answer === null && failure === null && <Wait work="Reading the log." />}
        {answer !== null && answer.rows.length === 0 && (
          <Empty
            fact="No run has ended here yet."
            next="Each finished run adds its times, its code and what to do differently."
            action={{ label: 'Back to the drills', run: toList }}
          />
        )}
        {answer !== null && answer.rows.length > 0 && (
          <>
            <div className={styles.charts}>
              {answer.series.map((series) => (
                <LogChart key={series.drillId} series={series} targets={list.targets} />
              ))}
            </div>
            <LogTable
              rows={answer.rows}
              targets={list.targets}
              picked={picked}
              pick={(runId) =>
                pick(
                  picked.includes(runId)
                    ? picked.filter((id) => id !== runId)
                    : [...picked, runId].slice(-2),
                )
              }
            />
            <p className={styles.actions}>
              <Button keys="c" disabled={picked.length !== 2} onClick={compare}>
                Compare two runs
              </Button>
              {picked.length !== 2 && (
                <span className={styles.quiet}>Choose two runs by their boxes.</span>
              )}
            </p>
          </>
        )}
      </div>
    </Page>
  );
}
