import { expect, test } from 'vitest';
import { laterPatience, lookAtSound, patience, watchSound } from './silence.ts';

const after = (peaks: readonly number[], step = 100) =>
  peaks.reduce((watch, peak, index) => lookAtSound(watch, peak, (index + 1) * step), watchSound(0));

const many = (peak: number) => Array.from({ length: patience / 100 + 1 }, () => peak);

test('says nothing before its time', () => {
  expect(after([0, 0, 0]).sound).toBe('unknown');
});

test('only zeros are a dead microphone, hiss below any room a faint one', () => {
  expect(after(many(0)).sound).toBe('dead');
  expect(after(many(0.0001)).sound).toBe('faint');
});

test('one sound is enough, also after it was called dead', () => {
  expect(after([0, 0.02, 0]).sound).toBe('heard');
  expect(after([...many(0), 0.02]).sound).toBe('heard');
  expect(after([0.02, ...many(0)]).sound).toBe('heard');
});

test('one that is switched off in the middle is dead after a while, until it gives something again', () => {
  const off = Array.from({ length: laterPatience / 100 }, () => 0);
  expect(after([0.02, ...off.slice(1)]).sound).toBe('heard');
  expect(after([0.02, ...off]).sound).toBe('dead');
  expect(after([0.02, ...off, 0.000_1]).sound).toBe('heard');
});
