import { type ReactNode, useEffect } from 'react';
import styles from './focus-frame.module.css';
import { KeyBar } from './key-bar.tsx';
import { shellStore } from './state.ts';

/**
 * The frame of a screen that needs the room, as long as it stands: the sidebar folded to its rail, a head with the
 * buttons at its end, a body, and the bar of keys.
 */
export function FocusFrame(props: {
  /** What the head holds before its buttons. */
  head: ReactNode;
  /** Gives the head its height, padding and gap; the frame sets none of them. */
  headClass: string | undefined;
  actions: ReactNode;
  /** The body: one element, which scrolls by itself or holds panes that do. */
  children: ReactNode;
}) {
  useEffect(() => {
    shellStore.setState({ folded: true });
    return () => shellStore.setState({ folded: false });
  }, []);
  return (
    <div className={styles.frame}>
      <header className={`${styles.head} ${props.headClass ?? ''}`}>
        {props.head}
        <div className={styles.actions}>{props.actions}</div>
      </header>
      {props.children}
      <KeyBar />
    </div>
  );
}
