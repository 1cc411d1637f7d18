/** One part of a document: its key and name with its seconds at the left, its text at the right. */
import { useId, useState } from 'react';
import type { Part } from '#content/writing/schema.ts';
import { Key } from '../parts/key.tsx';
import { lazyPart } from '../plan/lazy-part.tsx';
import { focusPart } from './focus.ts';
import styles from './part-row.module.css';
import { useWriting } from './state.ts';
import { secondsText } from './words.ts';

export const PartEditor = lazyPart(() => import('./part-editor.tsx'));

export interface PartRowProps {
  part: Part;
  /** A part beside others, under its name, in smaller print. */
  small?: boolean;
  /** Whether its seconds are shown. */
  timed?: boolean;
}

export function PartRow({ part, small = false, timed = true }: PartRowProps) {
  const opened = useWriting((state) => state.opened);
  const length = useWriting((state) =>
    state.analysis?.spoken.parts.find((one) => one.part === part.id),
  );
  const [isFocused, setFocused] = useState(false);
  const [isTooLong, setTooLong] = useState(false);
  const id = useId();
  const focused = (has: boolean) => {
    setFocused(has);
    if (!has) setTooLong(false);
  };
  return (
    <section
      className={small ? `${styles.part} ${styles.small}` : styles.part}
      data-current={isFocused || undefined}
      aria-labelledby={id}
    >
      {/* The keyboard has the letter; a press beside the text is for the pointer alone. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
      <div className={styles.label} onClick={() => focusPart(part.id)}>
        <Key keys={part.key} />
        <h3 id={id} className={styles.name}>
          {part.title}
        </h3>
        {timed && length !== undefined && length.words > 0 && (
          <span className={styles.seconds}>{secondsText(length.seconds)}</span>
        )}
      </div>
      <div className={styles.text}>
        <PartEditor
          part={part}
          opened={opened}
          focused={focused}
          tooLong={() => setTooLong(true)}
        />
        {isTooLong && (
          <p className={styles.tooLong} role="alert">
            A part holds at most 200,000 characters. Nothing was added; what stood there is kept.
          </p>
        )}
      </div>
    </section>
  );
}
