/** After missed days, or when something would be cut: what moved, what it costs, and three ways out. */
import { useEffect, useState } from 'react';
import type { TodayView, WayOut } from '#electron/plan/contract.ts';
import type { PlanChange } from '#electron/plan/values.ts';
import { connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import styles from './gap-dialog.module.css';
import { planStore } from './state.ts';
import { useWrite } from './use-write.ts';
import { count, gapWords } from './words.ts';

/** How long (ms) work may take before it is named. */
const shownAfter = 500;

const wayNames: Record<WayOut['way'], string> = {
  'more-minutes': 'More minutes a day',
  'fewer-tasks': 'Fewer tasks',
  'later-date': 'A later date',
};

export default function GapDialog(props: {
  gap: NonNullable<TodayView['gap']>;
  close: () => void;
}) {
  const { gap, close } = props;
  const { ways, failure, load } = useWaysOut();
  const { run, busy, sentence } = useWrite([]);
  const slipped = planStore.getState().today?.slipped ?? [];

  return (
    <Dialog open title={titleOf(gap)} onClose={close} width={620}>
      <div className={styles.body}>
        <p>
          {movedSentence(slipped)} {gapWords(gap)}
        </p>
        {ways === null && failure === null && <Working />}
        {failure !== null && <Failure error={failure} retry={load} />}
        {ways?.map((way) => (
          <Way
            key={way.way}
            way={way}
            disabled={busy}
            take={() => void run((plan) => plan.takeWay({ way: way.way }), close)}
          />
        ))}
        {sentence !== null && (
          <p role="alert" className={styles.fault}>
            {sentence}
          </p>
        )}
      </div>
      <DialogActions>
        <Button data-autofocus keys="escape" onClick={close}>
          Decide later
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function titleOf({ missedTasks }: { missedTasks: number }): string {
  if (missedTasks === 0) return 'The plan no longer fits your days';
  return `${count(missedTasks, 'task')} of past days ${missedTasks === 1 ? 'is' : 'are'} open`;
}

function movedSentence(slipped: PlanChange[]): string {
  if (slipped.length === 0) return 'Nothing moves until you choose a way.';
  const moved = slipped.filter(({ kind }) => kind === 'moved').length;
  const dropped = slipped.filter(({ kind }) => kind === 'dropped').length;
  return [
    moved === 0 ? 'No task moved.' : `${count(moved, 'task')} moved to a later day, in order.`,
    dropped === 0 ? 'Nothing was dropped.' : `${count(dropped, 'task')} dropped.`,
  ].join(' ');
}

function useWaysOut() {
  const [ways, setWays] = useState<WayOut[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    connect()
      .then(({ plan }) => plan.waysOut())
      .then(
        (answer) => {
          if (!gone) setWays(answer);
        },
        (error: unknown) => {
          if (!gone) setFailure(error);
        },
      );
    return () => {
      gone = true;
    };
  }, [attempt]);
  return {
    ways,
    failure,
    load: () => {
      setFailure(null);
      setAttempt((before) => before + 1);
    },
  };
}

/** Names the work once it takes longer than a moment, with its seconds. */
function Working() {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setElapsed(performance.now() - began), 100);
    return () => clearInterval(timer);
  }, []);
  if (elapsed < shownAfter) return null;
  return <p className={styles.quiet}>Working out three ways. {(elapsed / 1000).toFixed(1)} s</p>;
}

function Way(props: { way: WayOut; disabled: boolean; take: () => void }) {
  const { way, disabled, take } = props;
  const moved = way.changes.filter(({ kind }) => kind === 'moved').length;
  const cut = way.changes.filter(({ kind }) => kind === 'dropped');
  return (
    <section className={styles.way} aria-label={wayNames[way.way]}>
      <div>
        <h3>{wayNames[way.way]}</h3>
        <p>{way.says}</p>
        {moved > 0 && (
          <p>
            {count(moved, 'task')} {moved === 1 ? 'moves' : 'move'} to another day.
          </p>
        )}
        {cut.length > 0 && (
          <details>
            <summary>
              {count(cut.length, 'task')} left out, and what {cut.length === 1 ? 'it' : 'each'}{' '}
              costs
            </summary>
            <ul>
              {cut.map((change) => (
                <li key={change.taskId}>
                  {change.title}. <span>{change.cost}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {way.setup !== null && (
        <Button disabled={disabled} onClick={take}>
          {actOf(way)}
        </Button>
      )}
    </section>
  );
}

function actOf({ way, amount, cuts }: WayOut): string {
  switch (way) {
    case 'more-minutes':
      return amount === null ? 'Take it' : `Add ${amount} min a day`;
    case 'later-date':
      return amount === null ? 'Take it' : `${count(amount, 'day')} later`;
    case 'fewer-tasks':
      return `Leave out ${count(cuts, 'task')}`;
  }
}
