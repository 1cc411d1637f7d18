import { Button } from './button.tsx';
import styles from './empty.module.css';

/** Nothing here yet: one sentence of fact, one of what happens next, one button. */
export function Empty(props: {
  fact: string;
  next?: string;
  action?: { label: string; keys?: string; run: () => void };
}) {
  return (
    <div className={styles.empty}>
      <p className={styles.fact}>{props.fact}</p>
      {props.next && <p className={styles.next}>{props.next}</p>}
      {props.action && (
        <Button keys={props.action.keys} onClick={props.action.run}>
          {props.action.label}
        </Button>
      )}
    </div>
  );
}
