import { expect, test } from 'vitest';
import { heightOf, peaksOf } from './peaks.ts';

test('each piece has its loudest sample', () => {
  expect(peaksOf(Float32Array.of(0.25, -0.5, 0, 0.125), 2)).toEqual([0.5, 0.125]);
  expect(peaksOf(new Float32Array(0), 3)).toEqual([0, 0, 0]);
});

test('heights are loudness: full at 0 dB, nothing below the range', () => {
  expect(heightOf(1)).toBe(1);
  expect(heightOf(0)).toBe(0);
  expect(heightOf(10 ** (-24 / 20))).toBeCloseTo(0.5, 6);
  expect(heightOf(0.0001)).toBe(0);
});
