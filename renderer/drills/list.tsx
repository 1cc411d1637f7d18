/** The drills: what to run next, each with its attempts and times, and how a run is started. */
import { useState } from 'react';
import type { DrillList as List } from '#electron/drills/contract.ts';
import type { Language, Mode } from '#electron/drills/values.ts';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Empty } from '../parts/empty.tsx';
import { Section } from '../parts/section.tsx';
import { lazyPart } from '../plan/lazy-part.tsx';
import { nearDay } from '../plan/words.ts';
import { type Command, useCommands } from '../shell/commands.ts';
import { Page } from '../shell/page.tsx';
import { goTo, useShell } from '../shell/state.ts';
import { ActFailure } from './act-failure.tsx';
import { DrillRow } from './drill-row.tsx';
import styles from './list.module.css';
import { randomId, useDrillRows } from './list-rows.ts';
import { OpenRun } from './open-run.tsx';
import { PracticePane } from './practice-pane.tsx';
import { drillsStore, useDrills } from './state.ts';
import { languageNames, modeNames, modeSentences } from './words.ts';

const WorkTimer = lazyPart(() => import('../plan/work-timer.tsx'));

const modes = (['timed', 'practice', 'blank'] as const).map((value) => ({
  value,
  label: modeNames[value],
}));
const languages = (['python', 'typescript'] as const).map((value) => ({
  value,
  label: languageNames[value],
}));

/** What starts, said in full: "Start: LRU cache, timed run 2 of 4". */
function startTitle(title: string, mode: Mode, number: number | null, of: number | null): string {
  if (mode === 'practice') return `Practice: ${title}`;
  const kind = mode === 'blank' ? 'blank page run' : 'timed run';
  return number === null || of === null
    ? `Start: ${title}, ${kind}`
    : `Start: ${title}, ${kind} ${number} of ${Math.max(number, of)}`;
}

export function DrillList({ list }: { list: List }) {
  const [mode, setMode] = useState<Mode>('timed');
  const [language, setLanguage] = useState<Language>(list.language);
  const busy = useDrills((state) => state.busy);
  const today = useShell((state) => state.today);
  const { suggestion, drills } = list;
  const ids = [...drills.map(({ id }) => id), ...(mode === 'practice' ? [] : [randomId])];
  const rows = useDrillRows(ids, suggestion?.drillId ?? null);
  const selected = drills.find(({ id }) => id === rows.selected) ?? null;
  const isRandom = rows.selected === randomId;

  function start(drillId: string | null, stage?: string) {
    if (busy) return;
    void drillsStore.getState().start({ drillId, language, mode, ...(stage ? { stage } : {}) });
  }

  const title = isRandom
    ? startTitle('one drawn at random', mode, null, null)
    : selected === null
      ? ''
      : startTitle(selected.title, mode, selected.repetitions.done + 1, selected.repetitions.of);
  const canStart = list.open === null || list.open.mode === 'practice';
  const commands: Command[] = [
    {
      id: 'drills.next-row',
      title: 'Next drill',
      group: 'go',
      keys: 'j arrowdown',
      bar: 'move',
      run: () => rows.step(1),
    },
    {
      id: 'drills.previous-row',
      title: 'Previous drill',
      group: 'go',
      keys: 'k arrowup',
      bar: 'move',
      run: () => rows.step(-1),
    },
    {
      id: 'drills.log',
      title: 'Log of solve times',
      group: 'go',
      where: 'Drills',
      keys: 'l',
      bar: 'log',
      run: () => goTo('drills', 'log'),
    },
    ...modes.map(
      ({ value, label }, index): Command => ({
        id: `drills.mode-${value}`,
        title: `Mode: ${label}`,
        group: 'change',
        where: 'Drills',
        keys: String(index + 1),
        bar: 'mode',
        run: () => setMode(value),
      }),
    ),
    {
      id: 'drills.language',
      title: `Language: ${languageNames[language === 'python' ? 'typescript' : 'python']}`,
      group: 'change',
      where: 'Drills',
      keys: 'g',
      bar: 'language',
      run: () => setLanguage(language === 'python' ? 'typescript' : 'python'),
    },
  ];
  if (canStart && title !== '') {
    commands.unshift({
      id: 'drills.start',
      title,
      group: 'run',
      where: `Drills, ${languageNames[language]}`,
      keys: 'enter',
      bar: 'start',
      run: () => start(isRandom ? null : (selected?.id ?? null)),
    });
    if (mode !== 'practice') {
      commands.push({
        id: 'drills.start-random',
        title: 'Start a drill drawn at random',
        group: 'run',
        where: `Drills, ${languageNames[language]}`,
        run: () => start(null),
      });
    }
  }
  useCommands(commands);

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
            {suggestion !== null && list.open === null && (
              <div className={styles.hero}>
                <p className={styles.kick}>
                  {suggestion.due ? 'Run next' : `Next is due ${nearDay(suggestion.dueOn, today)}`}
                </p>
                <h2 className={styles.title}>{suggestion.title}</h2>
                <p className={styles.summary}>{suggestion.because}</p>
              </div>
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
            {canStart && title !== '' && (
              <div className={styles.start}>
                <Button
                  variant="primary"
                  size="hero"
                  keys="enter"
                  disabled={busy}
                  onClick={() => start(isRandom ? null : (selected?.id ?? null))}
                >
                  {title}
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
