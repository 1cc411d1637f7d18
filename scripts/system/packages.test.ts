import { expect, test } from 'vitest';
import { findProgram, notFound } from './packages.ts';

test('the libraries that the loader misses are read from its answer', () => {
  const answer = [
    '\tlinux-vdso.so.1 (0x00007ffd2b5f6000)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f3a6c000000)',
    '\tlibnss3.so => not found',
  ].join('\n');
  expect(notFound(answer)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
});

test('a program is found on PATH, and one that is not there is not', () => {
  expect(findProgram('node')).toMatch(/node$/);
  expect(findProgram('no-such-program-anywhere')).toBeUndefined();
});
