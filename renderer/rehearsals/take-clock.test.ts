import { expect, test } from 'vitest';
import { elapsed, figureOf, leftText, pauseClock, resumeClock, startClock } from './take-clock.ts';

test('counts from its start and leaves pauses out', () => {
  const started = startClock(1_000);
  expect(elapsed(started, 4_000)).toBe(3_000);
  const paused = pauseClock(started, 4_000);
  expect(elapsed(paused, 60_000)).toBe(3_000);
  expect(pauseClock(paused, 61_000)).toBe(paused);
  const resumed = resumeClock(paused, 64_000);
  expect(elapsed(resumed, 66_000)).toBe(5_000);
  expect(resumed.pauses).toBe(1);
  expect(resumeClock(resumed, 70_000)).toBe(resumed);
});

test.each([
  [0, '0:00', '90 s left'],
  [52_999, '0:52', '38 s left'],
  [89_999, '1:29', '1 s left'],
  [90_000, '1:30', 'Target reached'],
  [94_200, '1:34', '4 s over'],
])('%d ms read as %s, %s', (ms, figure, left) => {
  expect(figureOf(ms)).toBe(figure);
  expect(leftText(ms, 90_000)).toBe(left);
});
