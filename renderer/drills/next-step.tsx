/** What comes after the present requirement: starting, the next one, or wrapping up. */
import type { RunView } from '#electron/drills/contract.ts';
import { Button } from '../parts/button.tsx';
import styles from './interviewer.module.css';
import { endPractice, wrapUp } from './run-commands.ts';
import type { RunDialog } from './run-screen.tsx';
import { drillsStore, useDrills } from './state.ts';

export function NextStep({ run, ask }: { run: RunView; ask: (dialog: RunDialog) => void }) {
  const busy = useDrills((state) => state.busy || state.judging !== null);
  const { act } = drillsStore.getState();
  if (run.pause !== null) return null;
  if (run.phase === 'clarify') {
    return (
      <p className={styles.note}>
        Ask before you assume. The 25 minutes begin with Start coding; a requirement follows after
        them, or when you submit.
      </p>
    );
  }
  return (
    <div className={styles.next}>
      {run.phase === 'extension' && run.further !== null && (
        <Button
          disabled={busy}
          onClick={() => void act((drills, runId) => drills.reveal({ runId }))}
        >
          {run.further === 'next' ? 'Ask for the next requirement' : 'Ask for an optional extra'}
        </Button>
      )}
      {run.phase === 'extension' && (
        <Button disabled={busy} onClick={() => void wrapUp()}>
          End coding and wrap up
        </Button>
      )}
      {run.phase === 'practice' && (
        <Button disabled={busy} onClick={() => void endPractice()}>
          Finish this practice
        </Button>
      )}
      <Button variant="quiet" onClick={() => ask('abandon')}>
        {run.phase === 'practice' ? 'Leave it' : 'Abandon'}
      </Button>
    </div>
  );
}
