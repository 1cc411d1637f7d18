import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { credited, NominalClock } from './nominal-clock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('all of the time counts where all was to be had, a quarter at least where none was', () => {
  expect(credited(50, 1)).toBe(50);
  expect(credited(50, 0.5)).toBe(25);
  expect(credited(50, 0)).toBe(12.5);
});

test('of a look that comes late only a part counts, and of a sleeping machine next to nothing', () => {
  expect(credited(1_150, 1)).toBe(150 + 1_000 / 4);
  expect(credited(3_600_000, 1)).toBeLessThan(1_500);
});

test('a limit lasts its length on a quiet machine and up to four times that on a starved one', () => {
  const clock = new NominalClock();
  const work = vi.fn();
  clock.after(2_000, work);
  vi.advanceTimersByTime(1_990);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60);
  expect(work).toHaveBeenCalledTimes(1);
  clock.pace(0);
  clock.after(2_000, work);
  vi.advanceTimersByTime(7_800);
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(400);
  expect(work).toHaveBeenCalledTimes(2);
});

test('the pace may change on the way, and what is called off does not happen', () => {
  const clock = new NominalClock();
  const work = vi.fn();
  const callOff = clock.after(1_000, work);
  vi.advanceTimersByTime(500);
  clock.pace(0.5);
  vi.advanceTimersByTime(900);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(work).toHaveBeenCalledTimes(1);
  clock.after(100, work);
  callOff();
  clock.after(100, work)();
  vi.advanceTimersByTime(1_000);
  expect(work).toHaveBeenCalledTimes(2);
});
