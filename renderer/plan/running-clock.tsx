/** A running work session: its clock, and the three things to do with it. */
import type { WorkSession } from '#electron/plan/contract.ts';
import { Button } from '../parts/button.tsx';
import { useCommands } from '../shell/commands.ts';
import { goTo } from '../shell/state.ts';
import styles from './running-clock.module.css';
import { readClock } from './session.ts';
import { planStore } from './state.ts';
import { useSessionClock } from './use-clock.ts';
import { placeNames } from './words.ts';

/** Registers what can be done with a session, and answers the same as functions. */
export function useSessionActions(session: WorkSession) {
  const plan = planStore.getState();
  const paused = session.pausedAt !== null;
  const actions = {
    paused,
    toggle: () => void (paused ? plan.resumeSession() : plan.pauseSession()),
    done: () => void plan.endSession(true),
    stop: () => void plan.endSession(false),
  };
  useCommands([
    {
      id: 'plan.pause',
      title: paused ? 'Resume the clock' : 'Pause the clock',
      group: 'run',
      where: session.title,
      keys: 'alt+p',
      bar: paused ? 'resume' : 'pause',
      run: actions.toggle,
    },
    {
      id: 'plan.session-done',
      title: `Done, tick it: ${session.title}`,
      group: 'run',
      run: actions.done,
    },
    {
      id: 'plan.session-stop',
      title: `Stop, not done: ${session.title}`,
      group: 'run',
      run: actions.stop,
    },
  ]);
  return actions;
}

/** The buttons of a session, in the words of their commands. */
export function SessionButtons({ actions }: { actions: ReturnType<typeof useSessionActions> }) {
  return (
    <div className={styles.buttons}>
      <Button keys="alt+p" onClick={actions.toggle}>
        {actions.paused ? 'Resume' : 'Pause'}
      </Button>
      <Button onClick={actions.done}>Done, tick it</Button>
      <Button variant="quiet" onClick={actions.stop}>
        Stop, not done
      </Button>
    </div>
  );
}

/** The strip on Today while a clock runs. */
export function RunningClock({ session }: { session: WorkSession }) {
  const reading = readClock(session, useSessionClock(session));
  const actions = useSessionActions(session);
  return (
    <section className={styles.strip} aria-label="Running clock">
      <span
        className={styles.figure}
        role="timer"
        aria-live="off"
        aria-label={`${reading.worked} on ${session.title}`}
      >
        {reading.worked}
      </span>
      <span className={styles.words}>
        <b>{session.title}</b>
        <span>
          {actions.paused ? 'Paused. ' : ''}
          {reading.against}
        </span>
      </span>
      <SessionButtons actions={actions} />
      {session.place !== 'today' && (
        <Button variant="quiet" onClick={() => goTo(session.place)}>
          Open {placeNames[session.place]}
        </Button>
      )}
    </section>
  );
}
