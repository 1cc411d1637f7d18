/** Beside the story: the open note, how long it is, what level it speaks to, its notes, and how it was told so far. */
import type { ComponentProps } from 'react';
import type { StoryList } from '#electron/stories/contract.ts';
import type { WrittenDocument } from '#electron/writing/contract.ts';
import { DocumentPane } from '../writing/document-pane.tsx';
import { Findings } from '../writing/findings.tsx';
import frame from '../writing/frame.module.css';
import type { Note } from '../writing/note.tsx';
import { LevelBlock } from './level-block.tsx';
import { SpokenLength } from './spoken-length.tsx';
import { TellingsBlock } from './tellings.tsx';

export function StoryPane(props: {
  list: StoryList;
  story: WrittenDocument | null;
  isOpen: boolean;
  close: () => void;
  noting: ComponentProps<typeof Note>;
}) {
  const { list, story, isOpen, close, noting } = props;
  return (
    <DocumentPane label="How it reads" isOpen={isOpen} close={close} noting={noting}>
      {story && (
        <>
          <div className={frame.block}>
            <SpokenLength parts={list.parts} />
          </div>
          <div className={frame.block}>
            <LevelBlock />
          </div>
          <div className={frame.block}>
            <Findings partTitle={noting.partTitle} />
          </div>
          <TellingsBlock storyId={story.id} targetSeconds={list.targetSeconds} />
        </>
      )}
    </DocumentPane>
  );
}
