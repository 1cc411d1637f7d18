/** The buttons of a dialog that may be longer than the window: they stay in sight at its foot. */
import type { ReactNode } from 'react';
import { DialogActions } from '../parts/dialog.tsx';
import styles from './dialogs.module.css';

export function Foot({ children }: { children: ReactNode }) {
  return (
    <div className={styles.foot}>
      <DialogActions>{children}</DialogActions>
    </div>
  );
}
