/** What was written in the wrap-up: trade-offs and marks stand, the rest can still be changed. */
import { useEffect, useRef, useState } from 'react';
import type { RunView } from '#electron/drills/contract.ts';
import { connect } from '../client.ts';
import { explain } from '../failure.tsx';
import { createJournal, type Journal } from '../journal.ts';
import { Section } from '../parts/section.tsx';
import { KeptField } from './kept-field.tsx';
import styles from './review.module.css';

interface Written {
  doDifferently: string;
  notes: string;
}

export function Annotations({ run }: { run: RunView }) {
  const { wrapUp, runId } = run;
  const [written, setWritten] = useState<Written>({
    doDifferently: wrapUp?.doDifferently ?? '',
    notes: wrapUp?.notes ?? '',
  });
  const [fault, setFault] = useState<string | null>(null);
  const journal = useRef<Journal<string> | null>(null);

  useEffect(() => {
    const own = createJournal<string>({
      save: async (text) => {
        const { drills } = await connect();
        await drills.annotate({ runId, ...(JSON.parse(text) as Written) });
      },
      saved: () => setFault(null),
      failed: (error) => setFault(explain(error).sentence),
    });
    journal.current = own;
    return () => void own.flush();
  }, [runId]);

  function change(part: Partial<Written>) {
    const next = { ...written, ...part };
    setWritten(next);
    journal.current?.change(JSON.stringify(next));
  }

  if (wrapUp === null) return null;
  const marked = wrapUp.rubric.filter(({ mark }) => mark !== null);
  return (
    <div className={styles.written}>
      <KeptField
        label="Do differently, in one line"
        rows={1}
        error={fault}
        value={written.doDifferently}
        change={(doDifferently) => change({ doDifferently })}
      />
      <KeptField
        label="Notes"
        rows={3}
        error={null}
        value={written.notes}
        change={(notes) => change({ notes })}
      />
      {wrapUp.tradeOffs.trim() !== '' && (
        <Section title="Trade-offs, as you put them" level={3}>
          <p className={styles.prose}>{wrapUp.tradeOffs}</p>
        </Section>
      )}
      {marked.length > 0 && (
        <Section title="Your marks" aside="0 to 3" level={3}>
          <ul className={styles.marks}>
            {marked.map((line) => (
              <li key={line.id}>
                <b>{line.mark}</b>
                <span>
                  {line.title}
                  {line.seen !== null && <span className={styles.quiet}> {line.seen}</span>}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
