/** The parts of a stance, in their order, with the texts it stands on. */
import { IconEye } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import type { OpinionList } from '#electron/opinions/contract.ts';
import type { WrittenDocument } from '#electron/writing/contract.ts';
import { Key } from '../parts/key.tsx';
import { count } from '../plan/words.ts';
import { DocumentText, Saved } from '../writing/document-text.tsx';
import type { Note } from '../writing/note.tsx';
import { PartRow } from '../writing/part-row.tsx';
import { useWriting } from '../writing/state.ts';
import { Sources } from './sources.tsx';
import styles from './stance.module.css';
import type { StanceDialog } from './stance-commands.ts';
import { opinionsStore } from './state.ts';

export function Stance(props: {
  list: OpinionList;
  stance: WrittenDocument;
  ask: (dialog: StanceDialog) => void;
  noting: ComponentProps<typeof Note>;
}) {
  const { list, stance, ask } = props;
  return (
    <DocumentText
      kind="stance"
      document={stance}
      head={<Head ask={ask} />}
      noting={props.noting}
      remove={opinionsStore.getState().remove}
    >
      {list.parts.map((part) => (
        <div key={part.id}>
          <PartRow part={part} timed={part.told} />
          {part.id === 'evidence' && <Sources sources={stance.sources} texts={list.texts} />}
        </div>
      ))}
    </DocumentText>
  );
}

/** How many notes there are, whether all is on the disk, and the way to earlier versions. */
function Head({ ask }: { ask: (dialog: StanceDialog) => void }) {
  const findings = useWriting((state) => state.analysis?.findings ?? none);
  return (
    <div className={styles.head}>
      {findings.length > 0 && (
        <span className={styles.notes}>
          <IconEye size={15} stroke={1.6} aria-hidden="true" />
          {count(findings.length, 'note')}
          <span className={styles.next}>
            <Key keys="f8" /> next
          </span>
        </span>
      )}
      <Saved ask={ask} />
    </div>
  );
}

// One value, so that the selector's answer is the same each time.
const none: [] = [];
