import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trendChart } from './trend-geometry.ts';

const size = { width: 320, height: 150 };

test('the band is around the target, and more seconds lie higher', () => {
  const { band, target, dots } = trendChart([112, 94, 70], 90, size);
  expect(target).toBeGreaterThan(band.y);
  expect(target).toBeLessThan(band.y + band.height);
  const [first, second, third] = dots.map(({ y }) => y);
  expect(first).toBeLessThan(second ?? 0);
  expect(second).toBeLessThan(third ?? 0);
});

test('law: every dot and line lies within the chart, and the lines are few', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.1, max: 3_600, noNaN: true }), { minLength: 1, maxLength: 60 }),
      fc.constantFrom(60, 90, 180),
      (seconds, target) => {
        const chart = trendChart(seconds, target, size);
        for (const { x, y } of chart.dots) {
          expect(x).toBeGreaterThanOrEqual(chart.left);
          expect(x).toBeLessThanOrEqual(size.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(size.height);
        }
        expect(chart.lines.every(({ text }) => !text.startsWith('-'))).toBe(true);
        expect(chart.lines.length).toBeGreaterThan(1);
        expect(chart.lines.length).toBeLessThanOrEqual(6);
      },
    ),
  );
});
