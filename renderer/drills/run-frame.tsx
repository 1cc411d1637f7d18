import { type ReactNode, useEffect, useRef } from 'react';
import { FocusFrame } from '../shell/focus-frame.tsx';
import styles from './run-frame.module.css';

/** The frame of a run: the rail, a head that holds a clock, panes, and the bar of keys. */
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
    if (document.activeElement?.id === 'main') body.current?.focus({ preventScroll: true });
  }, []);
  return (
    <FocusFrame
      headClass={styles.head}
      head={
        <>
          <div className={styles.crumb}>
            <h1>{props.title}</h1>
            <span>{props.subtitle}</span>
          </div>
          {props.clock}
        </>
      }
      actions={props.actions}
    >
      <div ref={body} className={styles.body} tabIndex={-1}>
        {props.children}
      </div>
    </FocusFrame>
  );
}
