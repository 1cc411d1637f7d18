/** The settings: one page in sections, each of which can be opened by name. */
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Page } from '../shell/page.tsx';
import { goTo, useShell } from '../shell/state.ts';
import { About } from './about.tsx';
import { Appearance } from './appearance.tsx';
import { Data } from './data.tsx';
import { Reminder } from './reminder.tsx';
import { type SectionId, sections } from './sections.ts';
import styles from './settings.module.css';

const PlanSettings = lazy(() => import('../plan/plan-settings.tsx'));
const Stages = lazy(() => import('../plan/stages.tsx'));

const contents: Record<SectionId, ReactNode> = {
  plan: <PlanSettings />,
  stages: <Stages />,
  appearance: <Appearance />,
  reminder: <Reminder />,
  data: <Data />,
  about: <About />,
};

/** Brings the section that was asked for into sight, each time it is asked for. */
function useShownSection() {
  const view = useShell((state) => state.view);
  const visit = useShell((state) => state.visit);
  const body = useRef<HTMLDivElement>(null);

  // Asking for the same section again is a new visit.
  useEffect(() => {
    const section = view && body.current?.querySelector<HTMLElement>(`#settings-${view}`);
    if (!section) return;
    const show = () => section.scrollIntoView({ block: 'start' });
    show();
    section.focus({ preventScroll: true });
    // Sections above it are still loading and push it down: stay on it until the person moves.
    const growth = new ResizeObserver(show);
    for (const part of section.parentElement?.children ?? []) growth.observe(part);
    const end = () => growth.disconnect();
    const moves = ['wheel', 'keydown', 'pointerdown'] as const;
    for (const move of moves) window.addEventListener(move, end, { once: true });
    return () => {
      end();
      for (const move of moves) window.removeEventListener(move, end);
    };
  }, [view, visit]);
  return body;
}

export default function Settings() {
  const body = useShownSection();
  return (
    <Page title="Settings" scroll={false}>
      <div className={styles.columns} ref={body}>
        <nav className={styles.index} aria-label="Settings" data-pane="">
          {sections.map((section) => (
            <a
              key={section.id}
              href={`#settings-${section.id}`}
              onClick={(event) => {
                event.preventDefault();
                goTo('settings', section.id);
              }}
            >
              {section.name}
            </a>
          ))}
        </nav>
        <div className={styles.parts}>
          {sections.map((section) => (
            <section
              key={section.id}
              id={`settings-${section.id}`}
              className={styles.part}
              aria-label={section.title}
              tabIndex={-1}
            >
              <h2 className={styles.title}>{section.title}</h2>
              <Suspense fallback={null}>{contents[section.id]}</Suspense>
            </section>
          ))}
        </div>
      </div>
    </Page>
  );
}
