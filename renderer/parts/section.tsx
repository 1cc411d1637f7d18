import type { ReactNode } from 'react';
import styles from './section.module.css';

/** A heading row with a fact at its right, and what it heads. */
export function Section(props: {
  title: string;
  aside?: ReactNode;
  /** Heading level; 2 below a page's title. */
  level?: 2 | 3 | 4;
  children?: ReactNode;
}) {
  const Heading = `h${props.level ?? 2}` as const;
  return (
    <>
      <div className={styles.head}>
        <Heading className={styles.title}>{props.title}</Heading>
        {props.aside !== undefined && <span className={styles.aside}>{props.aside}</span>}
      </div>
      {props.children}
    </>
  );
}
