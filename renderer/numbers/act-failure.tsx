import { IconX } from '@tabler/icons-react';
import { Failure } from '../failure.tsx';
import styles from './act-failure.module.css';
import { numbersStore, useNumbers } from './state.ts';

/** The last thing that failed, where the work is, until the next one or until it is closed. */
export function ActFailure() {
  const failed = useNumbers((state) => state.failed);
  if (failed === null) return null;
  const { dismiss } = numbersStore.getState();
  return (
    <div className={styles.place}>
      <Failure error={failed.error} {...(failed.retry === null ? {} : { retry: failed.retry })} />
      <button type="button" className={styles.close} aria-label="Close" onClick={dismiss}>
        <IconX size={16} stroke={1.6} aria-hidden="true" />
      </button>
    </div>
  );
}
