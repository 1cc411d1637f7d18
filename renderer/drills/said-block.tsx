/** One thing that was said: the brief, a question with its answer, a requirement that was added, or a hint. */
import { IconBulb, IconCornerDownRight } from '@tabler/icons-react';
import type { RunView, Said } from '#electron/drills/contract.ts';
import styles from './interviewer.module.css';
import { Preformatted } from './preformatted.tsx';
import { clockText } from './words.ts';

interface SaidProps {
  said: Said;
  run: RunView;
  /** It came while the screen was open: it arrives. */
  isNew: boolean;
}

export function SaidBlock({ said, run, isNew }: SaidProps) {
  const arrives = isNew ? styles.arrives : '';
  const time =
    run.mode === 'practice' ? null : <span className={styles.time}>{clockText(said.clockMs)}</span>;
  switch (said.kind) {
    case 'brief':
      return (
        <div data-said className={styles.says}>
          <p className={styles.who}>Interviewer {time}</p>
          <Spoken text={said.text} />
        </div>
      );
    case 'revealed': {
      const stage = run.stages.find(({ id }) => id === said.stage);
      // The base belongs to the brief; only what comes after it interrupts.
      if (run.stages[0]?.id === said.stage) {
        return (
          <div data-said className={styles.base}>
            <div className={styles.says}>
              <p className={styles.who}>{said.title}</p>
              <Spoken text={said.text} />
            </div>
            <Signature text={stage?.signature} />
          </div>
        );
      }
      return (
        <div data-said className={`${styles.added} ${arrives}`}>
          <div className={`${styles.says} ${styles.voice}`}>
            <p className={styles.who}>
              <IconCornerDownRight size={14} stroke={1.6} aria-hidden="true" />
              {run.mode === 'practice' ? said.title : 'The interviewer adds'} {time}
            </p>
            <Spoken text={said.text} />
          </div>
          <Signature text={stage?.signature} />
        </div>
      );
    }
    case 'asked':
      return (
        <div data-said className={`${styles.you} ${arrives}`}>
          <p className={styles.who}>You asked {time}</p>
          <p>{said.text}</p>
          <p className={styles.answer}>{said.answer}</p>
        </div>
      );
    case 'assumed':
      return (
        <div data-said className={`${styles.you} ${arrives}`}>
          <p className={styles.who}>You assume {time}</p>
          <p>{said.text}</p>
        </div>
      );
    case 'hint':
      return (
        <div data-said className={`${styles.you} ${arrives}`}>
          <p className={styles.who}>
            <IconBulb size={14} stroke={1.6} aria-hidden="true" />
            Hint {time}
          </p>
          <p>{said.text}</p>
        </div>
      );
  }
}

function Spoken({ text }: { text: string }) {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => (
      <p key={paragraph} className={styles.spoken}>
        {paragraph}
      </p>
    ));
}

function Signature({ text }: { text: string | undefined }) {
  if (text === undefined || text.trim() === '') return null;
  return <Preformatted label="Interface" className={styles.signature} text={compact(text)} />;
}

/** Remarks that stand in a column of their own come close to what they speak of: the pane is narrow. */
function compact(signature: string): string {
  return signature.trimEnd().replaceAll(/ {2,}(#|\/\/)/g, '  $1');
}
