/** How far off a typed figure of one card may be. */
import { useState } from 'react';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import styles from './dialogs.module.css';
import { numbersStore } from './state.ts';
import { useCard } from './use-card.ts';

const most = 50;

/** Percent as typed, or null where it is none. */
function percentOf(text: string): number | null {
  const value = Number(text.trim().replace(/%$/, '').replace(',', '.'));
  return text.trim() !== '' && value >= 0 && value <= most ? value : null;
}

export default function ToleranceDialog({ cardId, close }: { cardId: string; close: () => void }) {
  const { card, failure, again } = useCard(cardId);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? String(card?.text.tolerancePercent ?? '');
  const percent = percentOf(shown);
  const fault =
    typed !== null && percent === null ? `Give percent from 0 to ${most}, such as 10.` : null;

  async function keep() {
    if (percent === null) return;
    const stored = await numbersStore
      .getState()
      .act((numbers) => numbers.tolerance({ cardId, percent }), `Tolerance set to ${percent}%.`);
    close();
    return stored;
  }

  return (
    <Dialog open title="Tolerance of this card" onClose={close} width={400}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        {failure !== null && <Failure error={failure} retry={again} />}
        <TextField
          label="Percent that an answer may be off"
          help="0 takes only the exact figure. It counts from this answer on."
          inputMode="decimal"
          data-autofocus
          value={shown}
          error={fault}
          onChange={(event) => setTyped(event.target.value)}
        />
        <DialogActions>
          <Button onClick={close}>Leave it</Button>
          <Button type="submit" variant="primary" disabled={percent === null}>
            Set tolerance
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
