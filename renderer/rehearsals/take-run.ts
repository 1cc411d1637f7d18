/** A take while it goes on, as far as it is sound: the recorder, the way to the disk, and how loud it is. */
import type { Client } from '../client.ts';
import { toBase64 } from './base64.ts';
import type { Microphone } from './microphone.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { recordStream } from './recorder.ts';
import { lookAtSound, type Sound, type SoundWatch, watchSound } from './silence.ts';

export interface TakeRunEvents {
  /** Ms told so far. */
  elapsed(): number;
  /** The disk does not take the recording; what is recorded now is held. */
  notSaved(error: unknown): void;
  savedAgain(): void;
  sound(sound: Sound): void;
  /** The device is gone. */
  gone(): void;
}

export interface TakeRun {
  /** Loudest samples, one for each `levelMs` told; 0 to 1. */
  readonly levels: readonly number[];
  pause(): void;
  resume(): void;
  /** Ends the recording. `saved` is false where the disk has not taken all of it. */
  stop(): Promise<{ bytes: ArrayBuffer; saved: boolean }>;
  /** Tries once more to save what is held. */
  saveRest(): Promise<boolean>;
  /** Lets go of everything at once. */
  abandon(): void;
}

/** Ms between two looks at the level. */
const look = 50;

/**
 * @param levelMs How much of a take one level stands for.
 * @returns Once sound is being recorded.
 */
export async function startTakeRun(
  rehearsals: Client['rehearsals'],
  takeId: string,
  microphone: Microphone,
  levelMs: number,
  events: TakeRunEvents,
): Promise<TakeRun> {
  const outbox: Outbox = createOutbox(
    ({ sequence, bytes, durationMs }) =>
      rehearsals.append({ takeId, sequence, bytes: toBase64(bytes), durationMs }),
    { failed: events.notSaved, recovered: events.savedAgain },
  );
  const recorder = recordStream(
    microphone.stream,
    (piece) => outbox.put(piece, events.elapsed()),
    events.gone,
  );
  await recorder.started;
  microphone.onGone(events.gone);
  const levels: number[] = [];
  let watch: SoundWatch = watchSound(performance.now());
  let paused = false;
  const timer = setInterval(() => {
    if (paused) return;
    const peak = microphone.isMuted() ? 0 : microphone.peak();
    const index = Math.floor(events.elapsed() / levelMs);
    while (levels.length < index) levels.push(0);
    levels[index] = Math.max(levels[index] ?? 0, peak);
    const before = watch.sound;
    watch = lookAtSound(watch, peak, performance.now());
    if (watch.sound !== before) events.sound(watch.sound);
  }, look);

  return {
    levels,
    pause() {
      paused = true;
      recorder.pause();
    },
    resume() {
      paused = false;
      // What was not looked at was no silence.
      watch = { ...watch, lastAt: performance.now() };
      recorder.resume();
    },
    async stop() {
      clearInterval(timer);
      const blob = await recorder.stop();
      microphone.close();
      const saved = await outbox.flush();
      return { bytes: await blob.arrayBuffer(), saved };
    },
    saveRest: () => outbox.flush(),
    abandon() {
      clearInterval(timer);
      outbox.close();
      void recorder.stop();
      microphone.close();
    },
  };
}
