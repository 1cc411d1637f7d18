/** A story while it is written: the list at the left, its parts, and what is seen in them at the right. */
import { useEffect, useState } from 'react';
import type { StoryList } from '#electron/stories/contract.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Wait } from '../parts/wait.tsx';
import { lazyPart } from '../plan/lazy-part.tsx';
import { rehearseStory } from '../rehearsals/rehearse.ts';
import { Page } from '../shell/page.tsx';
import { goTo } from '../shell/state.ts';
import { desk } from '../writing/desk.ts';
import { DocumentList } from '../writing/document-list.tsx';
import { type Drawer, DrawerButton } from '../writing/drawer.tsx';
import frame from '../writing/frame.module.css';
import { ActFailure } from '../writing/save-failure.tsx';
import { useWriting } from '../writing/state.ts';
import { useOpen } from '../writing/use-open.ts';
import { entriesOf, subtitleOf } from './list-words.ts';
import { storiesStore } from './state.ts';
import { Story } from './story.tsx';
import { type StoryDialog, useStoryCommands } from './story-commands.ts';
import { StoryPane } from './story-pane.tsx';
import { Views } from './views.tsx';

const WorkTimer = lazyPart(() => import('../plan/work-timer.tsx'));
const HistoryDialog = lazyPart(() => import('../writing/history-dialog.tsx'));
const TransferDialog = lazyPart(() => import('../writing/transfer-dialog.tsx'));
const QuestionsDialog = lazyPart(() => import('../rehearsals/questions-dialog.tsx'));
const PromptsDialog = lazyPart(() => import('./prompts-dialog.tsx'));

export function StoryPage({ list, wanted }: { list: StoryList; wanted: string | null }) {
  const open = useOpen(
    'stories',
    list.stories.map(({ id }) => id),
    wanted,
  );
  const document = useWriting((state) => state.document);
  const analysis = useWriting((state) => state.analysis);
  const failure = useWriting((state) => state.failure);
  const [dialog, ask] = useState<StoryDialog | null>(null);
  const [drawer, setDrawer] = useState<Drawer | null>(null);
  const [keeping, setKeeping] = useState(false);
  const shown = document?.id === open ? document : null;
  const entries = entriesOf(list, shown, analysis);

  useStoryCommands({ list, open: shown, dialog, ask, drawer, setDrawer, setKeeping });
  // A story that is gone to is what one wants to see.
  useEffect(() => {
    if (open !== null) setDrawer((before) => (before === 'list' ? null : before));
  }, [open]);

  return (
    <Page
      title="Stories"
      subtitle={subtitleOf(list, entries)}
      scroll={false}
      actions={
        <>
          <DrawerButton which="list" label="List" keys="alt+1" drawer={drawer} set={setDrawer} />
          <DrawerButton
            which="pane"
            label="How it reads"
            keys="alt+3"
            drawer={drawer}
            set={setDrawer}
          />
          <Views view="stories" />
          {shown !== null && (
            <Button variant="primary" keys="mod+enter" onClick={() => rehearseStory(shown.id)}>
              Rehearse
            </Button>
          )}
        </>
      }
    >
      <div className={frame.panes} data-drawer={drawer ?? undefined}>
        <section className={frame.list} aria-label="Stories" data-pane tabIndex={-1}>
          <Button className={frame.close} variant="quiet" onClick={() => setDrawer(null)}>
            Close
          </Button>
          <DocumentList
            label="Your stories"
            entries={entries}
            open={open}
            go={(id) => goTo('stories', `story ${id}`)}
          />
          <Button variant="quiet" keys="alt+n" onClick={() => void storiesStore.getState().add()}>
            Add a story
          </Button>
          <Button variant="quiet" keys="alt+u" onClick={() => ask('questions')}>
            Answer a question
          </Button>
          <Button variant="quiet" onClick={() => ask('transfer')}>
            Export, import
          </Button>
        </section>
        <section className={frame.text} aria-label="Story" data-pane tabIndex={-1}>
          <div className={frame.column}>
            <WorkTimer place="stories" />
            <ActFailure />
            {open === null && <NoStory target={list.target} seconds={list.targetSeconds} />}
            {open !== null && shown === null && failure === null && (
              <Wait work="Opening the story." />
            )}
            {open !== null && failure !== null && (
              <Failure error={failure} retry={() => void desk.read(open)} />
            )}
            {shown !== null && (
              <Story
                list={list}
                story={shown}
                ask={ask}
                keeping={keeping}
                setKeeping={setKeeping}
              />
            )}
          </div>
        </section>
        <StoryPane
          list={list}
          story={shown}
          isOpen={drawer === 'pane'}
          close={() => setDrawer(null)}
          keeping={keeping}
          setKeeping={setKeeping}
        />
      </div>
      {dialog === 'history' && shown !== null && (
        <HistoryDialog documentId={shown.id} parts={list.parts} close={() => ask(null)} />
      )}
      {dialog === 'prompts' && shown !== null && (
        <PromptsDialog list={list} story={shown} close={() => ask(null)} />
      )}
      {dialog === 'questions' && <QuestionsDialog place="stories" close={() => ask(null)} />}
      {dialog === 'transfer' && (
        <TransferDialog
          kind="story"
          close={() => ask(null)}
          imported={() => {
            void storiesStore.getState().loadList();
            if (open !== null) void desk.read(open);
          }}
        />
      )}
    </Page>
  );
}

function NoStory({ target, seconds }: { target: number; seconds: number }) {
  return (
    <Empty
      fact="There is no story yet."
      next={`The plan asks for ${target}, each told in ${seconds} seconds. Begin with a project whose numbers you still know.`}
      action={{
        label: 'Add a story',
        keys: 'alt+n',
        primary: true,
        run: () => void storiesStore.getState().add(),
      }}
    />
  );
}
