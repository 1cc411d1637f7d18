/** The two views of Opinions: the stances, and what to read for them. */
import viewStyles from '../plan/view-switch.module.css';
import { goTo } from '../shell/state.ts';

export function Views({ view }: { view: 'stances' | 'reading' }) {
  return (
    <div className={viewStyles.switch}>
      <button type="button" aria-pressed={view === 'stances'} onClick={() => goTo('opinions')}>
        Stances
      </button>
      <button
        type="button"
        aria-pressed={view === 'reading'}
        onClick={() => goTo('opinions', 'reading')}
      >
        Reading
      </button>
    </div>
  );
}
