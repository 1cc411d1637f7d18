import { IconX } from '@tabler/icons-react';
import { Failure } from '../failure.tsx';
import styles from './closable-failure.module.css';

/** Something that failed: the error, and what tries it again, where that makes sense. */
export interface Failed {
  error: unknown;
  retry: (() => void) | null;
}

/** The last thing that failed, where the work is, until the next one or until it is closed. */
export function ClosableFailure(props: { failed: Failed | null; dismiss: () => void }) {
  const { failed, dismiss } = props;
  if (failed === null) return null;
  return (
    <div className={styles.place}>
      <Failure error={failed.error} {...(failed.retry === null ? {} : { retry: failed.retry })} />
      <button type="button" className={styles.close} aria-label="Close" onClick={dismiss}>
        <IconX size={16} stroke={1.6} aria-hidden="true" />
      </button>
    </div>
  );
}
