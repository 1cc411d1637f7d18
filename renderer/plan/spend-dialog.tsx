/** Minutes really spent on a task; later estimates learn from them. */
import { useState } from 'react';
import type { PlanTask } from '#electron/plan/values.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import styles from './dialogs.module.css';
import { useWrite } from './use-write.ts';

export default function SpendDialog({ task, close }: { task: PlanTask; close: () => void }) {
  const [minutes, setMinutes] = useState(String(task.spentMinutes ?? task.estimate));
  const { run, busy, problemAt, sentence } = useWrite(['minutes']);
  const figure = minutes.trim() === '' ? Number.NaN : Number(minutes);
  const fault = Number.isInteger(figure) ? null : 'Give whole minutes, such as 40.';

  return (
    <Dialog open title={`Minutes spent on ${task.title}`} onClose={close} width={400}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (fault === null) {
            void run((plan) => plan.spend({ taskId: task.id, minutes: figure }), close);
          }
        }}
      >
        <TextField
          label="Minutes"
          data-autofocus
          inputMode="numeric"
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
          error={(minutes === '' ? null : fault) ?? problemAt('minutes') ?? sentence}
          help={`Planned: ${task.minutes} min. Later estimates of tasks like this one learn from it.`}
        />
        <DialogActions>
          <Button onClick={close}>Leave it</Button>
          <Button type="submit" variant="primary" disabled={busy || fault !== null}>
            Keep the minutes
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
