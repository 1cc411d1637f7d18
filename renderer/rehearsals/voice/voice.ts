/** From a recording's bytes to what is heard in it: decoded by Chromium, listened to in a worker. */
import type { Stretch } from '#electron/rehearsals/values.ts';
import { Trouble } from '#renderer/trouble.ts';
import { sampleRate } from './lanes.ts';
import type { Asked, Heard } from './messages.ts';

/** What the page keeps of a recording. */
export interface HeardRecording {
  speech: Stretch[];
  audioMs: number;
  model: string;
}

/** The recording as samples at 16 kHz, from one microphone. @throws Trouble where Chromium cannot read it. */
export async function decode(bytes: ArrayBuffer): Promise<Float32Array> {
  // The length of an offline context is of no matter to decoding; its rate is what the samples come in.
  const context = new OfflineAudioContext(1, 1, sampleRate);
  try {
    const audio = await context.decodeAudioData(bytes);
    return audio.getChannelData(0);
  } catch (error) {
    throw new Trouble(
      'The recording could not be read.',
      'It may be empty or damaged. The time of the take is kept.',
      error,
    );
  }
}

let worker: Worker | null = null;

function theWorker(): Worker {
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return worker;
}

function ask(asked: Asked): void {
  // The samples are copied: their shape is drawn from them, too.
  theWorker().postMessage(asked);
}

/** Starts what listens, so that it is ready when a take ends. */
export function prepareVoice(): void {
  if (worker === null) ask({ kind: 'prepare' });
}

/** Lets go of what listens, and of its memory. */
export function closeVoice(): void {
  worker?.terminate();
  worker = null;
}

/**
 * Listens to samples aside from the page, one recording at a time.
 * @param tell Told how much is done, 0 to 1.
 * @param signal Ends it; the promise then rejects.
 */
export function hear(
  samples: Float32Array,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<HeardRecording> {
  const audioMs = (samples.length / sampleRate) * 1000;
  const listening = theWorker();
  const end = new AbortController();
  const heard = new Promise<HeardRecording>((resolve, reject) => {
    const on = { signal: end.signal };
    signal.addEventListener(
      'abort',
      () => {
        // It would go on with what nobody waits for.
        closeVoice();
        reject(signal.reason);
      },
      on,
    );
    listening.addEventListener('error', ({ message }) => reject(unheard(message)), on);
    listening.addEventListener(
      'message',
      ({ data }: MessageEvent<Heard>) => {
        if (data.kind === 'progress') tell(data.share);
        else if (data.kind === 'failed') reject(unheard(data.message));
        else resolve({ speech: data.speech, audioMs, model: data.model });
      },
      on,
    );
    ask({ kind: 'hear', samples });
  });
  return heard
    .catch((error: unknown) => {
      // What failed once is started anew.
      closeVoice();
      throw error;
    })
    .finally(() => end.abort());
}

function unheard(message: string): Trouble {
  return new Trouble(
    'The recording could not be measured.',
    'It is kept, and can be played. Open the take again to measure it.',
    message,
  );
}
