/**
 * The Numbers place: what is due and its review, the table of all cards, statistics. Which of them is on show is the
 * place's view: nothing (the open session, else what is due), `cards`, `cards <card>`, `find <search>`, `statistics`.
 */
import { lazy, Suspense, useEffect } from 'react';
import { Failure } from '../failure.tsx';
import { Wait } from '../parts/wait.tsx';
import { Page } from '../shell/page.tsx';
import { useShell } from '../shell/state.ts';
import { Session } from './session.tsx';
import { SessionEnd } from './session-end.tsx';
import styles from './start.module.css';
import { Start } from './start.tsx';
import { numbersStore, useNumbers } from './state.ts';
import { useViewCommands, Views } from './views.tsx';

const Cards = lazy(() => import('./cards.tsx'));
const Statistics = lazy(() => import('./statistics.tsx'));

export default function Numbers() {
  const view = useShell((state) => state.view);
  const [what = '', ...rest] = (view ?? '').split(' ');
  useViewCommands();

  if (what === 'cards' || what === 'find') {
    return (
      <Suspense fallback={<Page title="Cards">{null}</Page>}>
        <Cards
          key={view}
          openCard={what === 'cards' ? (rest[0] ?? null) : null}
          search={what === 'find' ? rest.join(' ') : ''}
        />
      </Suspense>
    );
  }
  if (what === 'statistics') {
    return (
      <Suspense fallback={<Page title="Statistics">{null}</Page>}>
        <Statistics />
      </Suspense>
    );
  }
  return <Review />;
}

/** The open session, the facts of the one just ended, or what is due. */
function Review() {
  const visit = useShell((state) => state.visit);
  const today = useShell((state) => state.today);
  const overview = useNumbers((state) => state.overview);
  const failure = useNumbers((state) => state.overviewFailure);
  const session = useNumbers((state) => state.session);
  const ended = useNumbers((state) => state.ended);

  // Whatever was done elsewhere since may have changed it, and a new day brings new cards: ask again.
  useEffect(() => {
    void numbersStore.getState().loadOverview();
  }, [visit, today]);

  // Its facts are of this visit.
  useEffect(() => () => numbersStore.getState().leave(), []);

  if (ended !== null) return <SessionEnd session={ended} />;
  if (session !== null) return <Session session={session} />;
  if (overview !== null) return <Start overview={overview} />;
  return (
    <Page title="Numbers" actions={<Views view="review" />}>
      <div className={styles.wrap}>
        {failure === null ? (
          <Wait work="Reading the cards." />
        ) : (
          <Failure error={failure} retry={() => void numbersStore.getState().loadOverview()} />
        )}
      </div>
    </Page>
  );
}
