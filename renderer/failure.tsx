/** A failure where the work is; `explain` finds its words. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { detailsOf, explain } from './explain.ts';
import styles from './failure.module.css';
import { Button } from './parts/button.tsx';

export { detailsOf, type Explanation, explain } from './explain.ts';

/** A failure in place, where the work is. Announced at once; details on demand. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { title, sentence } = explain(error);
  return (
    <div className={styles.failure} role="alert">
      <IconAlertTriangle size={17} stroke={1.6} className={styles.icon} aria-hidden="true" />
      <div>
        <p className={styles.title}>{title}</p>
        <p className={styles.sentence}>{sentence}</p>
        {retry && (
          <div className={styles.actions}>
            <Button onClick={retry}>Try again</Button>
          </div>
        )}
        <details className={styles.details}>
          <summary>Details</summary>
          <pre>{detailsOf(error)}</pre>
        </details>
      </div>
    </div>
  );
}
