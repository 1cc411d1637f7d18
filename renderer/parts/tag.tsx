import type { ReactNode } from 'react';
import styles from './tag.module.css';

export type Tone = 'plain' | 'voice' | 'pass' | 'fail' | 'warn' | 'accent';

/** A short fact in a soft fill. Never more than two in a row. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
