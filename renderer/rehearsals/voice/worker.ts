/** Listens to a recording aside from the page. It lives for one recording. */
import modelAddress from '@ricky0123/vad-web/dist/silero_vad_v5.onnx?url';
import runtimeAddress from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { listen, modelName, openModel } from './listen.ts';
import type { Hear, Heard } from './messages.ts';
import { stretchesOf } from './stretches.ts';

function tell(heard: Heard): void {
  postMessage(heard);
}

async function bytesAt(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be read (${response.status}).`);
  return response.arrayBuffer();
}

async function hear({ samples }: Hear): Promise<void> {
  const [runtime, model] = await Promise.all([bytesAt(runtimeAddress), bytesAt(modelAddress)]);
  const session = await openModel({ runtime, model });
  const probabilities = await listen(session, samples, (share) =>
    tell({ kind: 'progress', share }),
  );
  tell({ kind: 'speech', speech: stretchesOf(probabilities), model: modelName });
}

addEventListener('message', ({ data }: MessageEvent<Hear>) => {
  hear(data).catch((error: unknown) => {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});
