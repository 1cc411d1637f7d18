import { goTo } from '../shell/state.ts';
import styles from './view-switch.module.css';
import { weeksName } from './words.ts';

/** The two views of the plan: today, and all of it. */
export function ViewSwitch(props: { view: 'today' | 'weeks'; weeks: number }) {
  const options = [
    { id: 'today', label: 'Today', open: () => goTo('today') },
    { id: 'weeks', label: weeksName(props.weeks), open: () => goTo('today', 'weeks') },
  ] as const;
  return (
    <div className={styles.switch}>
      {options.map(({ id, label, open }) => (
        <button key={id} type="button" aria-pressed={id === props.view} onClick={open}>
          {label}
        </button>
      ))}
    </div>
  );
}
