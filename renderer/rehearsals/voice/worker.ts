/** Listens to recordings aside from the page. Getting ready takes longer than listening, so it is asked for before. */
import modelAddress from '@ricky0123/vad-web/dist/silero_vad_v5.onnx?url';
import runtimeAddress from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { listen, modelName, openModel, warmUp } from './listen.ts';
import type { Asked, Heard } from './messages.ts';
import { stretchesOf } from './stretches.ts';

type Session = Awaited<ReturnType<typeof openModel>>;

let ready: Promise<Session> | null = null;

function tell(heard: Heard): void {
  postMessage(heard);
}

async function prepare(): Promise<Session> {
  const response = await fetch(modelAddress);
  if (!response.ok) throw new Error(`The model could not be read (${response.status}).`);
  const session = await openModel({ runtime: runtimeAddress, model: await response.arrayBuffer() });
  await warmUp(session);
  return session;
}

async function hear(samples: Float32Array): Promise<void> {
  ready ??= prepare();
  const session = await ready;
  const share = (done: number) => tell({ kind: 'progress', share: done });
  const probabilities = await listen(session, samples, share);
  tell({ kind: 'speech', speech: stretchesOf(probabilities), model: modelName });
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'prepare') {
    ready ??= prepare();
    // Whoever asks to hear is told of a failure.
    ready.catch(() => undefined);
    return;
  }
  hear(data.samples).catch((error: unknown) => {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});
