/** The clock of a session on a task of one place: what done means, and time worked against the estimate. */
import type { PlaceId } from '#content/plan/schema.ts';
import type { WorkSession } from '#electron/plan/contract.ts';
import { ClockRuler } from '../ruler/clock-ruler.tsx';
import { SessionButtons, useSessionActions } from './running-clock.tsx';
import { readClock } from './session.ts';
import { usePlan } from './state.ts';
import { useSessionClock } from './use-clock.ts';
import styles from './work-timer.module.css';
import { WriteFailure } from './write-failure.tsx';

/** Shows the running session where its task belongs to this place, else nothing. */
export default function WorkTimer({ place }: { place: PlaceId }) {
  const session = usePlan((state) => state.today?.session ?? null);
  return session?.place === place ? <Timer session={session} /> : null;
}

function Timer({ session }: { session: WorkSession }) {
  const task = usePlan(
    (state) =>
      state.today?.tasks.find(({ id }) => id === session.taskId) ??
      state.weeks?.weeks
        .flatMap(({ days }) => days.flatMap(({ tasks }) => tasks))
        .find(({ id }) => id === session.taskId),
  );
  const reading = readClock(session, useSessionClock(session));
  const actions = useSessionActions(session);
  const label = [
    `${reading.worked} worked on ${session.title}`,
    actions.paused ? 'paused' : '',
    reading.against,
  ];
  return (
    <section className={styles.timer} aria-label="Work timer">
      <div className={styles.head}>
        <div className={styles.words}>
          <h2>{session.title}</h2>
          {task?.done && (
            <p>
              <b>Done when</b> {task.done}
            </p>
          )}
        </div>
        <p className={styles.clock}>
          <span className={styles.figure}>{reading.worked}</span>
          <span>
            {actions.paused ? 'Paused. ' : ''}
            {reading.against}
          </span>
        </p>
      </div>
      {session.estimate > 0 && (
        <ClockRuler
          live
          total={reading.rulerMinutes}
          formatTick={(value) => (value === 0 ? '0' : `${value} min`)}
          phases={[
            {
              id: 'work',
              from: 0,
              to: reading.rulerMinutes,
              tone: 'ink',
              elapsed: reading.workedMinutes,
            },
          ]}
          now={reading.workedMinutes}
          target={session.estimate}
          label={label.filter(Boolean).join(', ')}
        />
      )}
      <SessionButtons actions={actions} />
      <WriteFailure />
    </section>
  );
}
