/** Beside the story: the open note, how long it is, what level it speaks to, its notes, and how it was told so far. */
import type { Part } from '#content/writing/schema.ts';
import type { StoryList } from '#electron/stories/contract.ts';
import type { PartId, WrittenDocument } from '#electron/writing/contract.ts';
import { Button } from '../parts/button.tsx';
import { Findings } from '../writing/findings.tsx';
import frame from '../writing/frame.module.css';
import { Note } from '../writing/note.tsx';
import { useDrawerFocus } from '../writing/use-drawer-focus.ts';
import { useNarrow } from '../writing/use-narrow.ts';
import { LevelBlock } from './level-block.tsx';
import { SpokenLength } from './spoken-length.tsx';
import { TellingsBlock } from './tellings.tsx';

/** Names a part by its id. */
export function partTitleIn(parts: readonly Part[]): (part: PartId) => string {
  return (part) => parts.find(({ id }) => id === part)?.title ?? part;
}

export function StoryPane(props: {
  list: StoryList;
  story: WrittenDocument | null;
  isOpen: boolean;
  close: () => void;
  keeping: boolean;
  setKeeping: (keeping: boolean) => void;
}) {
  const { list, story } = props;
  const pane = useDrawerFocus(props.isOpen);
  const isNarrow = useNarrow();
  const partTitle = partTitleIn(list.parts);
  return (
    <aside ref={pane} className={frame.pane} aria-label="How it reads" data-pane tabIndex={-1}>
      <Button className={frame.close} variant="quiet" keys="escape" onClick={props.close}>
        Close
      </Button>
      {story !== null && (
        <>
          {!isNarrow && (
            <Note
              rewriteKeys="alt+e"
              partTitle={partTitle}
              keeping={props.keeping}
              setKeeping={props.setKeeping}
            />
          )}
          <div className={frame.block}>
            <SpokenLength parts={list.parts} />
          </div>
          <div className={frame.block}>
            <LevelBlock />
          </div>
          <div className={frame.block}>
            <Findings partTitle={partTitle} />
          </div>
          <TellingsBlock storyId={story.id} targetSeconds={list.targetSeconds} />
        </>
      )}
    </aside>
  );
}
