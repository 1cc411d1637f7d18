/**
 * The voice-activity model: Silero VAD, version 5, run by ONNX Runtime as WebAssembly. It hears whether somebody
 * speaks, and nothing of what is said.
 *
 * It is handed its bytes and knows no address, so that it runs in a worker and in a test alike.
 */
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import {
  contextSamples,
  copyFrame,
  frameAt,
  frameSamples,
  gainFor,
  lanesFor,
  longRecording,
  sampleRate,
} from './lanes.ts';

export const modelName = 'Silero VAD 5';

/** Numbers in each half of the model's state, for one lane. */
const stateSize = 128;
/** Steps between two words about how far it is. */
const stepsBetweenWords = 16;

/** @param files The runtime's WebAssembly, as bytes or by its address, and the bytes of the model. */
export async function openModel(files: {
  runtime: ArrayBuffer | string;
  model: ArrayBuffer;
}): Promise<InferenceSession> {
  // Without shared memory there is one thread; asking for more would only warn.
  env.wasm.numThreads = 1;
  // By its address it is compiled while it is read.
  if (typeof files.runtime === 'string') env.wasm.wasmPaths = { wasm: files.runtime };
  else env.wasm.wasmBinary = files.runtime;
  return InferenceSession.create(files.model, { executionProviders: ['wasm'] });
}

/**
 * The probability of speech in each frame of a recording.
 * @param samples At 16 kHz.
 * @param tell Told how much is done, 0 to 1.
 * @param mostSteps How far it goes; to the end unless said.
 */
export async function listen(
  session: InferenceSession,
  samples: Float32Array,
  tell: (share: number) => void = () => {},
  mostSteps = Number.POSITIVE_INFINITY,
): Promise<Float32Array> {
  const lanes = lanesFor(samples.length);
  const { count } = lanes;
  const gain = gainFor(samples);
  const width = contextSamples + frameSamples;
  const input = new Float32Array(count * width);
  const probabilities = new Float32Array(lanes.frames);
  const rate = new Tensor('int64', BigInt64Array.of(BigInt(sampleRate)), []);
  const shape = [2, count, stateSize];
  let state = new Tensor('float32', new Float32Array(2 * count * stateSize), shape);
  for (let step = 0; step < Math.min(lanes.steps, mostSteps); step += 1) {
    for (let lane = 0; lane < count; lane += 1) {
      copyFrame(samples, frameAt(lanes, lane, step), gain, input, lane * width);
    }
    const answer = await session.run({
      input: new Tensor('float32', input, [count, width]),
      state,
      sr: rate,
    });
    const { output, stateN } = answer;
    if (output === undefined || stateN === undefined) throw new Error('The model gave no answer.');
    state = stateN as typeof state;
    if (step >= lanes.warmUp) {
      for (let lane = 0; lane < count; lane += 1) {
        const frame = frameAt(lanes, lane, step);
        if (frame < lanes.frames) probabilities[frame] = Number(output.data[lane]);
      }
    }
    if (step % stepsBetweenWords === 0) tell(step / lanes.steps);
  }
  return probabilities;
}

/** Steps after which V8 has made fast code of what a recording needs. */
const stepsToWarmUp = 48;

/** Listens to silence for a moment, in as many lanes as a long recording has: the next recording goes faster. */
export async function warmUp(session: InferenceSession): Promise<void> {
  const long = new Float32Array(longRecording);
  await listen(session, long, () => {}, stepsToWarmUp);
}
