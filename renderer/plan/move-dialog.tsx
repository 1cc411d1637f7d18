/** To which day: the date itself, and the days that are asked for most. */
import { useState } from 'react';
import { addDays } from '#electron/days.ts';
import type { PlanTask } from '#electron/plan/values.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import styles from './dialogs.module.css';
import { usePlan } from './state.ts';
import { useWrite } from './use-write.ts';
import { lengthText, nearDay, shortDay, upperFirst } from './words.ts';

export default function MoveDialog({ task, close }: { task: PlanTask; close: () => void }) {
  const view = usePlan((state) => state.today);
  const today = view?.today ?? task.day ?? '';
  const [day, setDay] = useState(task.day ?? today);
  const { run, busy, problemAt, sentence } = useWrite(['day']);
  if (view === null) return null;

  const choices = [
    ...new Set([today, addDays(today, 1), view.next?.day, addDays(today, 7)]),
  ].filter(
    (choice): choice is string =>
      choice !== undefined &&
      choice !== task.day &&
      view.tape.some((other) => other.day === choice && !other.off),
  );
  const chosen = view.tape.find((other) => other.day === day);
  const free = chosen === undefined ? null : chosen.capacityMinutes - chosen.plannedMinutes;

  function move(to: string) {
    void run((plan) => plan.move({ taskId: task.id, day: to }), close);
  }

  return (
    <Dialog open title={`Move ${task.title}`} onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          move(day);
        }}
      >
        {choices.length > 0 && (
          <div className={styles.choices}>
            {choices.map((choice) => (
              <Button key={choice} disabled={busy} onClick={() => move(choice)}>
                {quickName(choice, today)}
              </Button>
            ))}
          </div>
        )}
        <TextField
          label="Day"
          type="date"
          data-autofocus
          required
          min={today}
          value={day}
          onChange={(event) => setDay(event.target.value)}
          error={problemAt('day') ?? sentence}
          help={free === null ? undefined : roomSentence(day, today, free, chosen?.off ?? false)}
        />
        <p className={styles.quiet}>
          It stays on the day you choose. What follows it moves only as far as it must.
        </p>
        <DialogActions>
          <Button onClick={close}>Leave it</Button>
          <Button type="submit" variant="primary" disabled={busy || day === '' || day === task.day}>
            {day === '' ? 'Move' : `Move to ${shortDay(day)}`}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function quickName(day: string, today: string): string {
  const near = nearDay(day, today);
  return near === 'today' || near === 'tomorrow' ? upperFirst(near) : shortDay(day);
}

function roomSentence(day: string, today: string, free: number, off: boolean): string {
  const name = shortDay(day);
  if (off) return `${name} is a day off.`;
  if (free <= 0) return `${name} is full.${free < 0 ? ` It is ${lengthText(-free)} over.` : ''}`;
  return `${name}${day === today ? ', today,' : ''} has ${lengthText(free)} free.`;
}
