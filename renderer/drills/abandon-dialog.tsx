import type { RunView } from '#electron/drills/contract.ts';
import { Confirm } from '../parts/dialog.tsx';
import { abandonRun } from './abandon.ts';

/** Asks before a run is given up. */
export function AbandonDialog({ run, close }: { run: RunView; close: () => void }) {
  return (
    <Confirm
      open
      title={run.mode === 'practice' ? 'Leave this practice?' : 'Abandon this run?'}
      sentence={
        run.mode === 'practice'
          ? 'It ends here. Its code stays in the log.'
          : 'It gets no solve time and ticks nothing. Its code stays in the log.'
      }
      act={run.mode === 'practice' ? 'Leave it' : 'Abandon it'}
      keep="Go on"
      onAct={() => {
        close();
        void abandonRun(run.runId);
      }}
      onKeep={close}
    />
  );
}
