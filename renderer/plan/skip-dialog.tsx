/** Why a task is skipped, in a few words; the usual reasons are one key away. */
import { useState } from 'react';
import type { PlanTask } from '#electron/plan/values.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import styles from './dialogs.module.css';
import { useWrite } from './use-write.ts';

const usual = ['I know it already', 'Not asked in my loop', 'Done elsewhere'];

export default function SkipDialog({ task, close }: { task: PlanTask; close: () => void }) {
  const [reason, setReason] = useState('');
  const { run, busy, problemAt, sentence } = useWrite(['reason']);

  function skip(because: string) {
    void run((plan) => plan.skip({ taskId: task.id, reason: because }), close);
  }

  return (
    <Dialog open title={`Skip ${task.title}`} onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          skip(reason);
        }}
      >
        {task.cost !== '' && <p>What it costs: {task.cost}</p>}
        <div className={styles.choices}>
          {usual.map((because) => (
            <Button key={because} disabled={busy} onClick={() => skip(because)}>
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
          error={problemAt('reason') ?? sentence}
        />
        <DialogActions>
          <Button onClick={close}>Keep it</Button>
          <Button type="submit" variant="primary" disabled={busy || reason.trim() === ''}>
            Skip it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
