import { expect, test } from 'vitest';
import { logLoss } from './log-loss.ts';

const good = (days: number) => ({ rating: 3, days });
const again = (days: number) => ({ rating: 1, days });

test('what was foretold costs little, what was not costs much', () => {
  const kept = logLoss([[good(0), good(1), good(3)]]) ?? 0;
  const lost = logLoss([[good(0), again(1), again(3)]]) ?? 0;
  expect(kept).toBeLessThan(0.2);
  expect(lost).toBeGreaterThan(1.5);
});

test('only reviews a day or more after the last one count', () => {
  expect(logLoss([[good(0)], [good(0), again(0)]])).toBeNull();
  expect(logLoss([[good(0), good(2)], [good(0)]])).toBe(logLoss([[good(0), good(2)]]));
});

test('is the mean, and bounded where the weights were sure and wrong', () => {
  const one = logLoss([[good(0), good(1)]]) ?? 0;
  const other = logLoss([[good(0), again(4)]]) ?? 0;
  expect(
    logLoss([
      [good(0), good(1)],
      [good(0), again(4)],
    ]),
  ).toBeCloseTo((one + other) / 2, 12);
  expect(logLoss([[{ rating: 4, days: 0 }, again(0.000_001)]])).toBeLessThan(9.3);
});
