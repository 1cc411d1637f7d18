import { useState } from 'react';
import type { DrillList } from '#electron/drills/contract.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/dialog.tsx';
import { useCommands } from '../shell/commands.ts';
import { goTo } from '../shell/state.ts';
import { abandonRun } from './abandon.ts';
import styles from './list.module.css';
import { languageNames, modeNames, phaseNames, whenText } from './words.ts';

/** The run that has not ended: the next thing to do is to go on with it. */
export function OpenRun({ open }: { open: NonNullable<DrillList['open']> }) {
  const [asking, ask] = useState(false);
  const goOn = () => goTo('drills', `run ${open.runId}`);
  const isPractice = open.mode === 'practice';
  useCommands(
    asking
      ? []
      : [
          {
            id: 'drills.go-on',
            title: `Go on: ${open.title}`,
            group: 'run',
            where: 'Drills',
            keys: isPractice ? undefined : 'enter',
            bar: isPractice ? undefined : 'go on',
            run: goOn,
          },
        ],
  );
  return (
    <div className={styles.hero}>
      <p className={styles.kick}>
        {isPractice ? 'A practice is open' : 'A run is open, and its clock counts'}
      </p>
      <h2 className={styles.title}>{open.title}</h2>
      <p className={styles.summary}>
        {modeNames[open.mode]}, {languageNames[open.language]}, in {phaseNames[open.phase]}, started{' '}
        {whenText(open.startedAt)}.
      </p>
      <p className={styles.pair}>
        <Button
          variant={isPractice ? 'default' : 'primary'}
          size="hero"
          {...(isPractice ? {} : { keys: 'enter' })}
          onClick={goOn}
        >
          Go on: {open.title}
        </Button>
        <Button variant="danger" onClick={() => ask(true)}>
          Abandon it
        </Button>
      </p>
      <Confirm
        open={asking}
        title="Abandon this run?"
        sentence="It gets no solve time. Its code stays in the log."
        act="Abandon it"
        keep="Keep it"
        onAct={() => {
          ask(false);
          void abandonRun(open.runId);
        }}
        onKeep={() => ask(false)}
      />
    </div>
  );
}
