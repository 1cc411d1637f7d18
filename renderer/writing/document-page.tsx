/** The page of a place while a document is written: the list at the left, the text, and what is seen in it at the right. */
import type { ReactNode } from 'react';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Wait } from '../parts/wait.tsx';
import { lazyPart } from '../plan/lazy-part.tsx';
import { Page } from '../shell/page.tsx';
import { desk } from './desk.ts';
import { DrawerButton } from './drawer.tsx';
import frame from './frame.module.css';
import { ActFailure } from './save-failure.tsx';
import { useWriting } from './state.ts';
import type { DocumentPageState } from './use-document-page.ts';
import type { WritingPlace } from './use-open.ts';
import { kindIn } from './words.ts';

const WorkTimer = lazyPart(() => import('../plan/work-timer.tsx'));

/** What each place calls itself and its parts. */
const names = {
  stories: { title: 'Stories', list: 'Stories', text: 'Story', pane: 'How it reads' },
  opinions: { title: 'Opinions', list: 'Stances', text: 'Stance', pane: 'Notes' },
} as const satisfies Record<WritingPlace, object>;

export function DocumentPage(props: {
  place: WritingPlace;
  page: Omit<DocumentPageState<'questions' | 'transfer'>, 'dialog'>;
  subtitle: string;
  /** In the head, after the buttons of the drawers. */
  actions: ReactNode;
  /** The documents, as one list or several. */
  lists: ReactNode;
  add: () => void;
  /** Where there is no document yet. */
  empty: ReactNode;
  /** The text of the document that is shown. */
  text: ReactNode;
  pane: ReactNode;
  /** What is asked over the page. */
  children: ReactNode;
}) {
  const { place, page } = props;
  const { drawer, setDrawer, ask } = page;
  const name = names[place];
  return (
    <Page
      title={name.title}
      subtitle={props.subtitle}
      scroll={false}
      actions={
        <>
          <DrawerButton which="list" label="List" keys="alt+1" drawer={drawer} set={setDrawer} />
          <DrawerButton
            which="pane"
            label={name.pane}
            keys="alt+3"
            drawer={drawer}
            set={setDrawer}
          />
          {props.actions}
        </>
      }
    >
      <div className={frame.panes} data-drawer={drawer ?? undefined}>
        <section className={frame.list} aria-label={name.list} data-pane tabIndex={-1}>
          <Button className={frame.close} variant="quiet" onClick={() => setDrawer(null)}>
            Close
          </Button>
          {props.lists}
          <Button variant="quiet" keys="alt+n" onClick={props.add}>
            Add a {kindIn[place]}
          </Button>
          <Button variant="quiet" keys="alt+u" onClick={() => ask('questions')}>
            Answer a question
          </Button>
          <Button variant="quiet" onClick={() => ask('transfer')}>
            Export, import
          </Button>
        </section>
        <section className={frame.text} aria-label={name.text} data-pane tabIndex={-1}>
          <div className={frame.column}>
            <WorkTimer place={place} />
            <ActFailure />
            {page.open === null ? (
              props.empty
            ) : (
              <Opening noun={kindIn[place]} id={page.open} isShown={page.shown !== null} />
            )}
            {page.shown !== null && props.text}
          </div>
        </section>
        {props.pane}
      </div>
      {props.children}
    </Page>
  );
}

/** A document on its way from the disk, or why it does not come. */
function Opening({ noun, id, isShown }: { noun: string; id: string; isShown: boolean }) {
  const failure = useWriting((state) => state.failure);
  if (failure !== null) return <Failure error={failure} retry={() => void desk.read(id)} />;
  return isShown ? null : <Wait work={`Opening the ${noun}.`} />;
}
