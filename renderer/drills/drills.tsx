/**
 * The Drills place: the list, a run from its first question to its record, the log, and two runs side by side.
 * Which of them is on show is the place's view: nothing (the open run, else the list), `list`, `run <id>`,
 * `log`, `log <drill>` or `compare <run> <run>`.
 */
import { lazy, useEffect } from 'react';
import { Failure } from '../failure.tsx';
import { Wait } from '../parts/wait.tsx';
import { lazyPart } from '../plan/lazy-part.tsx';
import { Page } from '../shell/page.tsx';
import { useShell } from '../shell/state.ts';
import styles from './list.module.css';
import { DrillList } from './list.tsx';
import { drillsStore, useDrills } from './state.ts';

const Run = lazyPart(() => import('./run.tsx'));
const Log = lazy(() => import('./log.tsx'));
const Compare = lazy(() => import('./compare.tsx'));

export default function Drills() {
  const view = useShell((state) => state.view);
  const visit = useShell((state) => state.visit);
  const [what = '', first = '', second = ''] = (view ?? '').split(' ');
  const list = useDrills((state) => state.list);
  const failure = useDrills((state) => state.listFailure);

  // Whatever was done elsewhere since may have changed the list: each visit asks again.
  useEffect(() => {
    void drillsStore.getState().loadList();
  }, [view, visit]);

  if (what === 'run') return <Run key={first} runId={first} />;
  if (what === 'compare') return <Compare first={first} second={second} />;
  if (list === null) {
    return (
      <Page title="Drills">
        <div className={styles.wrap}>
          {failure === null ? (
            <Wait work="Reading the drills." />
          ) : (
            <Failure error={failure} retry={() => void drillsStore.getState().loadList()} />
          )}
        </div>
      </Page>
    );
  }
  if (what === 'log') return <Log list={list} drillId={first === '' ? null : first} />;
  if (what === '' && list.open !== null)
    return <Run key={list.open.runId} runId={list.open.runId} />;
  return <DrillList list={list} />;
}
