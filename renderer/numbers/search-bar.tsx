/** The search over all cards, with the filters most often wanted as switches. */
import { type RefObject, useEffect, useState } from 'react';
import { TextField } from '../parts/field.tsx';
import styles from './cards.module.css';
import type { BrowseQuery } from './use-browse.ts';

/** How long (ms) typing rests before it is searched. */
const rest = 120;

const filters = [
  { filter: 'is:due', label: 'Due' },
  { filter: 'is:new', label: 'New' },
  { filter: 'is:flagged', label: 'Flagged' },
  { filter: 'is:leech', label: 'Forgotten often' },
  { filter: 'is:suspended', label: 'Suspended' },
  { filter: 'is:own', label: 'Own' },
] as const;

/** The search with a filter added, or taken out where it stands in it. */
export function withFilter(text: string, filter: string): string {
  const words = text.split(/\s+/).filter(Boolean);
  return (
    words.includes(filter) ? words.filter((word) => word !== filter) : [...words, filter]
  ).join(' ');
}

export function SearchBar(props: {
  field: RefObject<HTMLInputElement | null>;
  query: BrowseQuery;
  find: (change: Partial<BrowseQuery>) => void;
  /** What a filter could not mean. */
  problem: string | null;
  toTable: () => void;
  /** The caret came into the field, or left it. */
  onTyping: (typing: boolean) => void;
}) {
  const { query, find } = props;
  const [typed, setTyped] = useState(query.text);
  useEffect(() => setTyped(query.text), [query.text]);
  // Only what is typed starts a search.
  useEffect(() => {
    if (typed === query.text) return;
    const timer = setTimeout(() => find({ text: typed }), rest);
    return () => clearTimeout(timer);
  }, [typed]);
  const words = typed.split(/\s+/);
  return (
    <search className={styles.search}>
      <div className={styles.field}>
        <TextField
          ref={props.field}
          label="Search the cards"
          labelUnseen
          type="search"
          placeholder="Words, deck:gpu, is:due, lapses>3"
          aria-keyshortcuts="/"
          value={typed}
          error={props.problem}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={() => props.onTyping(true)}
          onBlur={() => props.onTyping(false)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'ArrowDown')
              return;
            event.preventDefault();
            props.toTable();
          }}
        />
      </div>
      <div className={styles.filters}>
        {filters.map(({ filter, label }) => (
          <button
            key={filter}
            type="button"
            className={styles.filter}
            aria-pressed={words.includes(filter)}
            onClick={() => find({ text: withFilter(typed, filter) })}
          >
            {label}
          </button>
        ))}
      </div>
    </search>
  );
}
