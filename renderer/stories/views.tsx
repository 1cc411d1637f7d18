/** The two views of Stories: the stories themselves, and which questions they answer. */
import viewStyles from '../plan/view-switch.module.css';
import { goTo } from '../shell/state.ts';

export function Views({ view }: { view: 'stories' | 'coverage' }) {
  return (
    <div className={viewStyles.switch}>
      <button type="button" aria-pressed={view === 'stories'} onClick={() => goTo('stories', null)}>
        Stories
      </button>
      <button
        type="button"
        aria-pressed={view === 'coverage'}
        onClick={() => goTo('stories', 'coverage')}
      >
        Coverage
      </button>
    </div>
  );
}
