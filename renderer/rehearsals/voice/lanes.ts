/**
 * How a recording is cut for the voice-activity model.
 *
 * The model reads frame after frame and carries a state from each to the next. One frame at a time is slow, so the
 * recording is cut into lanes that are read side by side; each but the first begins a little early, so that its state
 * is warm where its own frames begin.
 */

/** Samples a second. */
export const sampleRate = 16_000;
/** Samples of a frame, as the model was trained on. */
export const frameSamples = 512;
/** Samples of the frame before that each frame is read with. */
export const contextSamples = 64;
/** Length of a frame in ms. */
export const frameMs = (frameSamples / sampleRate) * 1000;

const mostLanes = 16;
/** Frames a lane has at the least: 8 s. Shorter ones would be mostly warm-up. */
const leastFrames = 250;
/** Samples of a recording that has all the lanes there are. */
export const longRecording = mostLanes * leastFrames * frameSamples;
/** Frames read before a lane's own: 1 s. */
const warmUpFrames = 32;

export interface Lanes {
  count: number;
  /** Frames of the whole recording. */
  frames: number;
  /** Own frames of a lane; the last may have fewer. */
  framesEach: number;
  warmUp: number;
  /** Steps it takes: every lane reads one frame a step. */
  steps: number;
}

export function lanesFor(samples: number): Lanes {
  const frames = Math.ceil(samples / frameSamples);
  const count = Math.min(mostLanes, Math.max(1, Math.floor(frames / leastFrames)));
  const framesEach = Math.ceil(frames / count);
  const warmUp = count === 1 ? 0 : warmUpFrames;
  return { count, frames, framesEach, warmUp, steps: warmUp + framesEach };
}

/** Index of the frame that a lane reads in a step; it may lie outside of the recording. */
export function frameAt({ framesEach, warmUp }: Lanes, lane: number, step: number): number {
  return lane * framesEach - warmUp + step;
}

/** Writes a frame with its context to `target` at `offset`, times `gain`; what lies outside of the recording is silence. */
export function copyFrame(
  samples: Float32Array,
  frame: number,
  gain: number,
  target: Float32Array,
  offset: number,
): void {
  const from = frame * frameSamples - contextSamples;
  for (let index = 0; index < contextSamples + frameSamples; index += 1) {
    target[offset + index] = (samples[from + index] ?? 0) * gain;
  }
}

const loud = 0.6;
const mostGain = 10;

/** What a quiet recording is multiplied by, so that the model hears it as it was trained to hear. */
export function gainFor(samples: Float32Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak === 0 || peak >= loud ? 1 : Math.min(mostGain, loud / peak);
}
