/** A card written or rewritten: its question, its answer, and what stands beside it. */
import { useEffect, useState } from 'react';
import type { CardDetails } from '#electron/numbers/contract.ts';
import type { CardText } from '#electron/numbers/values.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { say } from '../shell/toasts.ts';
import { blankText, type CardDraft, draftOf, textOf } from './card-draft.ts';
import { CardForm } from './card-form.tsx';
import styles from './dialogs.module.css';
import { numbersStore } from './state.ts';
import { useCard } from './use-card.ts';
import { useForm } from './use-form.ts';

const fields = [
  'kind',
  'question',
  'answer',
  'tolerancePercent',
  'why',
  'assumptions',
  'formula',
  'source',
  'tags',
];

/** Tells the tables and the session that a card was changed. */
function afterWrite(said: string): void {
  const { readSession, undo, session } = numbersStore.getState();
  numbersStore.setState(({ changes }) => ({ changes: changes + 1 }));
  if (session !== null) void readSession();
  say(said, () => void undo());
}

/** Edits the card of that id. */
export default function CardDialog({ cardId, close }: { cardId: string; close: () => void }) {
  const { card, failure, again } = useCard(cardId);
  return (
    <Dialog open title="Edit this card" onClose={close} width={600}>
      {failure !== null && <Failure error={failure} retry={again} />}
      {card !== null && card.fixed !== null && <Fixed card={card} close={close} />}
      {card !== null && card.fixed === null && <Edit card={card} close={close} />}
    </Dialog>
  );
}

/** A card that is made of formulas, or done elsewhere, says why it cannot be written here. */
function Fixed({ card, close }: { card: CardDetails; close: () => void }) {
  return (
    <>
      <p className={styles.note}>{card.fixed}</p>
      <DialogActions>
        <Button data-autofocus onClick={close}>
          Close
        </Button>
      </DialogActions>
    </>
  );
}

function Edit({ card, close }: { card: CardDetails; close: () => void }) {
  const [draft, setDraft] = useState<CardDraft>(() => draftOf(card.text));
  useEffect(() => {
    // The card comes after its dialog, which looked for where to begin too early.
    document.querySelector<HTMLElement>('[role="dialog"] [data-autofocus]')?.focus();
  }, []);
  const { run, busy, problemAt, sentence } = useForm(fields);
  const text = textOf(draft);

  function keep() {
    if (text === null) return;
    void run(
      (numbers) => numbers.edit({ cardId: card.cardId, text }),
      () => {
        close();
        afterWrite('Card changed.');
      },
    );
  }

  return (
    <CardForm
      draft={draft}
      change={setDraft}
      problemAt={problemAt}
      sentence={sentence}
      submit={keep}
      actions={
        <>
          {card.original !== null && (
            <Button
              disabled={busy}
              onClick={() =>
                void run(
                  (numbers) => numbers.revert({ cardId: card.cardId }),
                  () => {
                    close();
                    afterWrite('Back to the wording it came with.');
                  },
                )
              }
            >
              Back to the original
            </Button>
          )}
          <Button onClick={close}>Leave it</Button>
          <Button type="submit" variant="primary" disabled={busy || text === null}>
            Keep changes
          </Button>
        </>
      }
    />
  );
}

/** Adds a card to a deck. */
export function AddCardDialog(props: {
  decks: { id: string; title: string }[];
  deckId: string | null;
  close: () => void;
  added: (card: CardDetails) => void;
}) {
  const { decks, close, added } = props;
  const [draft, setDraft] = useState<CardDraft>(() => draftOf(blankText));
  const [deckId, setDeckId] = useState(props.deckId ?? decks[0]?.id ?? '');
  const { run, busy, problemAt, sentence } = useForm(fields);
  const text: CardText | null = textOf(draft);

  function add() {
    if (text === null) return;
    void run(
      (numbers) => numbers.add({ deckId, text }),
      (card) => {
        close();
        afterWrite('Card added.');
        added(card);
      },
    );
  }

  return (
    <Dialog open title="Add a card" onClose={close} width={600}>
      <CardForm
        draft={draft}
        change={setDraft}
        problemAt={problemAt}
        sentence={sentence}
        submit={add}
        deck={{ decks, value: deckId, change: setDeckId }}
        actions={
          <>
            <Button onClick={close}>Leave it</Button>
            <Button type="submit" variant="primary" disabled={busy || text === null}>
              Add card
            </Button>
          </>
        }
      />
    </Dialog>
  );
}
