/** A take while it is told: the clock, the ruler with its sections, how loud it is, and the prompter. */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/dialog.tsx';
import { Tag } from '../parts/tag.tsx';
import { ClockRuler } from '../ruler/clock-ruler.tsx';
import {
  bars,
  discardTake,
  elapsedNow,
  finishTake,
  levelsNow,
  pauseTake,
  resumeTake,
  togglePause,
} from './acts.ts';
import { Frame } from './frame.tsx';
import type { LiveTake } from './live.ts';
import { LiveWave } from './live-wave.tsx';
import { rulerOf } from './phases.ts';
import { Prompter } from './prompter.tsx';
import { Question } from './question.tsx';
import styles from './rehearsal.module.css';
import { figureOf, leftText } from './take-clock.ts';
import { useTakeCommands } from './take-commands.ts';
import { Troubles } from './troubles.tsx';

/** Ms between two looks at the clock. */
const look = 100;

function useElapsed(): number {
  const [ms, setMs] = useState(elapsedNow);
  useEffect(() => {
    const timer = setInterval(() => setMs(elapsedNow()), look);
    return () => clearInterval(timer);
  }, []);
  return ms;
}

export function TakeScreen({ live, ending }: { live: LiveTake; ending: boolean }) {
  const [asking, setAsking] = useState(false);
  const [wasPaused, setWasPaused] = useState(false);
  const { script, clock } = live;
  const paused = clock.pausedAt !== null;

  // The take waits while it is asked whether to throw it away.
  function ask(): void {
    setWasPaused(paused);
    pauseTake();
    setAsking(true);
  }
  function keep(): void {
    setAsking(false);
    if (!wasPaused) resumeTake();
  }
  useTakeCommands({ live, asking: asking || ending, ask });

  return (
    <Frame
      title={script.title}
      subtitle={`Rehearsal ${script.takes + 1}`}
      label="The take"
      actions={
        <>
          <HeadButton label={paused ? 'Go on' : 'Pause'} keys="space" act={togglePause} />
          <HeadButton label="Finish" keys="enter" act={() => void finishTake()} />
          <span role="status">
            <RecordingState live={live} ending={ending} />
          </span>
        </>
      }
    >
      <div className={styles.wrap}>
        <Troubles />
        <TroubleOfTake live={live} />
        {script.prompt !== null && <Question prompt={script.prompt} />}
        <Told live={live} paused={paused && !ending} />
        <Prompter live={live} />
      </div>
      <Confirm
        open={asking}
        title="Discard this take"
        sentence={`${figureOf(elapsedNow())} was told. This deletes the take and its recording.`}
        act="Discard the take"
        keep="Go on"
        onAct={() => {
          setAsking(false);
          void discardTake();
        }}
        onKeep={keep}
      />
    </Frame>
  );
}

/** A button that leaves the focus where it is, so that the take's keys go on working after a click. */
function HeadButton(props: { label: string; keys: string; act: () => void }) {
  return (
    <Button
      variant="quiet"
      keys={props.keys}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.act}
    >
      {props.label}
    </Button>
  );
}

function RecordingState({ live, ending }: { live: LiveTake; ending: boolean }): ReactNode {
  const paused = live.clock.pausedAt !== null;
  if (ending) return <Tag>Ending</Tag>;
  if (!live.records) return <Tag>{paused ? 'Paused' : 'Time only, nothing is recorded'}</Tag>;
  if (paused) return <Tag>Paused, nothing is recorded</Tag>;
  if (live.notSaved !== null) return <Tag tone="warn">Recording, held in memory</Tag>;
  return (
    <Tag tone="fail">
      <i className={styles.dot} aria-hidden="true" />
      Recording, stays on this disk
    </Tag>
  );
}

/** What a person should know while they speak, in one line that is announced. */
function TroubleOfTake({ live }: { live: LiveTake }) {
  const { notSaved, sound } = live;
  const held =
    notSaved instanceof Error ? notSaved.message : 'The disk does not take the recording.';
  return (
    <div role="alert" className={styles.trouble}>
      {notSaved !== null && <p className={styles.warn}>{held}</p>}
      {(sound === 'dead' || sound === 'faint') && (
        <p className={styles.warn}>
          {sound === 'dead'
            ? 'The microphone gives nothing: this take records silence. Pause, and check it.'
            : 'The microphone hardly hears you. Move closer.'}
        </p>
      )}
    </div>
  );
}

function Told({ live, paused }: { live: LiveTake; paused: boolean }) {
  const ms = useElapsed();
  const { script, marks } = live;
  const targetMs = script.targetSeconds * 1000;
  const ruler = rulerOf(script, marks, ms / 1000);
  const left = leftText(ms, targetMs);
  const best = [
    ...(script.bestSeconds === null ? [] : [`Best telling ${Math.round(script.bestSeconds)} s`]),
    ...(script.paceMeasured ? [`your pace ${Math.round(script.pace)} wpm, an estimate`] : []),
  ].join(', ');
  return (
    <>
      <div className={styles.hero}>
        <div className={paused ? `${styles.clock} ${styles.paused}` : styles.clock}>
          {figureOf(ms)}
        </div>
        <div className={styles.beside}>
          <p className={styles.left}>{paused ? 'Paused' : left}</p>
          <p className={styles.meta}>{best}</p>
        </div>
      </div>
      <ClockRuler
        live
        band={8}
        minute={60}
        total={ruler.total}
        phases={ruler.phases}
        now={ms / 1000}
        target={script.targetSeconds}
        formatTick={(value) => `${Math.round(value)} s`}
        label={`${figureOf(ms)}, ${left}, target ${script.targetSeconds} s`}
      />
      {live.records && (
        <LiveWave
          levels={levelsNow()}
          bars={bars}
          total={(ruler.total / script.targetSeconds) * bars}
        />
      )}
    </>
  );
}
