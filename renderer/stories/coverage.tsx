/** Questions against stories: a mark where one answers the other, and the holes in sight. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Coverage, StoryList } from '#electron/stories/contract.ts';
import { Failure } from '../failure.tsx';
import { Empty } from '../parts/empty.tsx';
import { Wait } from '../parts/wait.tsx';
import { useCommands } from '../shell/commands.ts';
import { Page } from '../shell/page.tsx';
import { goTo, useShell } from '../shell/state.ts';
import { ActFailure } from '../writing/save-failure.tsx';
import { titleText } from '../writing/words.ts';
import styles from './coverage.module.css';
import { storiesText } from './list-words.ts';
import { storiesStore, useStories } from './state.ts';
import { Views } from './views.tsx';

export default function CoveragePage({ list }: { list: StoryList }) {
  const visit = useShell((state) => state.visit);
  const coverage = useStories((state) => state.coverage);
  const failure = useStories((state) => state.coverageFailure);
  useEffect(() => {
    void storiesStore.getState().loadCoverage();
  }, [visit]);
  useCommands([
    {
      id: 'stories.back',
      title: 'Back to the stories',
      group: 'go',
      where: 'Stories',
      keys: 'escape',
      bar: 'back to the stories',
      run: () => goTo('stories'),
    },
  ]);
  return (
    <Page
      title="Stories"
      subtitle={`Coverage, ${storiesText(list.stories.length)}`}
      actions={<Views view="coverage" />}
    >
      <div className={styles.wrap}>
        <ActFailure />
        {coverage === null && failure === null && <Wait work="Reading what your stories answer." />}
        {failure !== null && (
          <Failure error={failure} retry={() => void storiesStore.getState().loadCoverage()} />
        )}
        {coverage !== null && list.stories.length === 0 && (
          <Empty
            fact="There is no story yet, so no question has an answer."
            next="Write one, then mark here which questions it answers."
            action={{
              label: 'Add a story',
              run: () => void storiesStore.getState().add(),
            }}
          />
        )}
        {coverage !== null && list.stories.length > 0 && <Matrix coverage={coverage} />}
      </div>
    </Page>
  );
}

function Matrix({ coverage }: { coverage: Coverage }) {
  const { stories, rows } = coverage;
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });

  /** Arrow keys go from cell to cell; only the one that is stood on is in the order of Tab. */
  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, [number, number]> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      Home: [0, -stories.length],
      End: [0, stories.length],
    };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const row = Math.min(rows.length - 1, Math.max(0, at.row + step[0]));
    const column = Math.min(stories.length - 1, Math.max(0, at.column + step[1]));
    setAt({ row, column });
    table.current
      ?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
      ?.focus();
  }
  function toggle(promptId: string, storyId: string) {
    const answered = rows.flatMap((row) => (row.storyIds.includes(storyId) ? [row.promptId] : []));
    const isLinked = answered.includes(promptId);
    const promptIds = isLinked ? answered.filter((id) => id !== promptId) : [...answered, promptId];
    void storiesStore.getState().link(storyId, promptIds);
  }

  return (
    <>
      <p className={styles.sentence}>{coverage.sentence}</p>
      <div className={styles.scroller}>
        <table
          ref={table}
          className={styles.table}
          aria-label="Questions against stories"
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">Question</th>
              {stories.map(({ id, title }) => (
                <th key={id} scope="col" className={styles.story}>
                  <button type="button" onClick={() => goTo('stories', `story ${id}`)}>
                    <bdi>{titleText(title, 'story')}</bdi>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowAt) => (
              <tr key={row.promptId} data-hole={row.storyIds.length === 0 || undefined}>
                <th scope="row">
                  <span className={styles.says}>{row.says}</span>
                  <span className={styles.theme}>
                    {row.themeTitle}
                    {row.storyIds.length === 0 && <b className={styles.hole}>, no story yet</b>}
                  </span>
                </th>
                {stories.map(({ id, title }, columnAt) => {
                  const isLinked = row.storyIds.includes(id);
                  const isStoodOn = at.row === rowAt && at.column === columnAt;
                  return (
                    <td key={id}>
                      <button
                        type="button"
                        className={styles.cell}
                        data-row={rowAt}
                        data-column={columnAt}
                        tabIndex={isStoodOn ? 0 : -1}
                        aria-pressed={isLinked}
                        aria-label={`${titleText(title, 'story')} answers: ${row.says}`}
                        onFocus={() => setAt({ row: rowAt, column: columnAt })}
                        onClick={() => toggle(row.promptId, id)}
                      >
                        <span className={styles.mark} aria-hidden="true" />
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
