/**
 * The Opinions place: stances by topic with the one that is open, and what to read. Which of them is on show is the
 * place's view: nothing (the stance that was open, else the first), `stance <id>`, `stance <id> line <id>` for a line of
 * pushback that comes back, `reading`, `reading <id>`, `rehearse …`.
 */
import { lazy, Suspense, useEffect } from 'react';
import { Failure } from '../failure.tsx';
import { Wait } from '../parts/wait.tsx';
import { Rehearsal, rehearsalIn } from '../rehearsals/within.tsx';
import { Page } from '../shell/page.tsx';
import { goTo, useShell } from '../shell/state.ts';
import frame from '../writing/frame.module.css';
import { StancePage } from './stance-page.tsx';
import { opinionsStore, useOpinions } from './state.ts';

const ReadingPage = lazy(() => import('./reading.tsx'));

export default function Opinions() {
  const view = useShell((state) => state.view);
  const visit = useShell((state) => state.visit);
  const list = useOpinions((state) => state.list);
  const failure = useOpinions((state) => state.listFailure);
  const [what = '', id = null, , line = null] = (view ?? '').split(' ');

  // Whatever was done elsewhere since may have changed the list: each visit asks again.
  useEffect(() => {
    void opinionsStore.getState().loadList();
  }, [visit]);

  const asked = rehearsalIn(view);
  if (asked !== null) {
    const { kind, id: subject } = asked.subject;
    const back = kind === 'stance' ? `stance ${subject}` : null;
    return <Rehearsal asked={asked} leave={() => goTo('opinions', back)} />;
  }
  if (list === null) {
    return (
      <Page title="Opinions">
        <div className={frame.wait}>
          {failure === null ? (
            <Wait work="Reading the stances." />
          ) : (
            <Failure error={failure} retry={() => void opinionsStore.getState().loadList()} />
          )}
        </div>
      </Page>
    );
  }
  if (what === 'reading') {
    return (
      <Suspense fallback={<Page title="Opinions">{null}</Page>}>
        <ReadingPage list={list} wanted={id} />
      </Suspense>
    );
  }
  const wanted = what === 'stance' ? id : null;
  return <StancePage list={list} wanted={wanted} line={wanted === null ? null : line} />;
}
