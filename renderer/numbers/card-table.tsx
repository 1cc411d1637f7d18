// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by transforms, which a table's own elements do not keep to.
/** The table of cards: only the rows in sight are drawn, however many there are. */
import {
  IconAlertTriangle,
  IconClockPause,
  IconEdit,
  IconFlag,
  IconPlayerPause,
} from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type RefObject, useEffect } from 'react';
import type { BrowseRow } from '#electron/numbers/contract.ts';
import { nearDay } from '../plan/words.ts';
import { useShell } from '../shell/state.ts';
import styles from './cards.module.css';
import type { Selection } from './selection.ts';
import type { BrowseQuery, useBrowse } from './use-browse.ts';
import { percentText } from './words.ts';

const rowHeight = 34;
const headHeight = 32;

const columns = [
  { title: 'Question', sort: 'question' },
  { title: 'Answer', sort: null },
  { title: 'Deck', sort: 'deck' },
  { title: 'Due', sort: 'due' },
  { title: 'Recall', sort: 'recall' },
  { title: 'Lapses', sort: 'lapses' },
  { title: 'State', sort: null },
] as const satisfies readonly { title: string; sort: BrowseQuery['sort'] | null }[];

export interface CardTableProps {
  grid: RefObject<HTMLDivElement | null>;
  browse: ReturnType<typeof useBrowse>;
  query: BrowseQuery;
  sortBy: (sort: BrowseQuery['sort']) => void;
  selection: Selection;
  /** A row was pressed, with the keys that were held. */
  press: (index: number, event: MouseEvent) => void;
  open: () => void;
}

export function CardTable(props: CardTableProps) {
  const { grid, browse, selection } = props;
  const rows = useVirtualizer({
    count: browse.total,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const items = rows.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  const { see } = browse;
  useEffect(() => see(from, to), [see, from, to]);
  useEffect(() => {
    if (selection.active < 0) return;
    rows.scrollToIndex(selection.active, { align: 'auto' });
  }, [selection.active, rows]);

  return (
    <div
      ref={grid}
      role="grid"
      aria-label="Cards"
      aria-rowcount={browse.total + 1}
      aria-multiselectable
      aria-activedescendant={
        browse.total > 0 && selection.active >= 0 ? `card-row-${selection.active}` : undefined
      }
      className={styles.grid}
      data-one-deck={/(^|\s)deck:/.test(props.query.text) || undefined}
      tabIndex={0}
    >
      <div role="rowgroup" className={styles.headGroup}>
        <Head query={props.query} sortBy={props.sortBy} />
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <Row
            key={index}
            index={index}
            top={start - headHeight}
            row={browse.rowAt(index)}
            {...props}
          />
        ))}
      </div>
    </div>
  );
}

function Head({ query, sortBy }: Pick<CardTableProps, 'query' | 'sortBy'>) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons are; the grid takes the keys.
    <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.head}`}>
      {columns.map(({ title, sort }) => {
        const isSorted = sort !== null && sort === query.sort;
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          <div
            key={title}
            role="columnheader"
            aria-sort={isSorted ? (query.descending ? 'descending' : 'ascending') : undefined}
          >
            {sort === null ? (
              title
            ) : (
              <button type="button" onClick={() => sortBy(sort)}>
                {title}
                {isSorted && <span aria-hidden="true">{query.descending ? ' ↓' : ' ↑'}</span>}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Row(props: CardTableProps & { index: number; top: number; row: BrowseRow | undefined }) {
  const { index, row, selection } = props;
  const today = useShell((state) => state.today);
  const isActive = index === selection.active;
  const isChosen =
    row !== undefined && (selection.chosen.size > 0 ? selection.chosen.has(row.cardId) : isActive);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and points here by aria-activedescendant.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys.
    <div
      id={`card-row-${index}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-active={isActive || undefined}
      className={styles.row}
      style={{ transform: `translateY(${props.top}px)` }}
      onClick={(event) => props.press(index, event)}
      onDoubleClick={props.open}
    >
      {row === undefined ? (
        <Cell>Reading</Cell>
      ) : (
        <>
          <Cell>{row.question}</Cell>
          <Cell>{row.answer}</Cell>
          <Cell>{row.deck}</Cell>
          <Cell>{row.dueDay === null ? 'new' : nearDay(row.dueDay, today)}</Cell>
          <Cell>{row.recall === null ? '' : percentText(row.recall)}</Cell>
          <Cell>{row.lapses === 0 ? '' : row.lapses}</Cell>
          <Cell>
            <Signs row={row} />
          </Cell>
        </>
      )}
    </div>
  );
}

function Cell({ children }: { children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid takes the keys of its cells.
    <div role="gridcell" className={styles.cell}>
      {children}
    </div>
  );
}

/** What is out of the ordinary with a card, as signs that are read as words. */
function Signs({ row }: { row: BrowseRow }) {
  const signs = [
    { on: row.flagged, Sign: IconFlag, words: 'flagged' },
    { on: row.leech, Sign: IconAlertTriangle, words: 'forgotten often' },
    { on: row.suspended, Sign: IconPlayerPause, words: 'suspended' },
    { on: row.buried, Sign: IconClockPause, words: 'buried until tomorrow' },
    { on: row.edited, Sign: IconEdit, words: 'changed by you' },
  ].filter(({ on }) => on);
  return (
    <span className={styles.signs}>
      {signs.map(({ Sign, words }) => (
        <span key={words} title={words}>
          <Sign size={14} stroke={1.6} role="img" aria-label={words} />
        </span>
      ))}
    </span>
  );
}
