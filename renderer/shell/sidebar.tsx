import { IconSettings } from '@tabler/icons-react';
import { Fragment, type MouseEvent, useEffect } from 'react';
import type { TodayView } from '#electron/plan/contract.ts';
import { refreshDue } from '../numbers/due.ts';
import { type Place, places } from '../places.ts';
import { usePlan } from '../plan/state.ts';
import { roundNames, shortDay } from '../plan/words.ts';
import { keysLabel, keysSpoken } from './commands.ts';
import { Mark } from './mark.tsx';
import styles from './sidebar.module.css';
import { goTo, useShell, type Where } from './state.ts';

function Item(props: {
  where: Where;
  label: string;
  icon: Place['icon'];
  shortcut: string;
  count?: string;
}) {
  const isHere = useShell((state) => state.where === props.where);
  const caps = keysLabel(props.shortcut);
  const open = (event: MouseEvent) => {
    event.preventDefault();
    goTo(props.where);
    // A click by pointer (its detail counts clicks) leaves the keys to the place, not to the link.
    if (event.detail > 0) document.getElementById('main')?.focus();
  };
  return (
    <a
      href={`#${props.where}`}
      className={styles.item}
      aria-current={isHere ? 'page' : undefined}
      aria-description={props.count}
      aria-keyshortcuts={keysSpoken(props.shortcut)}
      title={`${props.label}, ${caps.join(' ')}`}
      onClick={open}
    >
      <props.icon size={16} stroke={1.6} aria-hidden="true" />
      <span className={styles.label}>{props.label}</span>
      {props.count && (
        <span className={styles.count} aria-hidden="true">
          {props.count}
        </span>
      )}
      <span className={styles.key} aria-hidden="true">
        {caps.at(-1)}
      </span>
    </a>
  );
}

/** In the words Today uses: a single round is the interview. */
function nameOf({ round, ahead }: NonNullable<TodayView['countdown']>): string {
  if (round === null) return 'your target date';
  return ahead.length > 1 ? roundNames[round].toLowerCase() : 'your interview';
}

/** How far it is to the next date; on Today the page itself says it. */
function Foot() {
  const isToday = useShell((state) => state.where === 'today');
  const countdown = usePlan((state) => state.today?.countdown ?? null);
  if (isToday || countdown === null) {
    return <p className={styles.foot}>Offline. Everything stays on this disk.</p>;
  }
  return (
    <p className={styles.foot}>
      <b className={styles.days}>{countdown.days === 1 ? '1 day' : `${countdown.days} days`}</b> to{' '}
      {nameOf(countdown)}
      <br />
      {shortDay(countdown.day)}
      {countdown.time && `, ${countdown.time}`}
    </p>
  );
}

/** How long (ms) the count of due cards waits at most for an idle moment. */
const countAfter = 2000;

/** Asks how many cards are due once the first paint is done, and again on a new day or when a plan begins. */
function useDueCount(): void {
  const today = useShell((state) => state.today);
  const planStands = usePlan((state) => state.today !== null);
  // A new day brings new cards, and so does a plan that begins.
  useEffect(() => {
    const idle = requestIdleCallback(() => void refreshDue(), { timeout: countAfter });
    return () => cancelIdleCallback(idle);
  }, [today, planStands]);
}

/** The ten places in their groups, the settings, and the countdown. */
export function Sidebar() {
  useDueCount();
  const counts = useShell((state) => state.counts);
  const folded = useShell((state) => state.folded);
  return (
    <nav
      className={folded ? `${styles.side} ${styles.folded}` : styles.side}
      aria-label="Places"
      data-pane=""
      tabIndex={-1}
    >
      <div className={styles.brand}>
        <Mark />
        <span className={styles.label}>Dry Run</span>
      </div>
      <div className={styles.places}>
        {places.map((place, index) => (
          <Fragment key={place.id}>
            {index > 0 && place.group !== places[index - 1]?.group && (
              <div className={styles.gap} />
            )}
            <Item
              where={place.id}
              label={place.label}
              icon={place.icon}
              shortcut={place.shortcut}
              count={counts[place.id]}
            />
          </Fragment>
        ))}
      </div>
      <Item where="settings" label="Settings" icon={IconSettings} shortcut="mod+," />
      <Foot />
    </nav>
  );
}
