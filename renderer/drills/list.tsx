/** The drills: what to run next, each with its attempts and times, and how a run is started. */
import { useState } from 'react';
import type { DrillSummary, DrillList as List } from '#electron/drills/contract.ts';
import type { Language, Mode } from '#electron/drills/values.ts';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Empty } from '../parts/empty.tsx';
import { Section } from '../parts/section.tsx';
import { lazyPart } from '../plan/lazy-part.tsx';
import { Page } from '../shell/page.tsx';
import { goTo } from '../shell/state.ts';
import { ActFailure } from './act-failure.tsx';
import { DrillRow } from './drill-row.tsx';
import styles from './list.module.css';
import { modes, useListCommands } from './list-commands.ts';
import { ListHero } from './list-hero.tsx';
import { randomId, useDrillRows } from './list-rows.ts';
import { OpenRun } from './open-run.tsx';
import { PracticePane } from './practice-pane.tsx';
import { drillsStore, useDrills } from './state.ts';
import { languageNames, modeSentences } from './words.ts';

const WorkTimer = lazyPart(() => import('../plan/work-timer.tsx'));

const languages = (['python', 'typescript'] as const).map((value) => ({
  value,
  label: languageNames[value],
}));

/** What starts, said in full: "Start: LRU cache, timed run 2 of 4". Null stands for one drawn at random. */
function titleOf(drill: DrillSummary | null, mode: Mode): string {
  if (mode === 'practice') return `Practice: ${drill?.title ?? ''}`;
  const kind = mode === 'blank' ? 'blank page run' : 'timed run';
  if (drill === null) return `Start: one drawn at random, ${kind}`;
  const { done, of } = drill.repetitions;
  return `Start: ${drill.title}, ${kind} ${done + 1} of ${Math.max(done + 1, of)}`;
}

export function DrillList({ list }: { list: List }) {
  const [mode, setMode] = useState<Mode>('timed');
  const [language, setLanguage] = useState<Language>(list.language);
  const busy = useDrills((state) => state.busy);
  const { drills } = list;
  const ids = [...drills.map(({ id }) => id), ...(mode === 'practice' ? [] : [randomId])];
  const rows = useDrillRows(ids, list.next?.drillId ?? null);
  const selected = drills.find(({ id }) => id === rows.selected) ?? null;
  const isRandom = rows.selected === randomId;

  const canStart =
    (list.open === null || list.open.mode === 'practice') && (isRandom || selected !== null);

  function start(drillId: string | null, stage?: string) {
    if (busy) return;
    void drillsStore.getState().start({ drillId, language, mode, ...(stage ? { stage } : {}) });
  }

  const startTitle = canStart ? titleOf(isRandom ? null : selected, mode) : null;
  const startSelected = () => start(isRandom ? null : (selected?.id ?? null));
  useListCommands({
    mode,
    setMode,
    language,
    setLanguage,
    step: rows.step,
    startTitle,
    start: startSelected,
    startRandom: () => start(null),
  });

  if (drills.length === 0) {
    return (
      <Page title="Drills">
        <div className={styles.wrap}>
          <Empty
            fact="There are no drills in this copy of the app."
            next="They come with it; a new installation brings them back."
            action={{ label: 'Go to Today', run: () => goTo('today') }}
          />
        </div>
      </Page>
    );
  }

  return (
    <Page
      title="Drills"
      subtitle="Four primitives, each three to four times against the clock"
      actions={
        <Button keys="l" onClick={() => goTo('drills', 'log')}>
          Log
        </Button>
      }
    >
      <div className={styles.wrap}>
        <WorkTimer place="drills" />
        <div className={styles.columns}>
          <section className={styles.main} aria-label="Drills" data-pane tabIndex={-1}>
            {list.open !== null && <OpenRun open={list.open} />}
            {list.next !== null && list.open === null && (
              <ListHero next={list.next} other={list.other} select={rows.select} />
            )}
            <div className={styles.how}>
              <Choice
                label="Mode"
                options={modes}
                value={mode}
                onChange={setMode}
                help={modeSentences[mode]}
              />
              <Choice
                label="Language"
                options={languages}
                value={language}
                onChange={setLanguage}
              />
            </div>
            <ActFailure />
            {startTitle !== null && (
              <div className={styles.start}>
                <Button
                  variant="primary"
                  size="hero"
                  keys="enter"
                  disabled={busy}
                  onClick={startSelected}
                >
                  {startTitle}
                </Button>
              </div>
            )}
            <Section title="Drills" aside="target 25:00 base, 30:00 with the extension">
              <ul ref={rows.list} className={styles.list} aria-label="Drills">
                {drills.map((drill) => (
                  <DrillRow
                    key={drill.id}
                    drill={drill}
                    language={language}
                    selected={rows.selected === drill.id}
                    select={() => rows.select(drill.id)}
                  />
                ))}
                {mode !== 'practice' && (
                  <DrillRow
                    drill={null}
                    language={language}
                    selected={isRandom}
                    select={() => rows.select(randomId)}
                  />
                )}
              </ul>
            </Section>
          </section>
          <PracticePane
            drill={selected}
            mode={mode}
            language={language}
            disabled={busy || !canStart}
            start={(stage) => start(selected?.id ?? null, stage)}
          />
        </div>
      </div>
    </Page>
  );
}
