/** Decks of one's own: added, renamed, and removed once they are empty. */
import { useState } from 'react';
import type { NumbersOverview } from '#electron/numbers/contract.ts';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { say } from '../shell/toasts.ts';
import styles from './dialogs.module.css';
import { numbersStore } from './state.ts';
import { useForm } from './use-form.ts';
import { cardsText } from './words.ts';

type Deck = NumbersOverview['decks'][number];

function afterWrite(said: string): void {
  const { loadOverview, undo } = numbersStore.getState();
  numbersStore.setState(({ changes }) => ({ changes: changes + 1 }));
  void loadOverview();
  say(said, () => void undo());
}

export default function DecksDialog({ decks, close }: { decks: Deck[]; close: () => void }) {
  const own = decks.filter((deck) => deck.own);
  return (
    <Dialog open title="Decks of your own" onClose={close} width={520}>
      <div className={styles.form}>
        <AddDeck />
        {own.length === 0 ? (
          <p className={styles.note}>
            None yet. The decks that came with the app keep their names.
          </p>
        ) : (
          own.map((deck) => <OwnDeck key={deck.id} deck={deck} />)
        )}
        <DialogActions>
          <Button onClick={close}>Done</Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}

function AddDeck() {
  const [title, setTitle] = useState('');
  const { run, busy, problemAt, sentence } = useForm(['title']);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run(
          (numbers) => numbers.addDeck({ title: title.trim() }),
          (deck) => {
            setTitle('');
            afterWrite(`Deck ${deck.title} added.`);
          },
        );
      }}
    >
      <TextField
        label="Name of a new deck"
        maxLength={120}
        data-autofocus
        value={title}
        error={problemAt('title') ?? sentence}
        onChange={(event) => setTitle(event.target.value)}
      />
      <DialogActions>
        <Button type="submit" variant="primary" disabled={busy || title.trim() === ''}>
          Add deck
        </Button>
      </DialogActions>
    </form>
  );
}

function OwnDeck({ deck }: { deck: Deck }) {
  const [title, setTitle] = useState(deck.title);
  const { run, busy, problemAt, sentence } = useForm(['title']);
  const { settle } = numbersStore.getState();
  return (
    <form
      className={styles.block}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run(
          (numbers) => numbers.renameDeck({ deckId: deck.id, title: title.trim() }),
          (renamed) => afterWrite(`Deck renamed to ${renamed.title}.`),
        );
      }}
    >
      <TextField
        label={`${deck.title}, ${cardsText(deck.cards)}`}
        maxLength={120}
        value={title}
        error={problemAt('title') ?? sentence}
        onChange={(event) => setTitle(event.target.value)}
      />
      <DialogActions>
        <Button type="submit" disabled={busy || title.trim() === '' || title === deck.title}>
          Rename
        </Button>
        <Button
          variant="danger"
          disabled={deck.cards > 0}
          title={deck.cards > 0 ? 'Only an empty deck can be removed.' : undefined}
          onClick={() => void settle((numbers) => numbers.removeDeck({ deckId: deck.id }))}
        >
          Remove
        </Button>
      </DialogActions>
    </form>
  );
}
