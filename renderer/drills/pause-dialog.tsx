/** Why the clock stops. A pause is recorded with its reason; the usual ones are one key away. */
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import styles from './dialogs.module.css';
import { drillsStore, useDrills } from './state.ts';

const usual = ['Someone needs me', 'A call', 'A break'];

export function PauseDialog({ close }: { close: () => void }) {
  const [reason, setReason] = useState('');
  const busy = useDrills((state) => state.busy);

  async function pause(because: string) {
    await drillsStore.getState().act((drills, runId) => drills.pause({ runId, reason: because }));
    close();
  }

  return (
    <Dialog open title="Pause the clock" onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') void pause(reason);
        }}
      >
        <p>The record shows the pause, its length and its reason.</p>
        <div className={styles.choices}>
          {usual.map((because) => (
            <Button key={because} disabled={busy} onClick={() => void pause(because)}>
              {because}
            </Button>
          ))}
        </div>
        <TextField
          label="Or your own reason"
          data-autofocus
          maxLength={400}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <DialogActions>
          <Button onClick={close}>Go on working</Button>
          <Button type="submit" variant="primary" disabled={busy || reason.trim() === ''}>
            Pause
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
