import { useState } from 'react';
import type { EditorSettings } from '#electron/drills/values.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import styles from './dialogs.module.css';
import { drillsStore } from './state.ts';

const smallest = 10;
const largest = 28;

/** How the editor behaves, for every drill. A change shows at once. */
export function EditorSettingsDialog(props: { settings: EditorSettings; close: () => void }) {
  const { settings, close } = props;
  const { changeSettings } = drillsStore.getState();
  const [size, setSize] = useState(String(settings.fontSize));
  const number = Number(size);
  const fits = Number.isInteger(number) && number >= smallest && number <= largest;
  return (
    <Dialog open title="Editor" onClose={close} width={400}>
      <div className={styles.form}>
        <CheckBox
          label="As bare as the interview's shared editor: no completion"
          checked={settings.bare}
          onChange={(event) => void changeSettings({ bare: event.target.checked })}
        />
        <CheckBox
          label="Vim keys"
          checked={settings.vim}
          onChange={(event) => void changeSettings({ vim: event.target.checked })}
        />
        <TextField
          label="Font size in px"
          type="number"
          min={smallest}
          max={largest}
          value={size}
          error={fits ? null : `A whole number from ${smallest} to ${largest}.`}
          onChange={(event) => {
            setSize(event.target.value);
            const next = Number(event.target.value);
            if (Number.isInteger(next) && next >= smallest && next <= largest)
              void changeSettings({ fontSize: next });
          }}
        />
        <DialogActions>
          <Button data-autofocus onClick={close}>
            Done
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
