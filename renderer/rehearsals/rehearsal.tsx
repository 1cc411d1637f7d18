/**
 * A rehearsal within the place that opened it: the page before a take, the take, and what it came to.
 */
import { useEffect } from 'react';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { useCommands } from '../shell/commands.ts';
import { leaveRehearsal } from './acts.ts';
import { After } from './after.tsx';
import { type RehearsalAsked, viewOf } from './asked.ts';
import { Frame } from './frame.tsx';
import { prepareHearing } from './hearing.ts';
import { Ready } from './ready.tsx';
import styles from './rehearsal.module.css';
import { load, loadAgain, useRehearsals } from './state.ts';
import { TakeScreen } from './take-screen.tsx';

export interface RehearsalProps {
  asked: RehearsalAsked;
  /** Back to where it was opened from. */
  leave: () => void;
}

export default function Rehearsal({ asked, leave }: RehearsalProps) {
  const key = viewOf(asked);
  // The view says all of what is asked.
  useEffect(() => {
    void load(asked).then(prepareHearing);
    return leaveRehearsal;
  }, [key]);
  const failure = useRehearsals((state) => state.loadFailure);
  const script = useRehearsals((state) => state.script);
  const settings = useRehearsals((state) => state.settings);
  const phase = useRehearsals((state) => state.phase);
  const live = useRehearsals((state) => state.live);
  const shown = useRehearsals((state) => state.shown);

  if (live !== null) return <TakeScreen live={live} ending={phase === 'ending'} />;
  if (script === null || settings === null) {
    return <Opening failure={failure} leave={leave} />;
  }
  if (phase === 'after' && shown !== null)
    return <After key={shown.id} take={shown} script={script} leave={leave} />;
  return <Ready script={script} settings={settings} leave={leave} />;
}

/** While it is read; and where it cannot be, such as a story that was removed. */
function Opening({ failure, leave }: { failure: unknown; leave: () => void }) {
  useCommands([
    {
      id: 'rehearsals.leave',
      title: 'Leave the rehearsal',
      group: 'go',
      where: 'Rehearsal',
      keys: 'escape',
      bar: 'leave',
      run: leave,
    },
  ]);
  return (
    <Frame title="Rehearsal" subtitle="" label="Rehearsal">
      <div className={styles.wrap}>
        {failure !== null && (
          <>
            <Failure error={failure} retry={() => void loadAgain()} />
            <div className={styles.row}>
              <Button keys="escape" onClick={leave}>
                Leave
              </Button>
            </div>
          </>
        )}
      </div>
    </Frame>
  );
}
