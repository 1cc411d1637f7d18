import { detailsOf } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Page } from './page.tsx';
import styles from './recover.module.css';
import { goTo } from './state.ts';

/** In place of a screen that failed: what happened, what is safe, and the ways on. */
export function Recover(props: {
  label: string;
  isToday: boolean;
  error: unknown;
  again: () => void;
}) {
  return (
    <Page title={props.label}>
      <div className={styles.recover} role="alert">
        <h2 className={styles.title}>{props.label} stopped working.</h2>
        <p className={styles.sentence}>
          The rest of the app still runs. Everything you did is saved: it was written to the disk as
          you did it.
        </p>
        <div className={styles.actions}>
          <Button variant="primary" onClick={props.again}>
            Reload this place
          </Button>
          {props.isToday ? (
            <Button onClick={() => window.location.reload()}>Reload the window</Button>
          ) : (
            <Button onClick={() => goTo('today')}>Go to Today</Button>
          )}
        </div>
        <details className={styles.details}>
          <summary>Details</summary>
          <pre>{detailsOf(props.error)}</pre>
        </details>
      </div>
    </Page>
  );
}
