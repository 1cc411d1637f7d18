/** Beside the stance: the open note, the interviewer's pushback, the texts behind it, and its notes. */
import type { OpinionList } from '#electron/opinions/contract.ts';
import type { WrittenDocument } from '#electron/writing/contract.ts';
import { Button } from '../parts/button.tsx';
import { Findings } from '../writing/findings.tsx';
import frame from '../writing/frame.module.css';
import { Note } from '../writing/note.tsx';
import { useDrawerFocus } from '../writing/use-drawer-focus.ts';
import { useNarrow } from '../writing/use-narrow.ts';
import styles from './pushback.module.css';
import { Pushback } from './pushback.tsx';
import { SpokenVersions } from './spoken-versions.tsx';
import { Texts } from './texts.tsx';

export function StancePane(props: {
  list: OpinionList;
  stance: WrittenDocument | null;
  isOpen: boolean;
  close: () => void;
  keeping: boolean;
  setKeeping: (keeping: boolean) => void;
}) {
  const { list, stance } = props;
  const pane = useDrawerFocus(props.isOpen);
  const isNarrow = useNarrow();
  const partTitle = (part: string) => list.parts.find(({ id }) => id === part)?.title ?? part;
  const topic = list.topics.find(({ id }) => id === stance?.topicId);
  return (
    <aside
      ref={pane}
      className={frame.pane}
      aria-label="Notes and pushback"
      data-pane
      tabIndex={-1}
    >
      <Button className={frame.close} variant="quiet" keys="escape" onClick={props.close}>
        Close
      </Button>
      {stance !== null && (
        <>
          {!isNarrow && (
            <Note
              rewriteKeys="alt+r"
              partTitle={partTitle}
              keeping={props.keeping}
              setKeeping={props.setKeeping}
            />
          )}
          <div className={frame.block}>
            <Pushback stanceId={stance.id} />
          </div>
          <div className={frame.block}>
            <SpokenVersions />
          </div>
          <div className={frame.block}>
            <Findings partTitle={partTitle} />
            <p className={styles.yours}>
              Your view is yours. The notes are about whether it is clear, not whether it is right.
            </p>
          </div>
          {topic !== undefined && <Texts list={list} stanceId={stance.id} topic={topic} />}
        </>
      )}
    </aside>
  );
}
