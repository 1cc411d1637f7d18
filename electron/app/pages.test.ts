import { expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: {} }));
const { fileFor, policyFor } = await import('./pages.ts');

const folder = '/built/renderer';

test.each([
  ['app://dry-run/', '/built/renderer/index.html'],
  ['app://dry-run/assets/today.js?v=1#top', '/built/renderer/assets/today.js'],
  ['app://dry-run/a%20b.js', '/built/renderer/a b.js'],
])('%s is a file of the folder', (address, file) => {
  expect(fileFor(address, folder)).toBe(file);
});

test.each([
  'app://elsewhere/index.html',
  'app://dry-run/%2e%2e%2f%2e%2e%2fetc/passwd',
  'app://dry-run/..%2f..%2fsecrets',
  'app://dry-run/..%2frenderer-next/x.js',
  'app://dry-run/%e0%a4%a',
  'no address',
])('%s is nothing', (address) => {
  expect(fileFor(address, folder)).toBeNull();
});

test('WebAssembly runs in the voice worker and nowhere else', () => {
  const voice = policyFor('app://dry-run/assets/rehearsals-voice-Ab12_-x.js');
  expect(voice).toContain("'wasm-unsafe-eval'");
  expect(voice).toContain("default-src 'none'");
  for (const path of [
    'index.html',
    'assets/index-Ab12.js',
    'assets/rehearsals-Ab12.js',
    'assets/x/rehearsals-voice-Ab12.js',
    'rehearsals-voice-Ab12.js',
    'index.html?/assets/rehearsals-voice-Ab12.js',
  ]) {
    expect(policyFor(`app://dry-run/${path}`)).not.toContain('eval');
  }
});
