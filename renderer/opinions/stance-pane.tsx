/** Beside the stance: the open note, the interviewer's pushback, the texts behind it, and its notes. */
import type { ComponentProps } from 'react';
import type { OpinionList } from '#electron/opinions/contract.ts';
import type { WrittenDocument } from '#electron/writing/contract.ts';
import { DocumentPane } from '../writing/document-pane.tsx';
import { Findings } from '../writing/findings.tsx';
import frame from '../writing/frame.module.css';
import type { Note } from '../writing/note.tsx';
import styles from './pushback.module.css';
import { Pushback } from './pushback.tsx';
import { SpokenVersions } from './spoken-versions.tsx';
import { Texts } from './texts.tsx';

export function StancePane(props: {
  list: OpinionList;
  stance: WrittenDocument | null;
  isOpen: boolean;
  close: () => void;
  noting: ComponentProps<typeof Note>;
}) {
  const { list, stance, isOpen, close, noting } = props;
  const topic = list.topics.find(({ id }) => id === stance?.topicId);
  return (
    <DocumentPane label="Notes and pushback" isOpen={isOpen} close={close} noting={noting}>
      {stance && (
        <>
          <div className={frame.block}>
            <Pushback stanceId={stance.id} />
          </div>
          <div className={frame.block}>
            <SpokenVersions />
          </div>
          <div className={frame.block}>
            <Findings partTitle={noting.partTitle} />
            <p className={styles.yours}>
              Your view is yours. The notes are about whether it is clear, not whether it is right.
            </p>
          </div>
          {topic !== undefined && <Texts list={list} stanceId={stance.id} topic={topic} />}
        </>
      )}
    </DocumentPane>
  );
}
