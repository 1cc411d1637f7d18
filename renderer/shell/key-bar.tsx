import type { ReactNode } from 'react';
import { Key } from '../parts/key.tsx';
import { barEntries } from './command-lists.ts';
import { useAllCommands } from './commands.ts';
import styles from './key-bar.module.css';

/** The keys that work right now, and the one that shows all of them. */
export function KeyBar({ lead }: { lead?: ReactNode }) {
  const commands = useAllCommands();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this groups words.
    <div className={styles.bar} role="group" aria-label="Keys for this screen">
      {lead}
      {barEntries(commands).map((entry) => (
        <span key={entry.label} className={styles.entry}>
          {entry.keys.map(({ id, keys }) => (
            <Key key={id} keys={keys} />
          ))}
          {entry.label}
        </span>
      ))}
      <span className={styles.space} />
      <span className={styles.entry}>
        <Key keys="?" />
        all keys
      </span>
    </div>
  );
}
