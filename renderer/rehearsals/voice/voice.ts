/** From a recording's bytes to what is heard in it: decoded by Chromium, listened to in a worker. */
import type { Stretch } from '#electron/rehearsals/values.ts';
import { Trouble } from '#renderer/trouble.ts';
import { sampleRate } from './lanes.ts';
import type { Hear, Heard } from './messages.ts';

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

/**
 * Listens to samples aside from the page.
 * @param tell Told how much is done, 0 to 1.
 * @param signal Ends it; the promise then rejects.
 */
export function hear(
  samples: Float32Array,
  tell: (share: number) => void,
  signal?: AbortSignal,
): Promise<HeardRecording> {
  const audioMs = (samples.length / sampleRate) * 1000;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<HeardRecording>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
    worker.addEventListener('error', ({ message }) => reject(unheard(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<Heard>) => {
      if (data.kind === 'progress') tell(data.share);
      else if (data.kind === 'failed') reject(unheard(data.message));
      else resolve({ speech: data.speech, audioMs, model: data.model });
    });
    // The samples stay the page's: their shape is drawn from them.
    worker.postMessage({ samples } satisfies Hear);
  }).finally(() => worker.terminate());
}

function unheard(message: string): Trouble {
  return new Trouble(
    'The recording could not be measured.',
    'It is kept, and can be played. Open the take again to measure it.',
    message,
  );
}
