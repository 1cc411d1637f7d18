import { afterEach, expect, test } from 'vitest';
import { closeWaysOut } from './scope.ts';

const usual = Object.getOwnPropertyNames(globalThis);

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'wayOut');
});

test('a way out that can be taken away is gone', () => {
  Object.assign(globalThis, { wayOut: () => 'out' });
  expect(closeWaysOut(usual)).not.toContain('wayOut');
  expect('wayOut' in globalThis).toBe(false);
});

test('one that cannot is named, but not a number that leads nowhere', () => {
  const fixed = Object.create(null);
  Object.defineProperty(fixed, 'someConstant', { value: 1 });
  Object.defineProperty(fixed, 'someWay', { value: () => 'out' });
  const above = Object.getPrototypeOf(globalThis);
  Object.setPrototypeOf(fixed, above);
  try {
    Object.setPrototypeOf(globalThis, fixed);
    const kept = [...usual, ...Object.getOwnPropertyNames(Object.prototype)];
    expect(closeWaysOut(kept)).toEqual(['someWay']);
  } finally {
    Object.setPrototypeOf(globalThis, above);
  }
});
