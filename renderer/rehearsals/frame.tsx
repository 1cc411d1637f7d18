import { type ReactNode, useEffect, useRef } from 'react';
import { FocusFrame } from '../shell/focus-frame.tsx';
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
  // A new part of the rehearsal is read and scrolled from its top; its keys work at once.
  useEffect(() => {
    body.current?.focus({ preventScroll: true });
  }, []);
  return (
    <FocusFrame
      headClass={styles.head}
      head={
        <>
          <h1 className={styles.title}>{props.title}</h1>
          <span className={styles.subtitle}>{props.subtitle}</span>
        </>
      }
      actions={props.actions}
    >
      <section ref={body} className={styles.body} tabIndex={-1} aria-label={props.label}>
        {props.children}
      </section>
    </FocusFrame>
  );
}
