import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  dependencyPlaces,
  holdsLocked,
  installDependencies,
  isInstalled,
  recoverCache,
} from './dependencies.mjs';

/** Does to node_modules what `npm ci` does: empties it, then writes npm's own record last. */
const standInForNpm = `
const { readdirSync, rmSync, mkdirSync, writeFileSync, appendFileSync, readFileSync } = require('node:fs');
appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n');
mkdirSync('node_modules', { recursive: true });
for (const name of readdirSync('node_modules')) rmSync('node_modules/' + name, { recursive: true });
if (process.env.STAND_IN_FAILS) process.exit(7);
mkdirSync('node_modules/left-pad');
writeFileSync('node_modules/.package-lock.json', readFileSync('package-lock.json'));
`;

let root: string;
const lock = { packages: { 'node_modules/left-pad': { version: '1.0.0', integrity: 'sha512-a' } } };

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dependencies-'));
  mkdirSync(path.join(root, 'npm'));
  const npm = path.join(root, 'npm', 'npm-cli.js');
  writeFileSync(npm, standInForNpm);
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify(lock));
  vi.stubEnv('npm_execpath', npm);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const install = () => installDependencies(root, () => process.execPath);
const calls = () => readFileSync(path.join(root, 'calls.txt'), 'utf8').trim().split('\n');

function cacheSomething(): string {
  const file = path.join(root, 'node_modules', '.cache', 'runtime', 'electron');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'took a minute to make');
  return file;
}

describe('installDependencies', () => {
  test('installs in a bare clone, without install scripts, and only once', async () => {
    expect(await install()).toBe(true);
    expect(await install()).toBe(false);
    expect(calls()).toEqual(['ci --ignore-scripts --loglevel=error']);
  });

  test('installs again when the lock file names something else', async () => {
    await install();
    const changed = {
      packages: { 'node_modules/left-pad': { version: '1.0.1', integrity: 'sha512-b' } },
    };
    writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify(changed));
    expect(await install()).toBe(true);
    expect(calls()).toHaveLength(2);
  });

  test('keeps the cache, which npm would delete', async () => {
    const file = cacheSomething();
    await install();
    expect(readFileSync(file, 'utf8')).toBe('took a minute to make');
    expect(readdirSync(root)).not.toContain('.kept-cache');
  });

  test('keeps the cache when npm fails, and says what to do', async () => {
    const file = cacheSomething();
    vi.stubEnv('STAND_IN_FAILS', 'yes');
    await expect(install()).rejects.toMatchObject({
      message: 'npm ci ended with code 7',
      remedy: expect.stringContaining('npm ping'),
    });
    expect(existsSync(file)).toBe(true);
    expect(isInstalled(dependencyPlaces(root))).toBe(false);
  });
});

describe('recoverCache', () => {
  /** What a run leaves behind that was ended in the middle of `npm ci`. */
  function interrupted(owner: number): void {
    const kept = path.join(root, '.kept-cache');
    mkdirSync(path.join(kept, 'cache', 'runtime'), { recursive: true });
    writeFileSync(path.join(kept, 'cache', 'runtime', 'electron'), 'kept');
    writeFileSync(path.join(kept, 'owner'), String(owner));
  }

  test('puts back what an ended process left aside, beside what is there', () => {
    const other = path.join(root, 'node_modules', '.cache', 'vite');
    mkdirSync(other, { recursive: true });
    // Above the largest id that Linux gives a process.
    interrupted(2 ** 22 + 1);
    recoverCache(root);
    expect(readdirSync(path.join(root, 'node_modules', '.cache')).sort()).toEqual([
      'runtime',
      'vite',
    ]);
    expect(existsSync(path.join(root, '.kept-cache'))).toBe(false);
  });

  test('leaves it alone while its owner still runs', () => {
    interrupted(process.ppid);
    expect(() => recoverCache(root)).toThrow(`process ${process.ppid} is installing packages`);
    expect(existsSync(path.join(root, '.kept-cache', 'cache'))).toBe(true);
  });
});

describe('holdsLocked', () => {
  const locked = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/for-windows': { version: '1.0.0', integrity: 'sha512-w', optional: true },
    },
  };
  const a = { version: '1.0.0', integrity: 'sha512-a' };

  test('an optional package may be missing', () => {
    expect(holdsLocked(locked, { packages: { 'node_modules/a': a } })).toBe(true);
  });

  test.each([
    ['a missing package', {}],
    ['another version', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['another content', { 'node_modules/a': { ...a, integrity: 'sha512-x' } }],
    ['a package that is not locked', { 'node_modules/a': a, 'node_modules/b': a }],
  ])('%s does not pass', (_, packages) => {
    expect(holdsLocked(locked, { packages })).toBe(false);
  });
});
