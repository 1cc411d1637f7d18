import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextSamples, copyFrame, frameAt, frameSamples, gainFor, lanesFor } from './lanes.ts';

describe('lanes', () => {
  test('a short recording has one, without a warm-up; three minutes have sixteen', () => {
    expect(lanesFor(16_000 * 5)).toMatchObject({ count: 1, warmUp: 0 });
    expect(lanesFor(16_000 * 180)).toMatchObject({ count: 16 });
    expect(lanesFor(0)).toMatchObject({ frames: 0, steps: 0 });
  });

  test('law: after its warm-up every frame is read by one lane, once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6_000 * frameSamples }), (samples) => {
        const lanes = lanesFor(samples);
        const read = new Uint8Array(lanes.frames);
        for (let step = lanes.warmUp; step < lanes.steps; step += 1) {
          for (let lane = 0; lane < lanes.count; lane += 1) {
            const frame = frameAt(lanes, lane, step);
            expect(frame).toBeGreaterThanOrEqual(0);
            if (frame < lanes.frames) read[frame] = (read[frame] ?? 0) + 1;
          }
        }
        expect(read.every((times) => times === 1)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('frames', () => {
  const samples = Float32Array.from({ length: 3 * frameSamples }, (_, index) => index + 1);
  const width = contextSamples + frameSamples;

  test('carry the end of the frame before them', () => {
    const target = new Float32Array(width);
    copyFrame(samples, 1, 1, target, 0);
    expect(target[0]).toBe(frameSamples - contextSamples + 1);
    expect(target[contextSamples]).toBe(frameSamples + 1);
    expect(target.at(-1)).toBe(2 * frameSamples);
  });

  test('are silent outside of the recording, and take the place they are given', () => {
    const target = new Float32Array(2 * width).fill(9);
    copyFrame(samples, -5, 1, target, 0);
    copyFrame(samples, 0, 0.5, target, width);
    expect(target.subarray(0, width + contextSamples).every((sample) => sample === 0)).toBe(true);
    expect(target[width + contextSamples]).toBe(0.5);
  });
});

test('a quiet recording is made louder, within reason, and a loud one left alone', () => {
  expect(gainFor(Float32Array.of(0.1, -0.3))).toBeCloseTo(2, 6);
  expect(gainFor(Float32Array.of(0.001))).toBe(10);
  expect(gainFor(Float32Array.of(-0.9))).toBe(1);
  expect(gainFor(new Float32Array(4))).toBe(1);
});
