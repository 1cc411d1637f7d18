/** The one open note: what a rule asks about words, and the two answers to it. */
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Finding } from '#electron/writing/contract.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import styles from './note.module.css';
import { closeNote, keep, rewrite } from './notes.ts';
import { openFinding, useWriting } from './state.ts';

/** The key that rewrites: where a part has the letter R, another one. */
export type RewriteKeys = 'alt+e' | 'alt+r';

export function Note(props: {
  rewriteKeys: RewriteKeys;
  partTitle: (part: Finding['part']) => string;
  /** Asking for the reason, as the key for keeping does. */
  keeping: boolean;
  setKeeping: (keeping: boolean) => void;
}) {
  const finding = useWriting(openFinding);
  const { keeping, setKeeping } = props;
  const key = finding?.key;
  useEffect(() => {
    // The reason is of one finding: another note asks anew.
    if (key !== undefined) setKeeping(false);
  }, [key, setKeeping]);
  if (finding === null) return null;
  return (
    <section className={styles.note} aria-label="Note">
      <button
        type="button"
        className={styles.close}
        aria-label="Close the note"
        aria-keyshortcuts="Escape"
        onClick={closeNote}
      >
        <IconX size={15} stroke={1.6} aria-hidden="true" />
      </button>
      <div aria-live="polite">
        <p className={styles.words}>
          <bdi>{finding.span?.words ?? finding.title}</bdi>
        </p>
        <p className={styles.ask}>{finding.ask}</p>
        <p className={styles.why}>
          {finding.span === null
            ? `${props.partTitle(finding.part)}. ${finding.why}`
            : `${finding.title}. ${finding.why}`}
        </p>
      </div>
      {keeping ? (
        <Reason finding={finding} close={() => setKeeping(false)} />
      ) : (
        <div className={styles.answers}>
          <Button keys={props.rewriteKeys} onClick={() => rewrite(finding)}>
            Rewrite
          </Button>
          <Button variant="quiet" keys="alt+k" onClick={() => setKeeping(true)}>
            Keep
          </Button>
        </div>
      )}
    </section>
  );
}

function Reason({ finding, close }: { finding: Finding; close: () => void }) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    form.current?.querySelector('input')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() === '') {
      setError('Say why, in a few words.');
      return;
    }
    if (await keep(finding, reason.trim())) close();
  }
  return (
    <form
      ref={form}
      className={styles.reason}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <TextField
        label="Why it stays"
        value={reason}
        maxLength={300}
        error={error}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles.answers}>
        <Button type="submit">Keep it</Button>
        <Button variant="quiet" keys="escape" onClick={close}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
