/** How cards are reviewed: the goal, the minutes, new cards, buttons; and the scheduler's own weights. */
import { useState } from 'react';
import type { NumbersOverview } from '#electron/numbers/contract.ts';
import type { NumbersSettings } from '#electron/numbers/values.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Choice } from '../parts/choice.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { say } from '../shell/toasts.ts';
import styles from './dialogs.module.css';
import { ParametersBlock } from './parameters-block.tsx';
import {
  type SettingsDraft,
  settingsDraftOf,
  settingsFaults,
  settingsOf,
} from './settings-draft.ts';
import { numbersStore } from './state.ts';
import { useForm } from './use-form.ts';

const buttons = [
  { value: 'four', label: 'Four: Again, Hard, Good, Easy' },
  { value: 'two', label: 'Two: Again, Good' },
] as const satisfies readonly { value: NumbersSettings['buttons']; label: string }[];

const fields = ['retention', 'minutesADay', 'newADay', 'rolloverHour', 'leechLapses'];

export default function SettingsDialog(props: { overview: NumbersOverview; close: () => void }) {
  const { overview, close } = props;
  const [draft, setDraft] = useState<SettingsDraft>(() => settingsDraftOf(overview.settings));
  const { run, busy, problemAt, sentence } = useForm(fields);
  const faults = settingsFaults(draft);
  const values = settingsOf(draft);
  const set = (name: keyof SettingsDraft) => (event: { target: { value: string } }) =>
    setDraft({ ...draft, [name]: event.target.value });

  function keep() {
    if (values === null) return;
    void run(
      (numbers) => numbers.changeSettings(values),
      (answer) => {
        numbersStore.getState().placeOverview(answer);
        close();
        say('Review settings kept.');
      },
    );
  }

  return (
    <Dialog open title="Review settings" onClose={close} width={560}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <div className={styles.pair}>
          <TextField
            label="Retention goal in percent"
            help="Share of reviews that should succeed. More costs more reviews."
            inputMode="numeric"
            data-autofocus
            value={draft.retention}
            error={faults.retention ?? problemAt('retention')}
            onChange={set('retention')}
          />
          <TextField
            label="Minutes a day"
            help="For all cards together."
            inputMode="numeric"
            value={draft.minutesADay}
            error={faults.minutesADay ?? problemAt('minutesADay')}
            onChange={set('minutesADay')}
          />
          <TextField
            label="New day begins at hour"
            help="Answers before it count for the day before."
            inputMode="numeric"
            value={draft.rolloverHour}
            error={faults.rolloverHour ?? problemAt('rolloverHour')}
            onChange={set('rolloverHour')}
          />
          <TextField
            label="Forgotten often from"
            help="So many lapses, and the card is put forward for rewriting."
            inputMode="numeric"
            value={draft.leechLapses}
            error={faults.leechLapses ?? problemAt('leechLapses')}
            onChange={set('leechLapses')}
          />
        </div>
        <CheckBox
          label="New cards a day follow from what is left, the days and the minutes"
          checked={draft.newIsAuto}
          onChange={(event) => setDraft({ ...draft, newIsAuto: event.target.checked })}
        />
        {!draft.newIsAuto && (
          <TextField
            label="New cards a day"
            inputMode="numeric"
            value={draft.newADay}
            error={faults.newADay ?? problemAt('newADay')}
            onChange={set('newADay')}
          />
        )}
        <Choice
          label="Grade buttons"
          options={buttons}
          value={draft.buttons}
          onChange={(value) => setDraft({ ...draft, buttons: value })}
        />
        {sentence !== null && (
          <p className={styles.danger} role="alert">
            {sentence}
          </p>
        )}
        <DialogActions>
          <Button onClick={close}>Leave it</Button>
          <Button type="submit" variant="primary" disabled={busy || values === null}>
            Keep settings
          </Button>
        </DialogActions>
      </form>
      <ParametersBlock />
    </Dialog>
  );
}
