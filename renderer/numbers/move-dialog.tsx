/** Moves cards to another deck, or to a new one. */
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { say } from '../shell/toasts.ts';
import styles from './dialogs.module.css';
import { numbersStore } from './state.ts';
import { useForm } from './use-form.ts';
import { cardsText } from './words.ts';

const newDeck = ' new';

export default function MoveDialog(props: {
  cardIds: string[];
  decks: { id: string; title: string }[];
  /** Titles of the decks they are in now. */
  from: string[];
  close: () => void;
}) {
  const { cardIds, decks, from, close } = props;
  const [deckId, setDeckId] = useState(
    decks.find(({ title }) => !from.includes(title))?.id ?? newDeck,
  );
  const [title, setTitle] = useState('');
  const { run, busy, problemAt, sentence } = useForm(['title']);
  const isNew = deckId === newDeck;
  const name = isNew ? title.trim() : (decks.find(({ id }) => id === deckId)?.title ?? '');

  function move() {
    if (name === '') return;
    void run(
      async (numbers) => {
        const target = isNew ? (await numbers.addDeck({ title: name })).id : deckId;
        return numbers.move({ cardIds, deckId: target });
      },
      ({ moved }) => {
        const { loadOverview, undo } = numbersStore.getState();
        numbersStore.setState(({ changes }) => ({ changes: changes + 1 }));
        void loadOverview();
        close();
        say(`${cardsText(moved)} moved to ${name}.`, () => void undo());
      },
    );
  }

  return (
    <Dialog open title={`Move ${cardsText(cardIds.length)}`} onClose={close} width={400}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          move();
        }}
      >
        <SelectField
          label="To"
          data-autofocus
          options={[
            ...decks.map(({ id, title: label }) => ({ value: id, label })),
            { value: newDeck, label: 'A new deck' },
          ]}
          value={deckId}
          error={isNew ? null : sentence}
          onChange={(event) => setDeckId(event.target.value)}
        />
        {isNew && (
          <TextField
            label="Name of the new deck"
            maxLength={120}
            value={title}
            error={problemAt('title') ?? sentence}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
        <DialogActions>
          <Button onClick={close}>Leave them</Button>
          <Button type="submit" variant="primary" disabled={busy || name === ''}>
            {name === '' ? 'Move' : `Move to ${name}`}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
