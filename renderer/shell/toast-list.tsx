import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Key } from '../parts/key.tsx';
import { useCommands } from './commands.ts';
import styles from './toast-list.module.css';
import { dismiss, type Toast, toastStays, toastStore } from './toasts.ts';

/** While the line is on show, undo means the way back that it offers. */
function UndoKey({ undo }: { undo: () => void }) {
  useCommands([
    {
      id: 'app.undo',
      title: 'Undo',
      group: 'change',
      keys: 'mod+z',
      inFields: false,
      run: undo,
    },
  ]);
  return null;
}

function Line({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  const left = useRef(toastStays);

  useEffect(() => {
    if (held) return;
    const since = performance.now();
    const timer = setTimeout(() => dismiss(toast.id), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= performance.now() - since;
    };
  }, [held, toast.id]);

  const undo =
    toast.undo &&
    (() => {
      dismiss(toast.id);
      toast.undo?.();
    });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only stops its clock.
    <div
      className={styles.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.message}</span>
      {undo && (
        <button type="button" className={styles.undo} onClick={undo}>
          Undo <Key keys="mod+z" />
        </button>
      )}
      {undo && <UndoKey undo={undo} />}
    </div>
  );
}

/** The corner where one line says what was just done. */
export function Toasts() {
  const toast = useStore(toastStore, (state) => state.toast);
  return (
    <div className={styles.corner} role="status" aria-live="polite">
      {toast && <Line key={toast.id} toast={toast} />}
    </div>
  );
}
