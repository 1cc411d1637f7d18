/** What is done with the table of cards as a whole. */
import { Button } from '../parts/button.tsx';
import { keysSpoken } from '../shell/commands.ts';
import styles from './cards.module.css';
import type { CardsDialog } from './cards-dialogs.tsx';

export function TableActions({ ask }: { ask: (dialog: CardsDialog) => void }) {
  return (
    <div className={styles.actions}>
      <Button
        variant="quiet"
        aria-keyshortcuts={keysSpoken('i')}
        onClick={() => ask({ kind: 'import' })}
      >
        Import
      </Button>
      <Button
        variant="quiet"
        aria-keyshortcuts={keysSpoken('x')}
        onClick={() => ask({ kind: 'export' })}
      >
        Export
      </Button>
      <Button
        variant="quiet"
        aria-keyshortcuts={keysSpoken('d')}
        onClick={() => ask({ kind: 'decks' })}
      >
        Decks
      </Button>
      <Button keys="n" onClick={() => ask({ kind: 'add' })}>
        Add
      </Button>
    </div>
  );
}
