/** The sound of a take: its shape with the marks of the sections, played from any place. */
import type { Script, Take } from '#electron/rehearsals/values.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Meter } from '../parts/meter.tsx';
import { hearTake } from './hearing.ts';
import styles from './rehearsal.module.css';
import { useRehearsals } from './state.ts';
import { Waveform } from './waveform.tsx';
import { bytesText } from './words.ts';

export function RecordingView(props: { take: Take; script: Script; askToDelete: () => void }) {
  const { take, script, askToDelete } = props;
  const heard = useRehearsals((state) => state.heard);
  if (take.recordingBytes === null && heard.kind === 'none') return null;
  if (take.recordingMissing && heard.kind === 'none') {
    return (
      <div className={styles.panel}>
        <p className={styles.warn}>
          The recording is not in its folder any more. The time and what was measured are kept.
        </p>
        <div className={styles.row}>
          <Button onClick={askToDelete}>Forget the recording</Button>
        </div>
      </div>
    );
  }
  const sound = 'samples' in heard && heard.bytes !== null ? heard : null;
  const deletion = take.recordingBytes !== null && (
    <div className={styles.deletion}>
      <span className={styles.quiet}>{bytesText(take.recordingBytes)}, on this disk only</span>
      <Button variant="danger" keys="x" onClick={askToDelete}>
        Delete the recording
      </Button>
    </div>
  );
  const isShown = sound !== null && sound.samples !== null && sound.bytes !== null;
  return (
    <section className={styles.panel} aria-label="Recording">
      {sound?.samples && sound.bytes && (
        <Waveform
          key={take.id}
          take={take}
          script={script}
          samples={sound.samples}
          bytes={sound.bytes}
          actions={deletion}
        />
      )}
      {heard.kind === 'listening' && (
        <Meter
          label="Listening for speech and pauses"
          value={heard.share}
          max={1}
          text={`${Math.round(heard.share * 100)}%`}
          running
        />
      )}
      {heard.kind === 'failed' && (
        <Failure error={heard.error} retry={() => void hearTake(take, heard.bytes)} />
      )}
      {!isShown && deletion}
    </section>
  );
}
