import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheFolder } from '../bootstrap/places.mjs';
import { requireLibraries } from '../system/packages.ts';
import { carriedElectron } from './pins.ts';
import { runCheckApp } from './verify.ts';

/** Preparing takes minutes, so this looks at the runtime that `npm test` has made ready before. */
const folder = await preparedRuntime();

// A cold start on a busy machine takes many times the usual second.
describe.skipIf(folder === undefined)('the registry runtime', { timeout: 60_000 }, () => {
  test('starts an app as Electron does, with a database that works', async () => {
    expect(await runCheckApp(folder ?? '')).toEqual({
      ok: true,
      rows: ['one', 'two', 'three'],
      length: 11,
      refused: 'SQLITE_CONSTRAINT_NOTNULL',
      sqlite: expect.stringMatching(/^3\.\d+\.\d+$/),
      electron: carriedElectron,
      napi: '8',
      name: 'registry-electron-check',
      version: '1.2.3',
      packaged: false,
    });
  });

  test("holds nothing of the carrier's own application", () => {
    expect(readdirSync(path.join(folder ?? '', 'resources')).sort()).toEqual([
      'default_app.asar',
      'napi8',
    ]);
  });
});

async function preparedRuntime(): Promise<string | undefined> {
  const cache = path.join(cacheFolder(), 'registry-electron');
  if (!existsSync(cache)) return undefined;
  const verified = readdirSync(cache)
    .map((name) => path.join(cache, name))
    .find((candidate) => existsSync(path.join(candidate, 'verified')));
  if (!verified) return undefined;
  // It was checked once; system libraries may have gone since.
  return requireLibraries(path.join(verified, 'electron')).then(
    () => verified,
    () => undefined,
  );
}
