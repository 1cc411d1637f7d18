/** Which microphone, and a check that it hears: before the first take it is asked for, never forced. */
import { useEffect, useRef, useState } from 'react';
import type { RehearsalSettings } from '#electron/rehearsals/values.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/field.tsx';
import { listMicrophones, type Microphone, openMicrophone } from './microphone.ts';
import styles from './rehearsal.module.css';
import { lookAtSound, type Sound, watchSound } from './silence.ts';
import { changeSettings } from './state.ts';
import { heightOf } from './voice/peaks.ts';

/** Heard once since the app was started: the check was made. */
let heardBefore = false;

interface Level {
  height: number;
  sound: Sound;
}

const look = 100;

/** Holds the microphone open while the check goes on, and says what it hears. */
function useLevel(checking: boolean, deviceId: string | null, gone: () => void) {
  const [level, setLevel] = useState<Level | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [label, setLabel] = useState('');
  const onGone = useRef(gone);
  useEffect(() => {
    onGone.current = gone;
  });
  useEffect(() => {
    setLevel(null);
    setError(null);
    if (!checking) return;
    let microphone: Microphone | null = null;
    let timer: ReturnType<typeof setInterval> | undefined;
    let ended = false;
    openMicrophone(deviceId)
      .then((opened) => {
        if (ended) return opened.close();
        microphone = opened;
        setLabel(opened.label);
        opened.onGone(() => onGone.current());
        let watch = watchSound(performance.now());
        timer = setInterval(() => {
          const peak = opened.isMuted() ? 0 : opened.peak();
          watch = lookAtSound(watch, peak, performance.now());
          if (watch.sound === 'heard') heardBefore = true;
          setLevel({ height: heightOf(peak), sound: watch.sound });
        }, look);
      })
      .catch((reason: unknown) => {
        if (!ended) setError(reason);
      });
    return () => {
      ended = true;
      clearInterval(timer);
      microphone?.close();
    };
  }, [checking, deviceId]);
  return { level, error, label };
}

const words: Record<Sound, string> = {
  unknown: 'Say a few words.',
  heard: 'You are heard.',
  dead: 'Nothing comes from it, not even noise. It may be switched off, or the system keeps it from Dry Run. Switch it on, allow it in the system, or choose another.',
  faint:
    'Hardly anything comes from it. Move closer, raise its level in the system, or choose another.',
};

export function MicrophonePanel(props: {
  settings: RehearsalSettings;
  checking: boolean;
  setChecking: (on: boolean) => void;
}) {
  const { settings, checking, setChecking } = props;
  const { level, error, label } = useLevel(checking, settings.microphone, () => setChecking(false));
  const microphones = useMicrophones(label);
  const sound = level?.sound ?? 'unknown';
  return (
    <div className={styles.panel}>
      {microphones.length > 1 && (
        <SelectField
          label="Which one"
          options={[{ value: '', label: "The system's choice" }, ...microphones]}
          value={settings.microphone ?? ''}
          onChange={(event) => void changeSettings({ microphone: event.target.value || null })}
        />
      )}
      {checking && error === null && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: the meter element colors its track by its own rules. */}
          <div
            className={styles.level}
            role="meter"
            aria-label="Microphone level"
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round((level?.height ?? 0) * 100)}
          >
            <i style={{ width: `${(level?.height ?? 0) * 100}%` }} />
          </div>
          <p
            role="status"
            className={sound === 'dead' || sound === 'faint' ? styles.warn : undefined}
          >
            {words[sound]}
          </p>
          <p className={styles.quiet}>{label}</p>
        </>
      )}
      {checking && error !== null && <Failure error={error} />}
      {!checking && (
        <p className={styles.quiet}>
          {heardBefore
            ? 'It was heard before.'
            : 'Not checked yet. A silent microphone records silence.'}{' '}
          Recordings stay in Dry Run's own folder on this disk.
        </p>
      )}
      <div className={styles.row}>
        <Button keys="c" onClick={() => setChecking(!checking)}>
          {checking ? 'End the check' : 'Check the microphone'}
        </Button>
        {checking && error !== null && (
          <Button onClick={() => void changeSettings({ record: false })}>Time only</Button>
        )}
      </div>
    </div>
  );
}

/** The microphones there are now. @param opened Changes when one was opened: only then they have names. */
function useMicrophones(opened: string): { value: string; label: string }[] {
  const [list, setList] = useState<{ value: string; label: string }[]>([]);
  // An opened microphone gives all of them their names.
  useEffect(() => {
    let ended = false;
    const read = () =>
      void listMicrophones()
        .then((all) => {
          if (!ended) setList(all.map(({ id, label }) => ({ value: id, label })));
        })
        // Without a list the system's choice is taken.
        .catch(() => undefined);
    read();
    navigator.mediaDevices.addEventListener('devicechange', read);
    return () => {
      ended = true;
      navigator.mediaDevices.removeEventListener('devicechange', read);
    };
  }, [opened]);
  return list;
}
