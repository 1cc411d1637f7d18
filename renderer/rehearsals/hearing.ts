/** Listens to the take on show: reads its recording, hears where speech is, and has the measures kept. */
import type { Take } from '#electron/rehearsals/values.ts';
import { fromBase64 } from './base64.ts';
import { calls, refresh, rehearsalsStore } from './state.ts';
import { closeVoice, decode, hear, prepareVoice } from './voice/voice.ts';

const { getState: get, setState: set } = rehearsalsStore;

let listening: AbortController | null = null;

/** @param recorded The bytes where they are still at hand; else they are read from the disk. */
export async function hearTake(take: Take, recorded: ArrayBuffer | null): Promise<void> {
  listening?.abort();
  const end = new AbortController();
  listening = end;
  const isOn = () => !end.signal.aborted && get().shown?.id === take.id;
  let bytes = recorded;
  let samples: Float32Array | null = null;
  try {
    set({ heard: { kind: 'reading' } });
    bytes ??= await readRecording(take.id);
    // Decoding takes the memory it is given.
    samples = await decode(bytes.slice(0));
    if (!isOn()) return;
    if (take.measures === null) await measure(take.id, { bytes, samples }, end.signal);
    if (isOn()) set({ heard: { kind: 'heard', bytes, samples } });
  } catch (error) {
    if (isOn()) set({ heard: { kind: 'failed', error, bytes, samples } });
  }
}

async function readRecording(takeId: string): Promise<ArrayBuffer> {
  const rehearsals = await calls();
  return fromBase64((await rehearsals.audio({ takeId })).bytes);
}

async function measure(
  takeId: string,
  sound: { bytes: ArrayBuffer; samples: Float32Array },
  signal: AbortSignal,
): Promise<void> {
  const tell = (share: number) => set({ heard: { kind: 'listening', share, ...sound } });
  tell(0);
  const heard = await hear(sound.samples, (share) => !signal.aborted && tell(share), signal);
  const rehearsals = await calls();
  const measured = await rehearsals.measured({ takeId, ...heard });
  if (get().shown?.id === takeId) set({ shown: measured });
  await refresh();
}

/** Nothing is listened to any more: the screen goes away. */
export function stopHearing(): void {
  listening?.abort();
  listening = null;
  closeVoice();
}

/** Makes ready for the end of a take while there is time: before it, and while it is told. */
export function prepareHearing(): void {
  if (get().settings?.record === true) prepareVoice();
}
