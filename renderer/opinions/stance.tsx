/** The parts of a stance, in their order, with the texts it stands on. */
import { IconEye } from '@tabler/icons-react';
import type { OpinionList } from '#electron/opinions/contract.ts';
import type { WrittenDocument } from '#electron/writing/contract.ts';
import { Button } from '../parts/button.tsx';
import { Key } from '../parts/key.tsx';
import { count } from '../plan/words.ts';
import frame from '../writing/frame.module.css';
import { Note } from '../writing/note.tsx';
import { PartRow } from '../writing/part-row.tsx';
import { SaveFailure, SaveState } from '../writing/save-failure.tsx';
import { useWriting } from '../writing/state.ts';
import { TitleField } from '../writing/title-field.tsx';
import { useNarrow } from '../writing/use-narrow.ts';
import { titleText } from '../writing/words.ts';
import { Sources } from './sources.tsx';
import styles from './stance.module.css';
import type { StanceDialog } from './stance-commands.ts';
import { opinionsStore } from './state.ts';

export function Stance(props: {
  list: OpinionList;
  stance: WrittenDocument;
  ask: (dialog: StanceDialog) => void;
  keeping: boolean;
  setKeeping: (keeping: boolean) => void;
}) {
  const { list, stance, ask } = props;
  const isNarrow = useNarrow();
  return (
    <>
      <SaveFailure />
      <h2 className="unseen">{titleText(stance.title, 'stance')}</h2>
      <TitleField kind="stance" />
      <Head ask={ask} />
      {isNarrow && (
        <div className={frame.overText}>
          <Note
            rewriteKeys="alt+r"
            partTitle={(part) => list.parts.find(({ id }) => id === part)?.title ?? part}
            keeping={props.keeping}
            setKeeping={props.setKeeping}
          />
        </div>
      )}
      {list.parts.map((part) => (
        <div key={part.id}>
          <PartRow part={part} timed={part.told} />
          {part.id === 'evidence' && <Sources sources={stance.sources} texts={list.texts} />}
        </div>
      ))}
      <Button
        variant="quiet"
        className={styles.remove}
        onClick={() => void opinionsStore.getState().remove(stance.id)}
      >
        Remove this stance
      </Button>
    </>
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
      <span className={styles.space} />
      <SaveState />
      <Button variant="quiet" keys="alt+v" onClick={() => ask('history')}>
        Versions
      </Button>
    </div>
  );
}

// One value, so that the selector's answer is the same each time.
const none: [] = [];
