/** A run by its phase: while it is coded, its wrap-up, and what remains of it. */
import { useEffect } from 'react';
import { connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Wait } from '../parts/wait.tsx';
import { lazyPart } from '../plan/lazy-part.tsx';
import { Page } from '../shell/page.tsx';
import styles from './list.module.css';
import { RunScreen } from './run-screen.tsx';
import { drillsStore, useDrills } from './state.ts';

const WrapUp = lazyPart(() => import('./wrap-up.tsx'));
const Review = lazyPart(() => import('./review.tsx'));

/** Keeps the run as the main process sees it, also when its minutes are over or the machine woke. */
function useWatch(runId: string): void {
  useEffect(() => {
    const end = new AbortController();
    async function watch() {
      try {
        const { drills } = await connect();
        for await (const run of await drills.watch({ runId }, { signal: end.signal })) {
          drillsStore.getState().place(run);
        }
      } catch (error) {
        if (!end.signal.aborted) drillsStore.setState({ failed: { error, retry: null } });
      }
    }
    void drillsStore
      .getState()
      .openRun(runId)
      .then(() => {
        if (!end.signal.aborted) void watch();
      });
    return () => end.abort();
  }, [runId]);
}

export default function Run({ runId }: { runId: string }) {
  useWatch(runId);
  const run = useDrills((state) => (state.run?.runId === runId ? state.run : null));
  const failure = useDrills((state) => state.runFailure);
  const settings = useDrills((state) => state.list?.settings);
  if (run === null || settings === undefined) {
    return (
      <Page title="Drills">
        <div className={styles.wrap}>
          {failure === null ? (
            <Wait work="Opening the run." />
          ) : (
            <Failure error={failure} retry={() => void drillsStore.getState().openRun(runId)} />
          )}
        </div>
      </Page>
    );
  }
  if (run.phase === 'done') return <Review run={run} />;
  if (run.phase === 'wrap-up') return <WrapUp run={run} />;
  return <RunScreen run={run} settings={settings} />;
}
