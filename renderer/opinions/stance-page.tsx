/** A stance while it is written: stances by topic at the left, its parts, and notes and pushback at the right. */
import { useEffect, useState } from 'react';
import type { OpinionList } from '#electron/opinions/contract.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Wait } from '../parts/wait.tsx';
import { lazyPart } from '../plan/lazy-part.tsx';
import { Page } from '../shell/page.tsx';
import { goTo, useShell } from '../shell/state.ts';
import { desk } from '../writing/desk.ts';
import { DocumentList } from '../writing/document-list.tsx';
import { type Drawer, DrawerButton } from '../writing/drawer.tsx';
import frame from '../writing/frame.module.css';
import { ActFailure } from '../writing/save-failure.tsx';
import { useWriting } from '../writing/state.ts';
import { useOpen } from '../writing/use-open.ts';
import { groupsOf, orderOf, subtitleOf } from './list-words.ts';
import { sayAgain } from './pushback-acts.ts';
import { PushbackButton } from './pushback-button.tsx';
import { Stance } from './stance.tsx';
import { type StanceDialog, useStanceCommands } from './stance-commands.ts';
import { StancePane } from './stance-pane.tsx';
import { opinionsStore } from './state.ts';
import { useFreshList } from './use-fresh-list.ts';
import { Views } from './views.tsx';

const WorkTimer = lazyPart(() => import('../plan/work-timer.tsx'));
const HistoryDialog = lazyPart(() => import('../writing/history-dialog.tsx'));
const TransferDialog = lazyPart(() => import('../writing/transfer-dialog.tsx'));
const QuestionsDialog = lazyPart(() => import('../rehearsals/questions-dialog.tsx'));
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
  const failure = useWriting((state) => state.failure);
  const groups = groupsOf(list, document);
  const open = useOpen('opinions', orderOf(groups), wanted);
  const [dialog, ask] = useState<StanceDialog | null>(null);
  const [drawer, setDrawer] = useState<Drawer | null>(null);
  const [keeping, setKeeping] = useState(false);
  const shown = document?.id === open ? document : null;
  const noting = { keeping, setKeeping };

  useStanceCommands({
    list,
    order: orderOf(groups),
    open: shown,
    dialog,
    ask,
    drawer,
    setDrawer,
    setKeeping,
  });
  useFreshList();
  useEffect(() => {
    if (open === null) return;
    setDrawer((before) => (before === 'list' ? null : before));
    void opinionsStore.getState().loadPushback(open);
  }, [open]);
  useEffect(() => {
    if (line === null || wanted === null) return;
    setDrawer('pane');
    void sayAgain(wanted, line);
  }, [line, wanted, visit]);

  return (
    <Page
      title="Opinions"
      subtitle={subtitleOf(list)}
      scroll={false}
      actions={
        <>
          <DrawerButton which="list" label="List" keys="alt+1" drawer={drawer} set={setDrawer} />
          <DrawerButton which="pane" label="Notes" keys="alt+3" drawer={drawer} set={setDrawer} />
          <Views view="stances" />
          {shown !== null && <PushbackButton stanceId={shown.id} show={() => setDrawer('pane')} />}
        </>
      }
    >
      <div className={frame.panes} data-drawer={drawer ?? undefined}>
        <section className={frame.list} aria-label="Stances" data-pane tabIndex={-1}>
          <Button className={frame.close} variant="quiet" onClick={() => setDrawer(null)}>
            Close
          </Button>
          {groups.map(({ id, title, entries }) => (
            <DocumentList
              key={id}
              label={title}
              heading
              entries={entries}
              open={open}
              go={(stanceId) => goTo('opinions', `stance ${stanceId}`)}
            />
          ))}
          <Button variant="quiet" keys="alt+n" onClick={() => ask('add')}>
            Add a stance
          </Button>
          <Button variant="quiet" keys="alt+u" onClick={() => ask('questions')}>
            Answer a question
          </Button>
          <Button variant="quiet" onClick={() => ask('transfer')}>
            Export, import
          </Button>
        </section>
        <section className={frame.text} aria-label="Stance" data-pane tabIndex={-1}>
          <div className={frame.column}>
            <WorkTimer place="opinions" />
            <ActFailure />
            {open === null && <NoStance add={() => ask('add')} />}
            {open !== null && shown === null && failure === null && (
              <Wait work="Opening the stance." />
            )}
            {open !== null && failure !== null && (
              <Failure error={failure} retry={() => void desk.read(open)} />
            )}
            {shown !== null && <Stance list={list} stance={shown} ask={ask} {...noting} />}
          </div>
        </section>
        <StancePane
          list={list}
          stance={shown}
          isOpen={drawer === 'pane'}
          close={() => setDrawer(null)}
          {...noting}
        />
      </div>
      {dialog === 'add' && <AddDialog topics={list.topics} close={() => ask(null)} />}
      {dialog === 'history' && shown !== null && (
        <HistoryDialog documentId={shown.id} parts={list.parts} close={() => ask(null)} />
      )}
      {dialog === 'questions' && <QuestionsDialog place="opinions" close={() => ask(null)} />}
      {dialog === 'transfer' && (
        <TransferDialog
          kind="stance"
          close={() => ask(null)}
          imported={() => {
            void opinionsStore.getState().loadList();
            if (open !== null) void desk.read(open);
          }}
        />
      )}
    </Page>
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
