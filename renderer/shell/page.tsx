import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Key } from '../parts/key.tsx';
import { keysSpoken, runCommand } from './commands.ts';
import { KeyBar } from './key-bar.tsx';
import styles from './page.module.css';
import { shellStore } from './state.ts';

/** A place's frame: head, body that scrolls by itself, and the bar of the keys that work now. */
export function Page(props: {
  title: string;
  /** A fact beside the title. */
  subtitle?: ReactNode;
  /** Controls in the head, left of "Go to or run". */
  actions?: ReactNode;
  /** At the left of the key bar, before the keys of the commands. */
  keys?: ReactNode;
  /** False where the body holds panes that scroll by themselves. */
  scroll?: boolean;
  /** A screen that needs the room: folds the sidebar and raises the head for a clock. */
  focused?: boolean;
  children: ReactNode;
}) {
  const { focused = false } = props;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    shellStore.setState({ folded: focused });
    return () => shellStore.setState({ folded: false });
  }, [focused]);

  useEffect(() => {
    // Whoever stands in the place as a whole can scroll it at once.
    if (document.activeElement?.id === 'main') body.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className={focused ? `${styles.page} ${styles.focused}` : styles.page}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.title}>{props.title}</h1>
          {props.subtitle !== undefined && (
            <span className={styles.subtitle}>{props.subtitle}</span>
          )}
        </div>
        <span className={styles.space} />
        {props.actions}
        <button
          type="button"
          className={styles.find}
          aria-keyshortcuts={keysSpoken('mod+k')}
          onClick={() => runCommand('app.palette')}
        >
          <IconSearch size={14} stroke={1.6} aria-hidden="true" />
          <span className={styles.findLabel}>Go to or run</span>
          <Key keys="mod+k" />
        </button>
      </header>
      <div
        ref={body}
        tabIndex={-1}
        className={props.scroll === false ? styles.body : `${styles.body} ${styles.scroll}`}
      >
        {props.children}
      </div>
      <KeyBar lead={props.keys} />
    </div>
  );
}
