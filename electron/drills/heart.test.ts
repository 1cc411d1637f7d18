import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHeart } from './heart.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('beats every few seconds while something goes on, and stops by itself', () => {
  let open = true;
  const beat = vi.fn(() => (open ? Number.POSITIVE_INFINITY : null));
  createHeart(beat).wake();
  expect(beat).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(16_000);
  expect(beat).toHaveBeenCalledTimes(4);
  open = false;
  vi.advanceTimersByTime(60_000);
  expect(beat).toHaveBeenCalledTimes(5);
  expect(vi.getTimerCount()).toBe(0);
});

test('beats when something is due, not only when it is time', () => {
  const beat = vi.fn(() => 1_000);
  const heart = createHeart(beat);
  heart.wake();
  vi.advanceTimersByTime(1_050);
  expect(beat).toHaveBeenCalledTimes(2);
  heart.stop();
  vi.advanceTimersByTime(60_000);
  expect(beat).toHaveBeenCalledTimes(2);
});

test('is woken once, and outlives a beat that fails', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const beat = vi.fn((): number => {
    throw new Error('disk full');
  });
  const heart = createHeart(beat);
  heart.wake();
  heart.wake();
  expect(beat).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(5_050);
  expect(beat).toHaveBeenCalledTimes(2);
  expect(said).toHaveBeenCalled();
  heart.stop();
});
