/** What is due, what is to be expected on the day, and the one button that starts it. */
import { IconPlayerPlay, IconSettings } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { NumbersOverview } from '#electron/numbers/contract.ts';
import { Button } from '../parts/button.tsx';
import { lazyPart } from '../plan/lazy-part.tsx';
import { type Command, useCommands } from '../shell/commands.ts';
import { Page } from '../shell/page.tsx';
import { goTo } from '../shell/state.ts';
import { ActFailure } from './act-failure.tsx';
import { CatchUpWays } from './catch-up.tsx';
import { Decks } from './decks.tsx';
import { Outlooks } from './outlooks.tsx';
import styles from './start.module.css';
import { numbersStore, useNumbers } from './state.ts';
import { useNextDue } from './use-next-due.ts';
import { Views } from './views.tsx';
import { cardsText, dueCount, dueSentence, startTitle } from './words.ts';

const WorkTimer = lazyPart(() => import('../plan/work-timer.tsx'));
const SettingsDialog = lazyPart(() => import('./settings-dialog.tsx'));

export function Start({ overview }: { overview: NumbersOverview }) {
  const [settings, setSettings] = useState(false);
  const busy = useNumbers((state) => state.busy);
  const main = useRef<HTMLElement>(null);
  const due = dueCount(overview.due);
  useEffect(() => {
    // After the page of an ended session, whose button had the focus. Enter starts from here too.
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, []);
  const begin = () => void numbersStore.getState().begin('due');
  const commands: Command[] = [
    {
      id: 'numbers.settings',
      title: 'Review settings: goal, minutes, buttons',
      group: 'change',
      where: 'Numbers',
      icon: IconSettings,
      keys: 'g',
      bar: 'settings',
      run: () => setSettings(true),
    },
    ...overview.decks
      .filter(({ cards }) => cards > 0)
      .map(
        ({ id, title, cards }): Command => ({
          id: `numbers.cram-${id}`,
          title: `Cram: ${title}`,
          group: 'run',
          where: `Numbers, ${cardsText(cards)}`,
          run: () => void numbersStore.getState().begin('cram', id),
        }),
      ),
  ];
  if (due > 0) {
    commands.unshift({
      id: 'numbers.start',
      title: startTitle(overview.due),
      group: 'run',
      where: 'Numbers',
      icon: IconPlayerPlay,
      keys: 'enter',
      bar: 'start',
      run: begin,
    });
  }
  useCommands(settings ? [] : commands);

  return (
    <Page
      title="Numbers"
      subtitle={due > 0 ? 'Due today' : 'Nothing due'}
      actions={
        <>
          <Button keys="g" onClick={() => setSettings(true)}>
            Settings
          </Button>
          <Views view="review" />
        </>
      }
    >
      <div className={styles.wrap}>
        <WorkTimer place="numbers" />
        <div className={styles.columns}>
          <section
            ref={main}
            className={styles.main}
            aria-label="Due today"
            data-pane
            tabIndex={-1}
          >
            <Head overview={overview} />
            {due > 0 && (
              <div>
                <Button variant="primary" size="hero" keys="enter" disabled={busy} onClick={begin}>
                  {startTitle(overview.due)}
                </Button>
              </div>
            )}
            <ActFailure />
            {overview.catchUp !== null && <CatchUpWays catchUp={overview.catchUp} />}
            <Decks overview={overview} />
          </section>
          <aside className={styles.aside} aria-label="What to expect" data-pane tabIndex={-1}>
            <Outlooks overview={overview} />
            <Watch overview={overview} />
          </aside>
        </div>
      </div>
      {settings && <SettingsDialog overview={overview} close={() => setSettings(false)} />}
    </Page>
  );
}

function Head({ overview }: { overview: NumbersOverview }) {
  const due = dueCount(overview.due);
  const next = useNextDue(due === 0 && overview.cards > 0);
  if (overview.cards === 0) {
    return (
      <Facts
        kick="No cards yet"
        title="There is nothing to review"
        sentence="Import a file or add a card of your own in Cards."
      />
    );
  }
  if (due === 0) {
    return (
      <Facts
        kick={overview.reviewedToday > 0 ? `${overview.reviewedToday} reviewed today` : 'Today'}
        title="Nothing is due"
        sentence={next}
      />
    );
  }
  return (
    <Facts
      kick={overview.reviewedToday > 0 ? `${overview.reviewedToday} reviewed today` : 'Due today'}
      title={`${cardsText(due)} due`}
      sentence={`${dueSentence(overview.due)}.`}
    />
  );
}

function Facts(props: { kick: string; title: string; sentence: string }) {
  return (
    <div>
      <p className={styles.kick}>{props.kick}</p>
      <h2 className={styles.title}>{props.title}</h2>
      <p className={styles.summary}>{props.sentence}</p>
    </div>
  );
}

/** Cards that want a look: those forgotten often, and those whose figures changed. */
function Watch({ overview }: { overview: NumbersOverview }) {
  const { leeches, changed } = overview;
  if (leeches === 0 && changed === 0) return null;
  return (
    <div className={styles.block}>
      <h2 className={styles.heading}>Worth a look</h2>
      {leeches > 0 && (
        <p className={styles.note}>
          {cardsText(leeches)} {leeches === 1 ? 'is' : 'are'} forgotten often. Rewritten, or split
          in two, {leeches === 1 ? 'it is' : 'they are'} easier to keep.{' '}
          <button
            type="button"
            className={styles.link}
            onClick={() => goTo('numbers', 'find is:leech')}
          >
            Show {leeches === 1 ? 'it' : 'them'}
          </button>
        </p>
      )}
      {changed > 0 && (
        <p className={styles.note}>
          {cardsText(changed)} {changed === 1 ? 'has' : 'have'} new figures since you last saw{' '}
          {changed === 1 ? 'it' : 'them'}. The review says so on each.
        </p>
      )}
    </div>
  );
}
