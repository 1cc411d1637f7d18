import { Button } from './button.tsx';
import styles from './empty.module.css';

/** Nothing here yet: one sentence of fact, one of what happens next, one button. */
export function Empty(props: {
  fact: string;
  next?: string;
  /** `primary` where it is the screen's next thing to do. */
  action?: { label: string; keys?: string; primary?: boolean; run: () => void };
}) {
  return (
    <div className={styles.empty}>
      <p className={styles.fact}>{props.fact}</p>
      {props.next && <p className={styles.next}>{props.next}</p>}
      {props.action && (
        <Button
          variant={props.action.primary === true ? 'primary' : 'default'}
          keys={props.action.keys}
          onClick={props.action.run}
        >
          {props.action.label}
        </Button>
      )}
    </div>
  );
}
