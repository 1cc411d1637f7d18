import { type ReactNode, useEffect, useRef } from 'react';
import { KeyBar } from '../shell/key-bar.tsx';
import { shellStore } from '../shell/state.ts';
import styles from './run-frame.module.css';

/** The frame of a screen that needs the room: rail, a head that holds a clock, panes, and the bar of keys. */
export function RunFrame(props: {
  title: string;
  subtitle: string;
  /** Between the title and the buttons. */
  clock: ReactNode;
  actions: ReactNode;
  children: ReactNode;
}) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    shellStore.setState({ folded: true });
    return () => shellStore.setState({ folded: false });
  }, []);
  useEffect(() => {
    if (document.activeElement?.id === 'main') body.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <div className={styles.crumb}>
          <h1>{props.title}</h1>
          <span>{props.subtitle}</span>
        </div>
        {props.clock}
        <div className={styles.actions}>{props.actions}</div>
      </header>
      <div ref={body} className={styles.body} tabIndex={-1}>
        {props.children}
      </div>
      <KeyBar />
    </div>
  );
}
