import type { ReactNode } from 'react';
import { detailsOf } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import styles from './recover.module.css';
import { useShownScheme } from './scheme.ts';

/** A page that takes the whole window: what happened, and the ways on. */
export function WholeWindow(props: {
  title: string;
  sentence: ReactNode;
  /** The buttons, the way on first. */
  ways: ReactNode;
  children?: ReactNode;
}) {
  useShownScheme();
  return (
    <main className={styles.window}>
      <div className={styles.recover}>
        <div role="alert">
          <h1 className={styles.title}>{props.title}</h1>
          <p className={styles.sentence}>{props.sentence}</p>
        </div>
        <div className={styles.actions}>{props.ways}</div>
        {props.children}
      </div>
    </main>
  );
}

function Reloading(props: { title: string; sentence: string; error: unknown }) {
  return (
    <WholeWindow
      title={props.title}
      sentence={props.sentence}
      ways={
        <Button variant="primary" onClick={() => window.location.reload()}>
          Reload the window
        </Button>
      }
    >
      <details className={styles.details}>
        <summary>Details</summary>
        <pre>{detailsOf(props.error)}</pre>
      </details>
    </WholeWindow>
  );
}

/** The page came up and the main process did not answer. */
export function StartFailure({ error }: { error: unknown }) {
  return (
    <Reloading
      title="Dry Run could not open your data."
      sentence="The part of the app that keeps your data did not answer. Nothing was changed. Reload the window; if this comes back, close Dry Run and start it again."
      error={error}
    />
  );
}

/** Something outside every place failed. */
export function WindowRecovery({ error }: { error: unknown }) {
  return (
    <Reloading
      title="This window stopped working."
      sentence="Everything you did is saved: it was written to the disk as you did it. Reload the window to go on where you were."
      error={error}
    />
  );
}
