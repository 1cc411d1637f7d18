import { expect, test } from 'vitest';
import { clockFrom } from './clock.ts';

test('without an option it is the system clock', () => {
  expect(clockFrom(['electron', '.']).offset).toBe(0);
});

test('with --now it starts at that local time and runs on', () => {
  const clock = clockFrom(['electron', '.', '--now=2026-05-06T09:00']);
  const wanted = new Date(2026, 4, 6, 9, 0).getTime();
  expect(clock.now() - wanted).toBeGreaterThanOrEqual(0);
  expect(clock.now() - wanted).toBeLessThan(5_000);
});

test.each(['tomorrow', '2026-05-06', '2026-13-45T09:00', ''])(
  '--now=%s is refused with the form it should have',
  (value) => {
    expect(() => clockFrom([`--now=${value}`])).toThrow('2026-05-06T09:00');
  },
);
