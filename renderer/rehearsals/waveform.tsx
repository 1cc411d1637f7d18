/** The shape of a recording as a slider: arrows seek, Space plays. */
import { type PointerEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Script, Take } from '#electron/rehearsals/values.ts';
import { Button } from '../parts/button.tsx';
import { useWidth } from '../ruler/use-width.ts';
import { useCommands } from '../shell/commands.ts';
import { openPlayer, type Player } from './player.ts';
import styles from './rehearsal.module.css';
import { showFailure } from './state.ts';
import { figureOf } from './take-clock.ts';
import { sampleRate } from './voice/lanes.ts';
import { peaksOf } from './voice/peaks.ts';
import waves from './wave.module.css';
import { WaveShape } from './wave-shape.tsx';
import { titleOfPart } from './words.ts';

const seekMs = 5_000;
const look = 50;
const barStep = 5.6;

export function Waveform(props: {
  take: Take;
  script: Script;
  samples: Float32Array;
  bytes: ArrayBuffer;
  /** At the right of the button that plays. */
  actions: ReactNode;
}) {
  const { take, script, samples } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const lengthMs = (samples.length / sampleRate) * 1000;
  const { at, playing, toggle, seek } = usePlayer(props.bytes, lengthMs);
  const count = Math.max(1, Math.floor(width / barStep));
  const peaks = useMemo(() => peaksOf(samples, count), [samples, count]);
  const place = `${figureOf(at)} of ${figureOf(lengthMs)}, ${sectionAt(take, script, at)}`;

  useCommands([
    {
      id: 'rehearsals.play',
      title: playing ? 'Pause the recording' : 'Play the recording',
      group: 'run',
      where: 'Rehearsal',
      keys: 'space',
      bar: playing ? 'pause' : 'play',
      run: toggle,
    },
    {
      id: 'rehearsals.seek-back',
      title: 'Five seconds back',
      group: 'go',
      where: 'Rehearsal',
      keys: 'arrowleft',
      bar: 'seek',
      run: () => seek(at - seekMs),
    },
    {
      id: 'rehearsals.seek-forward',
      title: 'Five seconds on',
      group: 'go',
      where: 'Rehearsal',
      keys: 'arrowright',
      bar: 'seek',
      run: () => seek(at + seekMs),
    },
  ]);

  function seekTo(event: PointerEvent<HTMLDivElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    seek(((event.clientX - box.left) / box.width) * lengthMs);
  }

  return (
    <>
      <div
        ref={ref}
        className={waves.player}
        role="slider"
        tabIndex={0}
        aria-label="Place in the recording"
        aria-valuemin={0}
        aria-valuemax={Math.round(lengthMs / 1000)}
        aria-valuenow={Math.round(at / 1000)}
        aria-valuetext={place}
        onPointerDown={seekTo}
        onKeyDown={(event) => {
          const to = { ArrowLeft: at - seekMs, ArrowRight: at + seekMs, Home: 0, End: lengthMs }[
            event.key
          ];
          if (to === undefined) return;
          event.preventDefault();
          seek(to);
        }}
      >
        {width > 0 && (
          <WaveShape
            width={width}
            peaks={peaks}
            at={at}
            lengthMs={lengthMs}
            speech={take.measures?.speech ?? []}
            marks={take.marks.map(({ part, atMs }) => ({
              atMs,
              title: titleOfPart(script, part),
            }))}
          />
        )}
      </div>
      <div className={styles.row}>
        <Button keys="space" onClick={toggle}>
          {playing ? 'Pause' : 'Play'}
        </Button>
        <span className={styles.quiet}>{place}</span>
        {props.actions}
      </div>
    </>
  );
}

function sectionAt({ marks }: Take, script: Script, at: number): string {
  const mark = marks.filter(({ atMs }) => atMs <= at).at(-1);
  return mark === undefined ? script.title : titleOfPart(script, mark.part);
}

/** Plays the bytes; they are decoded when they are played first. */
function usePlayer(bytes: ArrayBuffer, lengthMs: number) {
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const player = useRef<Player | null>(null);
  const opening = useRef(false);
  const from = useRef(0);
  useEffect(() => () => player.current?.close(), []);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setAt(player.current?.at() ?? 0), look);
    return () => clearInterval(timer);
  }, [playing]);

  function changed(): void {
    setPlaying(player.current?.isPlaying() ?? false);
    setAt(player.current?.at() ?? 0);
  }

  async function open(): Promise<void> {
    if (opening.current) return;
    opening.current = true;
    try {
      player.current = await openPlayer(bytes.slice(0), changed);
      player.current.seek(from.current);
      player.current.play();
    } catch (error) {
      showFailure(error);
    } finally {
      opening.current = false;
    }
  }

  return {
    at,
    playing,
    toggle() {
      if (player.current === null) void open();
      else if (player.current.isPlaying()) player.current.pause();
      else player.current.play();
    },
    seek(ms: number) {
      const to = Math.min(lengthMs, Math.max(0, ms));
      from.current = to;
      if (player.current === null) setAt(to);
      else player.current.seek(to);
    },
  };
}
