import type { ComponentProps, ReactNode } from 'react';
import styles from './check-box.module.css';

export type CheckBoxProps = Omit<ComponentProps<'input'>, 'type'> & {
  /** Text at its right. Without it, give `aria-label` or `aria-labelledby`. */
  label?: ReactNode;
};

/** The 17 px box, in a target of 24 px. A real checkbox: Space ticks it, a reader knows it. */
export function CheckBox({ label, className, ...input }: CheckBoxProps) {
  return (
    <label className={`${styles.target} ${className ?? ''}`}>
      <span className={styles.holder}>
        <input {...input} type="checkbox" className={styles.box} />
        <svg className={styles.tick} viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 12l5 5l10 -10" />
        </svg>
      </span>
      {label !== undefined && <span>{label}</span>}
    </label>
  );
}
