/** Takes that a crash cut off: each is kept or deleted by the person. */
import { useState } from 'react';
import type { Take } from '#electron/rehearsals/values.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/dialog.tsx';
import styles from './rehearsal.module.css';
import { discard, keepCutOff, useRehearsals } from './state.ts';
import { secondsText, whenText } from './words.ts';

export function CutOffTakes() {
  const takes = useRehearsals((state) => state.cutOff);
  return takes.map((take) => <CutOffTake key={take.id} take={take} />);
}

function CutOffTake({ take }: { take: Take }) {
  const [asking, ask] = useState(false);
  const length = secondsText(take.durationMs);
  return (
    <section className={styles.cut} aria-label={`Cut off: ${take.title}`}>
      <p>
        A take of "{take.title}" was cut off on {whenText(take.startedAt)}. {length} of it are on
        the disk.
      </p>
      <div className={styles.row}>
        <Button onClick={() => void keepCutOff(take)}>Keep it</Button>
        <Button variant="danger" onClick={() => ask(true)}>
          Delete it
        </Button>
      </div>
      <Confirm
        open={asking}
        title="Delete the take that was cut off"
        sentence={`This deletes the ${length} that were recorded.`}
        act="Delete it"
        onAct={() => {
          ask(false);
          void discard(take.id);
        }}
        onKeep={() => ask(false)}
      />
    </section>
  );
}
