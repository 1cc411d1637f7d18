/** The parts of a story: what is told in ninety seconds, what is asked about afterwards, and what is still unanswered. */
import type { ComponentProps } from 'react';
import type { StoryList } from '#electron/stories/contract.ts';
import type { WrittenDocument } from '#electron/writing/contract.ts';
import { Button } from '../parts/button.tsx';
import { Tag } from '../parts/tag.tsx';
import { DocumentText, Saved } from '../writing/document-text.tsx';
import type { Note } from '../writing/note.tsx';
import { PartRow } from '../writing/part-row.tsx';
import { FollowUps } from './follow-ups.tsx';
import { storiesStore } from './state.ts';
import styles from './story.module.css';
import type { StoryDialog } from './story-commands.ts';

export function Story(props: {
  list: StoryList;
  story: WrittenDocument;
  ask: (dialog: StoryDialog) => void;
  noting: ComponentProps<typeof Note>;
}) {
  const { list, story, ask } = props;
  const told = list.parts.filter((part) => part.told);
  const after = list.parts.filter((part) => !part.told);
  return (
    <DocumentText
      kind="story"
      document={story}
      head={<Answers list={list} story={story} ask={ask} />}
      noting={props.noting}
      remove={storiesStore.getState().remove}
    >
      <div className={styles.told}>
        {told.map((part) => (
          <PartRow key={part.id} part={part} />
        ))}
      </div>
      <div className={styles.after}>
        {after.map((part) => (
          <PartRow key={part.id} part={part} small />
        ))}
      </div>
      <FollowUps parts={after} />
    </DocumentText>
  );
}

/** Its themes, and how many of the likely questions it answers. */
function Answers(props: {
  list: StoryList;
  story: WrittenDocument;
  ask: (dialog: StoryDialog) => void;
}) {
  const { list, story, ask } = props;
  const prompts = list.prompts.filter(({ kind }) => kind === 'story');
  const answered = prompts.filter(({ id }) => story.promptIds.includes(id));
  const themes = list.themes.filter(({ id }) => answered.some(({ theme }) => theme === id));
  return (
    <div className={styles.answers}>
      {themes.slice(0, 2).map(({ id, title }) => (
        <Tag key={id}>{title}</Tag>
      ))}
      <Button variant="quiet" keys="alt+q" onClick={() => ask('prompts')}>
        {answered.length === 0
          ? 'Choose the questions it answers'
          : `Answers ${answered.length} of ${prompts.length} likely questions`}
      </Button>
      <Saved ask={ask} />
    </div>
  );
}
