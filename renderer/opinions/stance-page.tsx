/** A stance while it is written: stances by topic at the left, its parts, and notes and pushback at the right. */
import { useEffect } from 'react';
import type { OpinionList } from '#electron/opinions/contract.ts';
import { Empty } from '../parts/empty.tsx';
import { lazyPart } from '../plan/lazy-part.tsx';
import { goTo, useShell } from '../shell/state.ts';
import { DocumentDialogs } from '../writing/document-dialogs.tsx';
import { DocumentList } from '../writing/document-list.tsx';
import { DocumentPage } from '../writing/document-page.tsx';
import { useWriting } from '../writing/state.ts';
import { useDocumentPage } from '../writing/use-document-page.ts';
import { partTitleIn } from '../writing/words.ts';
import { groupsOf, orderOf, subtitleOf } from './list-words.ts';
import { sayAgain } from './pushback-acts.ts';
import { PushbackButton } from './pushback-button.tsx';
import { Stance } from './stance.tsx';
import { type StanceDialog, useStanceCommands } from './stance-commands.ts';
import { StancePane } from './stance-pane.tsx';
import { opinionsStore } from './state.ts';
import { useFreshList } from './use-fresh-list.ts';
import { Views } from './views.tsx';

const AddDialog = lazyPart(() => import('./add-dialog.tsx'));

export function StancePage(props: {
  list: OpinionList;
  wanted: string | null;
  /** The line to answer, where one comes back. */
  line: string | null;
}) {
  const { list, wanted, line } = props;
  const visit = useShell((state) => state.visit);
  const document = useWriting((state) => state.document);
  const groups = groupsOf(list, document);
  const order = orderOf(groups);
  const page = useDocumentPage<StanceDialog>('opinions', order, wanted);
  const { open, shown, dialog, ask, drawer, setDrawer, keeping, setKeeping } = page;
  const { loadList } = opinionsStore.getState();
  const noting = {
    rewriteKeys: 'alt+r',
    partTitle: partTitleIn(list.parts),
    keeping,
    setKeeping,
  } as const;

  useStanceCommands({ list, order, open: shown, dialog, ask, drawer, setDrawer, setKeeping });
  useFreshList();
  useEffect(() => {
    if (open !== null) void opinionsStore.getState().loadPushback(open);
  }, [open]);
  useEffect(() => {
    if (line === null || wanted === null) return;
    setDrawer('pane');
    void sayAgain(wanted, line);
  }, [line, wanted, visit]);

  return (
    <DocumentPage
      place="opinions"
      page={page}
      subtitle={subtitleOf(list)}
      actions={
        <>
          <Views view="stances" />
          {shown !== null && <PushbackButton stanceId={shown.id} show={() => setDrawer('pane')} />}
        </>
      }
      lists={groups.map(({ id, title, entries }) => (
        <DocumentList
          key={id}
          label={title}
          heading
          entries={entries}
          open={open}
          go={(stanceId) => goTo('opinions', `stance ${stanceId}`)}
        />
      ))}
      add={() => ask('add')}
      empty={<NoStance add={() => ask('add')} />}
      text={shown !== null && <Stance list={list} stance={shown} ask={ask} noting={noting} />}
      pane={
        <StancePane
          list={list}
          stance={shown}
          isOpen={drawer === 'pane'}
          close={() => setDrawer(null)}
          noting={noting}
        />
      }
    >
      {dialog === 'add' && <AddDialog topics={list.topics} close={() => ask(null)} />}
      <DocumentDialogs
        place="opinions"
        page={page}
        close={() => ask(null)}
        parts={list.parts}
        loadList={loadList}
      />
    </DocumentPage>
  );
}

function NoStance({ add }: { add: () => void }) {
  return (
    <Empty
      fact="There is no stance yet."
      next="Take one tension from a text you read, and say what you hold in one sentence that could turn out false."
      action={{ label: 'Add a stance', keys: 'alt+n', primary: true, run: add }}
    />
  );
}
