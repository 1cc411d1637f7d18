import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Failure } from '../failure.tsx';
import { bringIntoView } from './bring-into-view.ts';
import { planStore, usePlan } from './state.ts';
import styles from './write-failure.module.css';

/** A rule that forbids a change, or a value that does not fit, says no again however often it is asked. */
const refusals = ['REFUSED', 'INVALID', 'NOT_FOUND', 'BAD_REQUEST'];

function isWorthRetrying(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code !== 'string' || !refusals.includes(code);
}

/** The last change that was not stored, or the last reading that failed, where the work is. */
export function WriteFailure() {
  const failed = usePlan((state) => state.failedWrite);
  const failure = usePlan((state) => state.failure);
  const { dismissFailure, reload } = planStore.getState();
  const place = useRef<HTMLDivElement>(null);

  // What was pressed may lie far below on the page.
  useEffect(() => {
    if (failed !== null) bringIntoView(place.current, 'nearest');
  }, [failed]);

  // Elsewhere it would speak of something that is not in sight.
  useEffect(() => dismissFailure, [dismissFailure]);

  if (failed !== null) {
    return (
      <div ref={place} className={styles.place}>
        <Failure
          error={failed.error}
          {...(isWorthRetrying(failed.error) ? { retry: failed.retry } : {})}
        />
        <button type="button" className={styles.close} aria-label="Close" onClick={dismissFailure}>
          <IconX size={16} stroke={1.6} aria-hidden="true" />
        </button>
      </div>
    );
  }
  if (failure === null) return null;
  return (
    <div className={styles.place}>
      <Failure error={failure} retry={() => void reload()} />
    </div>
  );
}
