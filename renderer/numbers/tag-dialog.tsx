/** Puts tags on cards, or takes them off. */
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { tagsOf } from './card-draft.ts';
import styles from './dialogs.module.css';
import { numbersStore } from './state.ts';
import { cardsText } from './words.ts';

export default function TagDialog({ cardIds, close }: { cardIds: string[]; close: () => void }) {
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  const adds = tagsOf(add);
  const removes = tagsOf(remove);
  const isEmpty = adds.length + removes.length === 0;

  async function tag() {
    if (isEmpty) return;
    await numbersStore.getState().act(
      (numbers) => numbers.tag({ cardIds, add: adds, remove: removes }),
      ({ tagged }) => `Tags of ${cardsText(tagged)} changed.`,
    );
    close();
  }

  return (
    <Dialog open title={`Tags of ${cardsText(cardIds.length)}`} onClose={close} width={400}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void tag();
        }}
      >
        <TextField
          label="Add, split by commas"
          data-autofocus
          value={add}
          onChange={(event) => setAdd(event.target.value)}
        />
        <TextField
          label="Take off, split by commas"
          value={remove}
          onChange={(event) => setRemove(event.target.value)}
        />
        <DialogActions>
          <Button onClick={close}>Leave them</Button>
          <Button type="submit" variant="primary" disabled={isEmpty}>
            Change tags
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
