import { expect, test } from 'vitest';
import { reasonIn } from './download.ts';

test.each([
  ['TypeError: fetch failed\n    at node:internal/deps/undici', 'its host could not be reached'],
  [
    'HTTPError: Response code 404 (Not Found) for x\n    at y',
    'Response code 404 (Not Found) for x',
  ],
  [
    'Error: Generated checksum for "a" did not match\n    at b',
    'Generated checksum for "a" did not match',
  ],
  ['', 'it failed'],
])('the reason in %j is %j', (trace, reason) => {
  expect(reasonIn(trace)).toBe(reason);
});
