import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { integrityOf, unpack, withPackage } from './registry.mjs';

let folder: string;

/** Does what `npm pack` does: leaves the archive in the folder it was told. */
const standInForNpm = `
const { copyFileSync } = require('node:fs');
const { argv, env } = process;
if (!env.STAND_IN_ARCHIVE) { console.error('npm error code E404\\nnpm error 404 No such package\\nnpm error A complete log of this run can be found in: x'); process.exit(1); }
copyFileSync(env.STAND_IN_ARCHIVE, argv[argv.indexOf('--pack-destination') + 1] + '/thing-1.0.0.tgz');
`;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'registry-'));
  writeFileSync(path.join(folder, 'npm-cli.js'), standInForNpm);
  mkdirSync(path.join(folder, 'package'));
  writeFileSync(path.join(folder, 'package', 'hello.txt'), 'hello');
  execFileSync('tar', ['-czf', 'thing.tgz', 'package'], { cwd: folder });
  vi.stubEnv('npm_execpath', path.join(folder, 'npm-cli.js'));
  vi.stubEnv('STAND_IN_ARCHIVE', path.join(folder, 'thing.tgz'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const thing = (integrity: string) => ({ name: 'thing', version: '1.0.0', integrity });

test('the pinned archive is unpacked without its outer folder', async () => {
  const pin = thing(await integrityOf(path.join(folder, 'thing.tgz')));
  const target = path.join(folder, 'unpacked');
  await withPackage(pin, path.join(folder, 'cache'), (archive) => unpack(archive, target));
  expect(readFileSync(path.join(target, 'hello.txt'), 'utf8')).toBe('hello');
});

test('another archive is refused before anything is done with it', async () => {
  const target = path.join(folder, 'unpacked');
  const attempt = withPackage(thing('sha512-other'), path.join(folder, 'cache'), (archive) =>
    unpack(archive, target),
  );
  await expect(attempt).rejects.toThrow('thing@1.0.0 is not the one this project pins');
  expect(existsSync(target)).toBe(false);
});

test("a package that cannot be had is reported with npm's reason", async () => {
  vi.stubEnv('STAND_IN_ARCHIVE', '');
  const attempt = withPackage(thing('sha512-x'), path.join(folder, 'cache'), async () => {});
  await expect(attempt).rejects.toThrow('could not be fetched: code E404; 404 No such package');
});
