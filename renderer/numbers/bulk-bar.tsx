/** Under the table: what can be done with everything that is chosen. */
import type { BrowseRow } from '#electron/numbers/contract.ts';
import { Button } from '../parts/button.tsx';
import { bulkActs } from './bulk-acts.ts';
import styles from './cards.module.css';
import type { CardsDialog } from './cards-dialogs.tsx';
import { cardsText } from './words.ts';

export function BulkBar(props: {
  targets: string[];
  rows: BrowseRow[];
  chosen: number;
  ask: (dialog: CardsDialog) => void;
}) {
  const { targets, ask, chosen } = props;
  if (targets.length === 0) return null;
  const acts = bulkActs(targets, props.rows);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this groups buttons.
    <div className={styles.bulk} role="group" aria-label="Do with the chosen cards">
      <span className={styles.chosen}>
        {chosen > 1 ? `${cardsText(chosen)} chosen` : 'This card'}
      </span>
      <Button variant="quiet" keys="s" onClick={acts.suspend}>
        {acts.resumes ? 'Resume' : 'Suspend'}
      </Button>
      <Button variant="quiet" keys="b" onClick={acts.bury}>
        Bury
      </Button>
      <Button variant="quiet" keys="f" onClick={acts.flag}>
        {acts.unflags ? 'Take flag off' : 'Flag'}
      </Button>
      <Button
        variant="quiet"
        keys="m"
        onClick={() =>
          ask({ kind: 'move', cardIds: targets, from: props.rows.map(({ deck }) => deck) })
        }
      >
        Move
      </Button>
      <Button variant="quiet" keys="g" onClick={() => ask({ kind: 'tag', cardIds: targets })}>
        Tag
      </Button>
      <Button variant="quiet" keys="r" onClick={acts.reset}>
        Reset
      </Button>
      <Button variant="quiet" keys="delete" onClick={acts.remove}>
        Remove
      </Button>
    </div>
  );
}
