/** A task of one's own: added, edited, or removed. */
import { useState } from 'react';
import type { PlaceId, RoundId } from '#content/plan/schema.ts';
import { dayOf } from '#electron/days.ts';
import type { PlanTask } from '#electron/plan/values.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../parts/field.tsx';
import { now } from '../shell/state.ts';
import styles from './dialogs.module.css';
import { usePlan } from './state.ts';
import { useWrite } from './use-write.ts';
import { optionsOf, placeNames, roundNames } from './words.ts';

const roundOptions = optionsOf(roundNames);
const placeOptions = optionsOf(placeNames);

export default function OwnTaskDialog(props: {
  task?: PlanTask;
  /** The day a new task is proposed for; today unless said. */
  day?: string;
  close: () => void;
}) {
  const { task, close } = props;
  const today = usePlan((state) => state.today?.today) ?? dayOf(now());
  const [title, setTitle] = useState(task?.title ?? '');
  const [minutes, setMinutes] = useState(String(task?.minutes ?? 30));
  const [round, setRound] = useState<RoundId>(task?.round ?? 'coding');
  const [place, setPlace] = useState<PlaceId>(task?.place ?? 'today');
  const [day, setDay] = useState(task?.day ?? props.day ?? today);
  const [note, setNote] = useState(task?.note ?? '');
  const { run, busy, problemAt, sentence } = useWrite(['title', 'minutes', 'day', 'note']);
  const figure = Number(minutes);
  const minutesFault =
    minutes.trim() !== '' && Number.isInteger(figure) ? null : 'Give whole minutes, such as 30.';

  function save() {
    if (minutesFault !== null) return;
    const values = { title, minutes: figure, round, place, day, note };
    void run(
      (plan) =>
        task === undefined ? plan.addTask(values) : plan.editTask({ ...values, taskId: task.id }),
      close,
    );
  }

  return (
    <Dialog
      open
      title={task === undefined ? 'Add a task of your own' : `Edit ${task.title}`}
      onClose={close}
      width={520}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label="Title"
          data-autofocus
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          error={problemAt('title') ?? sentence}
        />
        <div className={styles.pair}>
          <TextField
            label="Day"
            type="date"
            min={today}
            value={day}
            onChange={(event) => setDay(event.target.value)}
            error={problemAt('day')}
          />
          <TextField
            label="Minutes"
            inputMode="numeric"
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
            error={minutesFault ?? problemAt('minutes')}
          />
          <SelectField
            label="Round it serves"
            options={roundOptions}
            value={round}
            onChange={(event) =>
              setRound(
                roundOptions.find(({ value }) => value === event.target.value)?.value ?? round,
              )
            }
          />
          <SelectField
            label="Place it opens"
            options={placeOptions}
            value={place}
            onChange={(event) =>
              setPlace(
                placeOptions.find(({ value }) => value === event.target.value)?.value ?? place,
              )
            }
          />
        </div>
        <TextAreaField
          label="Note"
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={problemAt('note')}
        />
        <DialogActions>
          {task !== undefined && (
            <Button
              variant="danger"
              disabled={busy}
              onClick={() => void run((plan) => plan.removeTask({ taskId: task.id }), close)}
            >
              Remove
            </Button>
          )}
          <Button onClick={close}>Leave it</Button>
          <Button
            type="submit"
            variant="primary"
            disabled={busy || title.trim() === '' || minutesFault !== null}
          >
            {task === undefined ? 'Add task' : 'Keep changes'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
