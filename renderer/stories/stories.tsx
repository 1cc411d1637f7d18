/**
 * The Stories place: the list with the story that is open, and which questions the stories answer. Which of them is on
 * show is the place's view: nothing (the story that was open, else the first), `story <id>`, `coverage`, `rehearse …`.
 */
import { lazy, Suspense, useEffect } from 'react';
import { Failure } from '../failure.tsx';
import { Wait } from '../parts/wait.tsx';
import { Rehearsal, rehearsalIn } from '../rehearsals/within.tsx';
import { Page } from '../shell/page.tsx';
import { goTo, useShell } from '../shell/state.ts';
import styles from '../writing/frame.module.css';
import { storiesStore, useStories } from './state.ts';
import { StoryPage } from './story-page.tsx';

const CoveragePage = lazy(() => import('./coverage.tsx'));

export default function Stories() {
  const view = useShell((state) => state.view);
  const visit = useShell((state) => state.visit);
  const list = useStories((state) => state.list);
  const failure = useStories((state) => state.listFailure);
  const [what = '', id = null] = (view ?? '').split(' ');

  // Whatever was done elsewhere since may have changed the list: each visit asks again.
  useEffect(() => {
    void storiesStore.getState().loadList();
  }, [visit]);

  const asked = rehearsalIn(view);
  if (asked !== null) {
    const { kind, id: subject } = asked.subject;
    const back = kind === 'story' ? `story ${subject}` : null;
    return <Rehearsal asked={asked} leave={() => goTo('stories', back)} />;
  }
  if (list === null) {
    return (
      <Page title="Stories">
        <div className={styles.wait}>
          {failure === null ? (
            <Wait work="Reading the stories." />
          ) : (
            <Failure error={failure} retry={() => void storiesStore.getState().loadList()} />
          )}
        </div>
      </Page>
    );
  }
  if (what === 'coverage') {
    return (
      <Suspense fallback={<Page title="Stories">{null}</Page>}>
        <CoveragePage list={list} />
      </Suspense>
    );
  }
  return <StoryPage list={list} wanted={what === 'story' ? id : null} />;
}
