import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { ClosableFailure } from '../parts/closable-failure.tsx';
import { Trouble } from '../trouble.ts';
import { beginTake } from './acts.ts';
import styles from './rehearsal.module.css';
import { rehearsalsStore, useRehearsals } from './state.ts';

const restHeld = new Trouble(
  'The end of the recording is not on the disk.',
  'It is held until you leave or begin the next take. Make room, then try again.',
);

/** What failed last, and the way on that needs no microphone and no room on the disk. */
export function Troubles() {
  const failed = useRehearsals((state) => state.failed);
  const offered = useRehearsals((state) => state.timeOnlyOffered);
  const saveRest = useRehearsals((state) => state.saveRest);
  const dismiss = () => rehearsalsStore.setState({ failed: null, timeOnlyOffered: false });
  return (
    <>
      {saveRest !== null && (
        <div className={styles.offer}>
          <Failure error={restHeld} retry={saveRest} />
        </div>
      )}
      <ClosableFailure failed={failed} dismiss={dismiss} />
      {failed !== null && offered && (
        <div className={styles.offer}>
          <Button onClick={() => void beginTake(false)}>Take the time only</Button>
        </div>
      )}
    </>
  );
}
