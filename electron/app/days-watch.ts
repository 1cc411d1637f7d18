/**
 * Notices that the local day changed: at midnight, or when the machine wakes on another day.
 */
import type { Clock } from '../clock.ts';
import { type Day, dayOf } from '../days.ts';

/** A timer is no clock: it stops with the machine's sleep, so the day is looked at again and again. */
const lookEvery = 10_000;

/** Calls `onChange` with each new day. @returns a function that stops watching. */
export function watchDays(clock: Clock, onChange: (today: Day) => void): () => void {
  let last = dayOf(clock.now());
  const timer = setInterval(() => {
    const today = dayOf(clock.now());
    if (today === last) return;
    last = today;
    onChange(today);
  }, lookEvery);
  return () => clearInterval(timer);
}
