import { expect, test } from 'vitest';
import { isNewEnough, typeStrippingFlags } from './node.mjs';

test.each([
  ['20.20.2', false],
  ['22.13.9', false],
  ['22.14.0', true],
  ['24.0.0', true],
])('Node %s is new enough: %s', (version, enough) => {
  expect(isNewEnough(version)).toBe(enough);
});

test.each(['22.14.0', '22.17.1', '23.5.0'])('Node %s is told to run TypeScript', (version) => {
  expect(typeStrippingFlags(version)).toContain('--experimental-strip-types');
});

test.each(['22.18.0', '23.6.0', '24.21.0', '26.0.0'])('Node %s runs it by itself', (version) => {
  expect(typeStrippingFlags(version)).toEqual([]);
});
