import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { ClosableFailure } from '../parts/closable-failure.tsx';
import { desk } from './desk.ts';
import styles from './head.module.css';
import { dismissFailure, useWriting } from './state.ts';

/** What could not be written, above the text it is about: nothing that was typed is given up. */
export function SaveFailure() {
  const failure = useWriting((state) => state.saveFailure);
  const unwritten = useWriting((state) => state.unwritten);
  if (failure === null) return <Unwritten titles={unwritten} />;
  return (
    <div className={styles.failed}>
      <Failure error={failure} retry={() => void desk.flush()} />
      <p className={styles.kept}>
        What you typed is still here. It is written with the next key, or by trying again.
      </p>
    </div>
  );
}

/** Other documents of which something is not on the disk: it is tried again with whatever is saved next. */
function Unwritten({ titles }: { titles: string[] }) {
  if (titles.length === 0) return null;
  return (
    <p className={styles.failed} role="alert">
      Not saved yet:{' '}
      {titles.map((title) => (title === '' ? 'one without a title' : title)).join(', ')}. What you
      typed there is kept as long as this window is open.{' '}
      <Button onClick={() => void desk.flush()}>Try again</Button>
    </p>
  );
}

const states = { saved: 'Saved', waiting: 'Saving', failed: 'Not saved' } as const;

/** Whether all that was typed is on the disk, in one word. */
export function SaveState() {
  const status = useWriting((state) => state.status);
  return <span className={styles.state}>{states[status]}</span>;
}

/** What failed last of what was done with the document. */
export function ActFailure() {
  const failed = useWriting((state) => state.failed);
  return <ClosableFailure failed={failed} dismiss={dismissFailure} />;
}
