import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameMs } from './lanes.ts';
import { stretchesOf } from './stretches.ts';

/** Probabilities by runs of frames: `[[0.9, 10], [0, 3]]`. */
const frames = (...runs: [probability: number, count: number][]) =>
  runs.flatMap(([probability, count]) => Array.from({ length: count }, () => probability));

test('speech begins where the model is sure, and goes on while it is half sure', () => {
  const heard = frames([0.1, 10], [0.45, 2], [0.9, 10], [0.4, 10], [0.1, 20]);
  expect(stretchesOf(heard)).toEqual([[12 * frameMs, 32 * frameMs]]);
});

test('a breath within a phrase is part of speaking, a pause is not', () => {
  const breath = frames([0.9, 10], [0, 7], [0.9, 10]);
  expect(stretchesOf(breath)).toEqual([[0, 27 * frameMs]]);
  const pause = frames([0.9, 10], [0, 8], [0.9, 10]);
  expect(stretchesOf(pause)).toEqual([
    [0, 10 * frameMs],
    [18 * frameMs, 28 * frameMs],
  ]);
});

test('a click is no speech, but belongs to speech beside it', () => {
  expect(stretchesOf(frames([0, 20], [0.9, 3], [0, 20]))).toEqual([]);
  expect(stretchesOf(frames([0.9, 3], [0, 2], [0.9, 10], [0, 20]))).toEqual([[0, 15 * frameMs]]);
});

test('speech up to the end ends with it', () => {
  expect(stretchesOf(frames([0, 5], [0.9, 5]))).toEqual([[5 * frameMs, 10 * frameMs]]);
  expect(stretchesOf([])).toEqual([]);
});

test('laws: stretches are in order, apart by a pause, and none is shorter than a word', () => {
  const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 400 });
  fc.assert(
    fc.property(probabilities, (heard) => {
      const found = stretchesOf(heard);
      found.forEach(([from, to], index) => {
        const next = found[index + 1];
        expect(to - from).toBeGreaterThanOrEqual(100);
        expect(to).toBeLessThanOrEqual(heard.length * frameMs);
        if (next !== undefined) expect(next[0] - to).toBeGreaterThanOrEqual(250);
      });
    }),
  );
});
