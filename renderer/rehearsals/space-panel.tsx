/** What the recordings take of the disk, and a way to be rid of all of them. */
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/dialog.tsx';
import { Section } from '../parts/section.tsx';
import { say } from '../shell/toasts.ts';
import styles from './rehearsal.module.css';
import { attempt, refresh, useRehearsals } from './state.ts';
import { bytesText } from './words.ts';

export function SpacePanel() {
  const space = useRehearsals((state) => state.space);
  const [asking, ask] = useState(false);
  if (space === null || space.recordings === 0) return null;
  const sum = `${space.recordings} ${space.recordings === 1 ? 'recording' : 'recordings'}, ${bytesText(space.bytes)}`;

  async function deleteAll(): Promise<void> {
    ask(false);
    await attempt(async (rehearsals) => {
      const { deleted, bytes } = await rehearsals.deleteAllRecordings();
      say(`${deleted} ${deleted === 1 ? 'recording' : 'recordings'} deleted, ${bytesText(bytes)}.`);
    });
    await refresh();
  }

  return (
    <>
      <Section title="Recordings" aside={sum} />
      <p className={styles.quiet}>In {space.folder}, and nowhere else.</p>
      <div className={styles.row}>
        <Button variant="danger" onClick={() => ask(true)}>
          Delete all recordings
        </Button>
      </div>
      <Confirm
        open={asking}
        title="Delete all recordings"
        sentence={`This deletes ${sum}. Times and measures stay.`}
        act="Delete all recordings"
        onAct={() => void deleteAll()}
        onKeep={() => ask(false)}
      />
    </>
  );
}
