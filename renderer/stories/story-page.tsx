/** A story while it is written: the list at the left, its parts, and what is seen in them at the right. */
import type { StoryList } from '#electron/stories/contract.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { lazyPart } from '../plan/lazy-part.tsx';
import { rehearseStory } from '../rehearsals/rehearse.ts';
import { goTo } from '../shell/state.ts';
import { DocumentDialogs } from '../writing/document-dialogs.tsx';
import { DocumentList } from '../writing/document-list.tsx';
import { DocumentPage } from '../writing/document-page.tsx';
import { useWriting } from '../writing/state.ts';
import { useDocumentPage } from '../writing/use-document-page.ts';
import { partTitleIn } from '../writing/words.ts';
import { entriesOf, subtitleOf } from './list-words.ts';
import { storiesStore } from './state.ts';
import { Story } from './story.tsx';
import { type StoryDialog, useStoryCommands } from './story-commands.ts';
import { StoryPane } from './story-pane.tsx';
import { Views } from './views.tsx';

const PromptsDialog = lazyPart(() => import('./prompts-dialog.tsx'));

export function StoryPage({ list, wanted }: { list: StoryList; wanted: string | null }) {
  const page = useDocumentPage<StoryDialog>(
    'stories',
    list.stories.map(({ id }) => id),
    wanted,
  );
  const { shown, dialog, ask, drawer, setDrawer, keeping, setKeeping } = page;
  const analysis = useWriting((state) => state.analysis);
  const entries = entriesOf(list, shown, analysis);
  const { add, loadList } = storiesStore.getState();
  const noting = {
    rewriteKeys: 'alt+e',
    partTitle: partTitleIn(list.parts),
    keeping,
    setKeeping,
  } as const;

  useStoryCommands({ list, open: shown, dialog, ask, drawer, setDrawer, setKeeping });

  return (
    <DocumentPage
      place="stories"
      page={page}
      subtitle={subtitleOf(list, entries)}
      actions={
        <>
          <Views view="stories" />
          {shown !== null && (
            <Button variant="primary" keys="mod+enter" onClick={() => rehearseStory(shown.id)}>
              Rehearse
            </Button>
          )}
        </>
      }
      lists={
        <DocumentList
          label="Your stories"
          entries={entries}
          open={page.open}
          go={(id) => goTo('stories', `story ${id}`)}
        />
      }
      add={() => void add()}
      empty={<NoStory target={list.target} seconds={list.targetSeconds} />}
      text={shown !== null && <Story list={list} story={shown} ask={ask} noting={noting} />}
      pane={
        <StoryPane
          list={list}
          story={shown}
          isOpen={drawer === 'pane'}
          close={() => setDrawer(null)}
          noting={noting}
        />
      }
    >
      <DocumentDialogs
        place="stories"
        page={page}
        close={() => ask(null)}
        parts={list.parts}
        loadList={loadList}
      />
      {dialog === 'prompts' && shown !== null && (
        <PromptsDialog list={list} story={shown} close={() => ask(null)} />
      )}
    </DocumentPage>
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
