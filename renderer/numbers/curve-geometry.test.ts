import { describe, expect, test } from 'vitest';
import type { Curve } from '#electron/numbers/values.ts';
import { curveOf } from './curve-geometry.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 4, 6, 12);
const curve: Curve = {
  points: [
    { at: start, recall: 1 },
    { at: start + 6 * day, recall: 0.9 },
    { at: start + 6 * day, recall: 1 },
    { at: start + 20 * day, recall: 0.93 },
  ],
  reviews: [start + 6 * day],
  until: start + 20 * day,
  goal: 0.9,
  sentence: '',
};
const box = { width: 256, height: 100 };

describe('a recall curve', () => {
  test('runs from the left edge to the day, and a review is a jump at one place', () => {
    const { line, end, day: mark } = curveOf(curve, box);
    const xs = [...line.matchAll(/[ML]([\d.]+) /g)].map(([, x]) => Number(x));
    expect(xs[0]).toBe(0);
    expect(xs[1]).toBe(xs[2]);
    expect(end?.x).toBe(mark.x);
  });
  test('higher recall lies higher, and the goal lies where its recall is', () => {
    const shape = curveOf(curve, box);
    const ys = [...shape.line.matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(ys[0]).toBeLessThan(ys[1] ?? 0);
    expect(shape.goal).toBeCloseTo(ys[1] ?? 0);
    expect(shape.goal).toBeLessThan(box.height - 20);
  });
  test('dates that would touch are left out', () => {
    const many = { ...curve, reviews: [1, 5, 6, 19].map((days) => start + days * day) };
    const { dates } = curveOf(many, box);
    expect(dates.map(({ day: date }) => date)).toEqual(['2026-05-11']);
  });
});
