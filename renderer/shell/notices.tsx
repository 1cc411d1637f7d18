import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import styles from './notices.module.css';
import { shellStore, useShell } from './state.ts';

type Trouble = { error: unknown; retry: (() => void) | undefined };

const troubleStore = createStore<{ trouble: Trouble | null }>(() => ({ trouble: null }));

/** Shows a failure of an act that has no place of its own, such as a command from the palette. */
export function tell(error: unknown, retry?: () => void): void {
  troubleStore.setState({ trouble: { error, retry } });
}

/** What a person must know before they go on, above the place until they close it. */
export function Notices() {
  const notice = useShell((state) => state.notice);
  const trouble = useStore(troubleStore, (state) => state.trouble);
  const close = () => troubleStore.setState({ trouble: null });
  const { retry } = trouble ?? {};
  return (
    <>
      {notice !== null && (
        <div className={styles.notice} role="status">
          <p className={styles.text}>{notice}</p>
          <Button variant="quiet" onClick={() => shellStore.setState({ notice: null })}>
            Close
          </Button>
        </div>
      )}
      {trouble !== null && (
        <div className={styles.trouble}>
          <Failure
            error={trouble.error}
            retry={
              retry &&
              (() => {
                close();
                retry();
              })
            }
          />
          <Button variant="quiet" onClick={close}>
            Close
          </Button>
        </div>
      )}
    </>
  );
}
