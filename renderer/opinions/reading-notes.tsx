/** Notes on a text, kept as they are typed. */
import { useEffect, useRef, useState } from 'react';
import type { ReadingView } from '#electron/opinions/contract.ts';
import { connect } from '../client.ts';
import { explain } from '../explain.ts';
import { createJournal, type Journal } from '../journal.ts';
import styles from './reading.module.css';
import { placeReading } from './state.ts';

export function ReadingNotes({ reading }: { reading: ReadingView }) {
  const { id } = reading;
  const [notes, setNotes] = useState(reading.notes);
  const [fault, setFault] = useState<string | null>(null);
  const journal = useRef<Journal<string> | null>(null);
  useEffect(() => {
    const own = createJournal<string>({
      save: async (typed) => {
        const { opinions } = await connect();
        const answer = await opinions.changeReading({ readingId: id, notes: typed });
        placeReading(answer.reading);
      },
      saved: () => setFault(null),
      failed: (error) => setFault(explain(error).sentence),
    });
    journal.current = own;
    const flush = () => void own.flush();
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
      flush();
    };
  }, [id]);
  return (
    <div className={styles.notes}>
      <label htmlFor="reading-notes" className={styles.head}>
        Your notes
      </label>
      <textarea
        id="reading-notes"
        rows={6}
        dir="auto"
        maxLength={20_000}
        spellCheck={false}
        value={notes}
        onChange={({ target }) => {
          setNotes(target.value);
          journal.current?.change(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
