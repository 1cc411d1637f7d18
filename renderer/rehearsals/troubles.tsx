import { Button } from '../parts/button.tsx';
import { ClosableFailure } from '../parts/closable-failure.tsx';
import { beginTake } from './acts.ts';
import styles from './rehearsal.module.css';
import { rehearsalsStore, useRehearsals } from './state.ts';

/** What failed last, and the way on that needs no microphone and no room on the disk. */
export function Troubles() {
  const failed = useRehearsals((state) => state.failed);
  const offered = useRehearsals((state) => state.timeOnlyOffered);
  const dismiss = () => rehearsalsStore.setState({ failed: null, timeOnlyOffered: false });
  return (
    <>
      <ClosableFailure failed={failed} dismiss={dismiss} />
      {failed !== null && offered && (
        <div className={styles.offer}>
          <Button onClick={() => void beginTake(false)}>Take the time only</Button>
        </div>
      )}
    </>
  );
}
