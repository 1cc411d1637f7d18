/** A list of documents beside the one that is open. Arrow keys go from one to another, as Alt with them does anywhere. */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import styles from './document-list.module.css';
import rowStyles from './row.module.css';

export interface ListEntry {
  id: string;
  title: string;
  /** Under the title, at the left. */
  meta: string;
  /** Under the title, at the right. */
  fact: ReactNode;
}

export function DocumentList(props: {
  /** Names the list; its heading where it is one of several. */
  label: string;
  heading?: boolean;
  entries: ListEntry[];
  open: string | null;
  go: (id: string) => void;
}) {
  const { label, entries, open, go } = props;
  const list = useRef<HTMLUListElement>(null);
  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    // Lists by topic stand below each other: from the last row of one the arrow goes on to the next.
    const rows = [
      ...(list.current?.closest('section')?.querySelectorAll<HTMLElement>('[data-document]') ?? []),
    ];
    const at = rows.findIndex((row) => row.matches(':focus'));
    const next = rows[at + by];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }
  return (
    <>
      {props.heading === true && <h2 className={styles.heading}>{label}</h2>}
      <ul ref={list} aria-label={label} onKeyDown={onKeyDown}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className={`${rowStyles.row} ${styles.row}`}
              data-document={entry.id}
              aria-current={entry.id === open ? 'true' : undefined}
              onClick={() => go(entry.id)}
            >
              <span className={styles.title}>
                <bdi>{entry.title}</bdi>
              </span>
              <span className={styles.meta}>{entry.meta}</span>
              <span className={styles.fact}>{entry.fact}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
