import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, modulesFolder } from '../bootstrap/places.mjs';
import { elapsed, say } from '../bootstrap/say.mjs';
import { inWorkFolder } from '../bootstrap/work-folder.mjs';

const packageFolder = path.join(modulesFolder, 'electron');

/** How long a download may show no progress, in milliseconds: before its first byte, and after. */
const patience = { first: 12_000, later: 20_000 };

/** How long a failed download is remembered, in milliseconds, so that the next start does not wait. */
const memory = 60 * 60 * 1000;

/** The settings that decide where the download comes from: a change of one makes it worth another try. */
const sourceSettings = /^(electron_|npm_config_electron_|https?_proxy$|no_proxy$)/i;

/** The binary of the pinned `electron` package, when it has been downloaded. */
export function ownBinary(): string | undefined {
  const read = (...parts: string[]) => readFileSync(path.join(packageFolder, ...parts), 'utf8');
  try {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    if (read('dist', 'version').trim().replace(/^v/, '') !== version) return undefined;
    const binary = path.join(packageFolder, 'dist', read('path.txt').trim());
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Let the `electron` package download its binary, by its own script and settings (mirror, proxy,
 * cache, checksums). It is ended when it shows no progress.
 * @returns why there is no binary now, or undefined when there is one
 */
export async function downloadOwnBinary(): Promise<string | undefined> {
  const remembered = recentFailure();
  if (remembered) return `${remembered} (tried within the last hour)`;
  const startedAt = Date.now();
  say('Runtime: downloading the pinned Electron (about 120 MB) ...');
  const failure = await runInstaller();
  if (failure) {
    rememberFailure(failure);
    return failure;
  }
  say(`Runtime: downloaded in ${elapsed(startedAt)}`);
  return ownBinary() ? undefined : 'the download ended without a binary';
}

/** Run the package's install script, watching the bytes it writes. */
function runInstaller(): Promise<string | undefined> {
  return inWorkFolder(cacheFolder(), async (folder) => {
    // The script downloads into the temporary folder: one of our own can be watched and cleared.
    const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder };
    const child = spawn(process.execPath, [path.join(packageFolder, 'install.js')], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const watch = watchProgress([folder, path.join(packageFolder, 'dist')], () => {
      child.kill('SIGKILL');
    });
    try {
      const [code] = await once(child, 'close');
      if (watch.stalled()) return 'it showed no progress and was ended';
      return code === 0 ? undefined : reasonIn(errors);
    } catch (error) {
      return String(error);
    } finally {
      watch.end();
    }
  });
}

/** Look at the bytes in some folders, four times a second: say how many, and notice when none come. */
function watchProgress(folders: string[], stop: () => void) {
  let seen = 0;
  let changedAt = Date.now();
  let saidAt = Date.now();
  let said = 0;
  let stalled = false;
  const timer = setInterval(() => {
    const bytes = folders.reduce((sum, place) => sum + bytesIn(place), 0);
    const now = Date.now();
    if (bytes !== seen) changedAt = now;
    seen = bytes;
    if (seen !== said && now - saidAt > 3000) {
      saidAt = now;
      said = seen;
      say(`Runtime: ${Math.round(seen / 1e6)} MB ...`);
    }
    if (now - changedAt > (seen > 0 ? patience.later : patience.first)) {
      stalled = true;
      stop();
    }
  }, 250);
  return { stalled: () => stalled, end: () => clearInterval(timer) };
}

/** The innermost reason in a stack trace: `getaddrinfo ENOTFOUND ...` says more than `fetch failed`. */
export function reasonIn(trace: string): string {
  const reasons = trace.match(/[A-Z]\w*Error: [^\n{]+|\bError: [^\n{]+/g) ?? [];
  const last = reasons.at(-1) ?? trace.trim().split('\n').at(0) ?? '';
  const reason = last.replace(/^\w*Error: /, '').trim();
  // All that Node's fetch says, at its top, when a host is unknown or does not answer.
  return reason === 'fetch failed' ? 'its host could not be reached' : reason || 'it failed';
}

function bytesIn(place: string): number {
  try {
    const about = statSync(place);
    if (!about.isDirectory()) return about.size;
    return readdirSync(place).reduce((sum, name) => sum + bytesIn(path.join(place, name)), 0);
  } catch {
    // A file that the script has just moved away counts nothing.
    return 0;
  }
}

type Failed = { at: number; reason: string; settings: string };

function markerFile(): string {
  return path.join(cacheFolder(), 'electron-download-failed.json');
}

function rememberFailure(reason: string): void {
  const failed: Failed = { at: Date.now(), reason, settings: settingsNow() };
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(markerFile(), JSON.stringify(failed));
}

function recentFailure(): string | undefined {
  try {
    const failed = JSON.parse(readFileSync(markerFile(), 'utf8')) as Failed;
    const fresh = Date.now() - failed.at < memory && failed.settings === settingsNow();
    return fresh ? failed.reason : undefined;
  } catch {
    return undefined;
  }
}

function settingsNow(): string {
  const settings = Object.entries(process.env).filter(([name]) => sourceSettings.test(name));
  return JSON.stringify(settings.sort(([a], [b]) => a.localeCompare(b)));
}
