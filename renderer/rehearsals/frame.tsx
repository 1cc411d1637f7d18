import { type ReactNode, useEffect, useRef } from 'react';
import { KeyBar } from '../shell/key-bar.tsx';
import { shellStore } from '../shell/state.ts';
import styles from './frame.module.css';

/** The frame of a rehearsal: the rail, a head with what is told, and the bar of keys. */
export function Frame(props: {
  title: string;
  subtitle: string;
  actions?: ReactNode;
  /** What this part of the rehearsal is called, for a reader. */
  label: string;
  children: ReactNode;
}) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    shellStore.setState({ folded: true });
    return () => shellStore.setState({ folded: false });
  }, []);
  // A new part of the rehearsal is read and scrolled from its top; its keys work at once.
  useEffect(() => {
    body.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <h1 className={styles.title}>{props.title}</h1>
        <span className={styles.subtitle}>{props.subtitle}</span>
        <div className={styles.actions}>{props.actions}</div>
      </header>
      <section ref={body} className={styles.body} tabIndex={-1} aria-label={props.label}>
        {props.children}
      </section>
      <KeyBar />
    </div>
  );
}
