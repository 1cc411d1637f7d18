/** The questions the table of cards asks. */
import { lazyPart } from '../plan/lazy-part.tsx';
import { useNumbers } from './state.ts';

/** Which question is open, about which cards. */
export type CardsDialog =
  | { kind: 'edit'; cardId: string }
  | { kind: 'move'; cardIds: string[]; from: string[] }
  | { kind: 'tag'; cardIds: string[] }
  | { kind: 'add' | 'decks' | 'import' | 'export' };

const CardDialog = lazyPart(() => import('./card-dialog.tsx'));
const AddCard = lazyPart(async () => ({
  default: (await import('./card-dialog.tsx')).AddCardDialog,
}));
const MoveDialog = lazyPart(() => import('./move-dialog.tsx'));
const TagDialog = lazyPart(() => import('./tag-dialog.tsx'));
const DecksDialog = lazyPart(() => import('./decks-dialog.tsx'));
const ImportDialog = lazyPart(() => import('./import-dialog.tsx'));
const ExportDialog = lazyPart(() => import('./export-dialog.tsx'));

export function CardsDialogs(props: {
  dialog: CardsDialog;
  close: () => void;
  /** Shows a card beside the table. */
  open: (cardId: string) => void;
}) {
  const { dialog, close } = props;
  const decks = useNumbers((state) => state.overview?.decks ?? noDecks);
  switch (dialog.kind) {
    case 'edit':
      return <CardDialog cardId={dialog.cardId} close={close} />;
    case 'add':
      return (
        <AddCard
          decks={decks}
          deckId={decks.find(({ own }) => own)?.id ?? null}
          close={close}
          added={(card) => props.open(card.cardId)}
        />
      );
    case 'move':
      return <MoveDialog cardIds={dialog.cardIds} from={dialog.from} decks={decks} close={close} />;
    case 'tag':
      return <TagDialog cardIds={dialog.cardIds} close={close} />;
    case 'decks':
      return <DecksDialog decks={decks} close={close} />;
    case 'import':
      return <ImportDialog decks={decks} close={close} />;
    case 'export':
      return <ExportDialog decks={decks} close={close} />;
  }
}

// One value, so that the selector's answer is the same each time.
const noDecks: [] = [];
