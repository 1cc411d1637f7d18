/** What the page and the worker say to each other. */
import type { Stretch } from '#electron/rehearsals/values.ts';

/** Samples at 16 kHz; their memory is handed over. */
export interface Hear {
  samples: Float32Array;
}

export type Heard =
  | { kind: 'progress'; share: number }
  | { kind: 'speech'; speech: Stretch[]; model: string }
  | { kind: 'failed'; message: string };
