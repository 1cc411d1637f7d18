import {
  type ComponentType,
  lazy,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { placeOf, places } from '../places.ts';
import { PlanCommands } from '../plan/plan-commands.tsx';
import styles from './app.module.css';
import { useAppCommands } from './app-commands.ts';
import { useAppEvents } from './app-events.ts';
import { Boundary } from './boundary.tsx';
import { useKeyDispatch } from './commands.ts';
import { Notices } from './notices.tsx';
import { useOverlays } from './overlays.ts';
import { Recover } from './recover.tsx';
import { useShownScheme } from './scheme.ts';
import { Sidebar } from './sidebar.tsx';
import { useShell, type Where } from './state.ts';
import { Toasts } from './toast-list.tsx';

const Palette = lazy(() => import('./palette.tsx'));
const KeyboardHelp = lazy(() => import('./keyboard-help.tsx'));

function screenOf(where: Where): ComponentType {
  if (where === 'settings') return lazy(() => import('../settings/settings.tsx'));
  const place = placeOf(where);
  return place.ready ?? lazy(place.load);
}

const screens = new Map<Where, ComponentType>();

function screenFor(where: Where): ComponentType {
  const known = screens.get(where) ?? screenOf(where);
  screens.set(where, known);
  return known;
}

/** A place's screen, and the recover page where it fails. */
function Screen({ where, label }: { where: Where; label: string }) {
  const Content = screenFor(where);
  return (
    <Boundary
      fallback={(error, again) => (
        <Recover
          label={label}
          isToday={where === 'today'}
          error={error}
          again={() => {
            // A file that could not be loaded would stay failed: ask for it anew.
            screens.delete(where);
            again();
          }}
        />
      )}
    >
      <Suspense fallback={<p className={styles.opening}>Opening {label}.</p>}>
        <Content />
      </Suspense>
    </Boundary>
  );
}

/** The window: places at the left, one of them at the right, and what may lie over them. */
export function App() {
  useShownScheme();
  useKeyDispatch();
  useAppCommands();
  useAppEvents();
  const where = useShell((state) => state.where);
  const folded = useShell((state) => state.folded);
  const overlay = useOverlays((state) => state.open);
  const main = useRef<HTMLElement>(null);
  const label = places.find((place) => place.id === where)?.label ?? 'Settings';

  const [shown, setShown] = useState(where);
  useEffect(() => {
    document.title = `${label} · Dry Run`;
  }, [label]);
  // Before the effects of the screen that opens, which may move the focus on.
  useLayoutEffect(() => {
    if (shown === where) return;
    setShown(where);
    // Stand in the place that opened. Only who walks the sidebar by keyboard stays on its link.
    if (!document.activeElement?.matches(`a[href="#${where}"]`)) main.current?.focus();
  }, [where, shown]);

  return (
    <div className={folded ? `${styles.app} ${styles.folded}` : styles.app}>
      <Sidebar />
      <main ref={main} id="main" tabIndex={-1} className={styles.main} aria-label={label}>
        <Notices />
        <div className={styles.place}>
          <Screen key={where} where={where} label={label} />
        </div>
      </main>
      <PlanCommands />
      <Toasts />
      <Suspense fallback={null}>
        {overlay === 'palette' && <Palette />}
        {overlay === 'keys' && <KeyboardHelp />}
      </Suspense>
    </div>
  );
}
