/** All cards: searched, sorted, chosen and changed; beside the table, everything about the one that is active. */
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import type { BrowseRow } from '#electron/numbers/contract.ts';
import { connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Empty } from '../parts/empty.tsx';
import { Wait } from '../parts/wait.tsx';
import { Page } from '../shell/page.tsx';
import { ActFailure } from './act-failure.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { CardDetailsPane } from './card-details.tsx';
import { CardTable } from './card-table.tsx';
import styles from './cards.module.css';
import { useCardsCommands } from './cards-commands.ts';
import { type CardsDialog, CardsDialogs } from './cards-dialogs.tsx';
import { SearchBar } from './search-bar.tsx';
import {
  chooseAll,
  extendTo,
  inside,
  moveTo,
  nothingChosen,
  type Selection,
  targetsOf,
  toggle,
} from './selection.ts';
import { numbersStore } from './state.ts';
import { TableActions } from './table-actions.tsx';
import { type BrowseQuery, useBrowse } from './use-browse.ts';
import { Views } from './views.tsx';
import { cardsText } from './words.ts';

export default function Cards({ openCard, search }: { openCard: string | null; search: string }) {
  const [query, setQuery] = useState<BrowseQuery>({
    text: search,
    sort: 'deck',
    descending: false,
  });
  const browse = useBrowse(query);
  const [selection, select] = useState<Selection>(nothingChosen);
  // A card that was asked for by name stands beside the table until another row is gone to.
  const [pinned, pin] = useState(openCard);
  const [dialog, ask] = useState<CardsDialog | null>(null);
  const [typing, setTyping] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { total } = browse;
  const idAt = (index: number) => browse.rowAt(index)?.cardId;
  const targets = pinned === null ? targetsOf(selection, idAt) : [pinned];
  const rows = rowsOf(targets, browse.rowAt, total);
  // What stands beside the table without a row of its own leaves no row active: keys act on it alone.
  const shown = pinned === null ? selection : { ...nothingChosen, active: -1 };

  function go(next: Selection) {
    pin(null);
    select(next);
  }
  function find(change: Partial<BrowseQuery>) {
    setQuery({ ...query, ...change });
    go(nothingChosen);
  }
  function step(by: number, extend: boolean) {
    const to = inside(selection.active + by, total);
    go(extend ? extendTo(selection, to, idAt) : moveTo(to));
    grid.current?.focus();
  }
  function press(index: number, event: MouseEvent) {
    if (event.shiftKey) go(extendTo(selection, index, idAt));
    else if (event.ctrlKey || event.metaKey) go(toggle(selection, index, idAt));
    else go(moveTo(index));
  }
  async function all() {
    try {
      const { numbers } = await connect();
      const { cardIds } = await numbers.find({ text: query.text });
      go(chooseAll(selection, cardIds));
    } catch (error) {
      numbersStore.setState({ failed: { error, retry: () => void all() } });
    }
  }

  useEffect(() => {
    void numbersStore.getState().loadOverview();
    grid.current?.focus();
  }, []);
  // A change may have taken rows away: the active one stays inside the table.
  useEffect(() => {
    if (total > 0 && selection.active >= total) select(moveTo(total - 1));
  }, [total, selection.active]);
  // Once the row of a card that was asked for is read, it is the one that is stood on.
  const pinnedAt = pinned === null ? null : indexOf(pinned, browse.rowAt, total);
  useEffect(() => {
    if (pinnedAt === null) return;
    pin(null);
    select(moveTo(pinnedAt));
  }, [pinnedAt]);
  useCardsCommands({
    targets,
    rows,
    asking: dialog !== null,
    typing,
    ask,
    step,
    toEdge: (edge) => {
      go(moveTo(edge === 'first' ? 0 : Math.max(0, total - 1)));
      grid.current?.focus();
    },
    toggle: () => {
      if (pinned === null) go(toggle(selection, selection.active, idAt));
    },
    chooseAll: () => void all(),
    clear: selection.chosen.size > 0 ? () => go(moveTo(selection.active)) : null,
    search: () => field.current?.focus(),
  });
  const edit = () => {
    const [cardId] = targets;
    if (cardId !== undefined && targets.length === 1) ask({ kind: 'edit', cardId });
  };

  return (
    <Page
      title="Cards"
      subtitle={browse.known ? cardsText(total) : ''}
      scroll={false}
      actions={
        <>
          <TableActions ask={ask} />
          <Views view="cards" />
        </>
      }
    >
      <div className={styles.columns}>
        <section className={styles.main} aria-label="Table of cards" data-pane tabIndex={-1}>
          <SearchBar
            field={field}
            query={query}
            find={find}
            problem={browse.problem}
            onTyping={setTyping}
            toTable={() => grid.current?.focus()}
          />
          <ActFailure />
          {browse.failure !== null && <Failure error={browse.failure} retry={browse.again} />}
          {!browse.known && browse.failure === null && <Wait work="Reading the cards." />}
          {browse.known && total === 0 ? (
            <Nothing text={query.text} clear={() => find({ text: '' })} ask={ask} />
          ) : (
            <CardTable
              grid={grid}
              browse={browse}
              query={query}
              sortBy={(sort) =>
                find({ sort, descending: sort === query.sort ? !query.descending : false })
              }
              selection={shown}
              press={press}
              open={edit}
            />
          )}
          <BulkBar targets={targets} rows={rows} chosen={shown.chosen.size} ask={ask} />
        </section>
        <CardDetailsPane
          cardId={pinned ?? idAt(selection.active) ?? null}
          chosen={shown.chosen.size}
          edit={edit}
        />
      </div>
      <p className="unseen" role="status">
        {shown.chosen.size > 1 ? `${cardsText(shown.chosen.size)} chosen` : ''}
      </p>
      {dialog !== null && <CardsDialogs dialog={dialog} close={() => ask(null)} open={pin} />}
    </Page>
  );
}

/** Where a card stands in the table; null while its row was not read. */
function indexOf(
  cardId: string,
  rowAt: (index: number) => BrowseRow | undefined,
  total: number,
): number | null {
  for (let index = 0; index < total; index += 1) {
    if (rowAt(index)?.cardId === cardId) return index;
  }
  return null;
}

/** The rows of the chosen cards, as far as they were read. */
function rowsOf(
  targets: string[],
  rowAt: (index: number) => BrowseRow | undefined,
  total: number,
): BrowseRow[] {
  const wanted = new Set(targets);
  const rows: BrowseRow[] = [];
  for (let index = 0; index < total && rows.length < wanted.size; index += 1) {
    const row = rowAt(index);
    if (row !== undefined && wanted.has(row.cardId)) rows.push(row);
  }
  return rows;
}

function Nothing(props: { text: string; clear: () => void; ask: (dialog: CardsDialog) => void }) {
  if (props.text.trim() !== '') {
    return (
      <Empty
        fact="No card is like that."
        next="Search for fewer words, or for filters such as is:due, deck:gpu or lapses>3."
        action={{ label: 'Show all cards', run: props.clear }}
      />
    );
  }
  return (
    <Empty
      fact="There are no cards yet."
      next="Import them from a file, or add one of your own."
      action={{ label: 'Import from a file', keys: 'i', run: () => props.ask({ kind: 'import' }) }}
    />
  );
}
