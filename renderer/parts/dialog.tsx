import { lazy, type ReactNode, Suspense } from 'react';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

export type DialogProps = {
  open: boolean;
  title: string;
  /** Esc, a click beside it, or the close button. */
  onClose: () => void;
  /** Width in px; 460 unless told. */
  width?: number;
  children: ReactNode;
};

const Window = lazy(() => import('./dialog-window.tsx'));

/**
 * A question over everything else. Only when work would be lost or a choice must be made first.
 *
 * Focus starts on the element with `data-autofocus`, which belongs on the button that keeps things.
 */
export function Dialog(props: DialogProps) {
  if (!props.open) return null;
  return (
    <Suspense fallback={null}>
      <Window {...props} />
    </Suspense>
  );
}

/** The row of buttons at a dialog's foot. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

/** Asks before work is lost: what will be lost, the act in fail, and Keep with the focus. */
export function Confirm(props: {
  open: boolean;
  title: string;
  /** What will be lost, with its figure. */
  sentence: string;
  act: string;
  keep?: string;
  onAct: () => void;
  onKeep: () => void;
}) {
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onKeep} width={400}>
      <p className={styles.sentence}>{props.sentence}</p>
      <DialogActions>
        <Button variant="danger" onClick={props.onAct}>
          {props.act}
        </Button>
        <Button data-autofocus keys="escape" onClick={props.onKeep}>
          {props.keep ?? 'Keep'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
