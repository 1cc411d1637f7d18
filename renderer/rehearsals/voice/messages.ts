/** What the page and the worker say to each other. */
import type { Stretch } from '#electron/rehearsals/values.ts';

/** Get ready, or listen to samples at 16 kHz. */
export type Asked = { kind: 'prepare' } | { kind: 'hear'; samples: Float32Array };

export type Heard =
  | { kind: 'progress'; share: number }
  | { kind: 'speech'; speech: Stretch[]; model: string }
  | { kind: 'failed'; message: string };
