/** The real model on synthesised speech between known silences. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { InferenceSession } from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { measure } from '#electron/rehearsals/rules.ts';
import type { Stretch } from '#electron/rehearsals/values.ts';
import { listen, modelName, openModel } from './listen.ts';
import { stretchesOf } from './stretches.ts';

const { resolve } = createRequire(import.meta.url);
const bytes = (file: string) => new Uint8Array(readFileSync(file)).buffer as ArrayBuffer;
let session: InferenceSession;
beforeAll(async () => {
  session = await openModel({
    runtime: bytes(resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')),
    model: bytes(resolve('@ricky0123/vad-web/dist/silero_vad_v5.onnx')),
  });
});

function sentence(name: string): Float32Array {
  const file = readFileSync(join(import.meta.dirname, '../../../e2e/speech', `${name}.wav`));
  const data = file.indexOf('data', 12, 'latin1') + 8;
  return Float32Array.from(
    { length: (file.length - data) / 2 },
    (_, index) => file.readInt16LE(data + index * 2) / 32_768,
  );
}

const silence = (ms: number) => new Float32Array(ms * 16);
const [situation, action, result] = ['situation', 'action', 'result'].map(sentence) as [
  Float32Array,
  Float32Array,
  Float32Array,
];

/** Pieces one after the other, each with whether it is speech. */
function compose(pieces: readonly Float32Array[]) {
  const samples = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  const speech: Stretch[] = [];
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    if (piece.some((sample) => sample !== 0)) speech.push([at / 16, (at + piece.length) / 16]);
    at += piece.length;
  }
  return { samples, speech, lengthMs: at / 16 };
}

/** Noise that is the same at every run (a linear congruential generator). */
function withNoise(samples: Float32Array, level: number, gain = 1): Float32Array {
  let seed = 7;
  return samples.map((sample) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return sample * gain + level * (seed / 1_073_741_824 - 1);
  });
}

function measuresOf(speech: Stretch[], lengthMs: number) {
  return measure({
    speech,
    audioMs: lengthMs,
    durationMs: lengthMs,
    targetMs: 90_000,
    marks: [],
    scriptWords: 0,
    readInFull: false,
    model: modelName,
  });
}

const off = (found: number | null, known: number | null) =>
  Math.abs((found ?? 0) / (known ?? 1) - 1);

const short = compose([
  silence(2_000),
  situation,
  silence(900),
  action,
  silence(2_500),
  result,
  silence(500),
  situation,
  silence(1_200),
]);
/** Three minutes: long enough for every lane. */
const long = compose(
  Array.from({ length: 28 }, (_, index) => [
    silence([1_800, 800, 2_600, 400, 1_100][index % 5] ?? 0),
    [situation, action, result][index % 3] ?? situation,
  ]).flat(),
);

const cases = [
  ['half a minute', short, (samples: Float32Array) => samples],
  ['half a minute, quiet', short, (samples: Float32Array) => withNoise(samples, 0, 0.03)],
  [
    'half a minute, in a room that hums',
    short,
    (samples: Float32Array) => withNoise(samples, 0.01),
  ],
  ['two minutes, in lanes', long, (samples: Float32Array) => samples],
] as const;

describe.each(cases)('%s', (_name, piece, change) => {
  test('speech and pauses are measured within 5% of what they are', async () => {
    const probabilities = await listen(session, change(piece.samples));
    const found = measuresOf(stretchesOf(probabilities), piece.lengthMs);
    const known = measuresOf(piece.speech, piece.lengthMs);
    expect(found.pausesOver700).toBe(known.pausesOver700);
    expect(found.pausesOver2000).toBe(known.pausesOver2000);
    expect(off(found.speakingMs, known.speakingMs)).toBeLessThan(0.05);
    expect(off(found.longestPauseMs, known.longestPauseMs)).toBeLessThan(0.05);
    expect(off(found.firstWordMs, known.firstWordMs)).toBeLessThan(0.05);
    expect(off(found.silenceShare, known.silenceShare)).toBeLessThan(0.05);
  });
});

test('silence and noise alone are no speech', async () => {
  expect(stretchesOf(await listen(session, silence(12_000)))).toEqual([]);
  for (const level of [0.001, 0.02]) {
    const noise = withNoise(silence(12_000), level);
    expect(stretchesOf(await listen(session, noise))).toEqual([]);
  }
});

test('it says how far it is, and an empty recording is heard at once', async () => {
  const told: number[] = [];
  await listen(session, short.samples, (share) => told.push(share));
  expect(told.length).toBeGreaterThan(10);
  expect(told).toEqual([...told].sort((one, other) => one - other));
  expect((await listen(session, new Float32Array(0))).length).toBe(0);
});
