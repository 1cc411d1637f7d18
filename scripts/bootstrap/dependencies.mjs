/**
 * `npm ci`, only when it is needed. It empties node_modules, the cache in it included, so the
 * cache is moved aside meanwhile and put back, also after a run that was interrupted.
 * Dependency-free: runs on Node 20 in a bare clone.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { run } from './process.mjs';
import { npmCommand } from './registry.mjs';
import { elapsed, Failure, say } from './say.mjs';
import { isAlive } from './work-folder.mjs';

/**
 * The places involved, for a repository.
 * @param {string} root
 */
export function dependencyPlaces(root) {
  const modules = path.join(root, 'node_modules');
  const aside = path.join(root, '.kept-cache');
  return {
    root,
    lock: path.join(root, 'package-lock.json'),
    modules,
    // npm writes this one last, so an interrupted install never looks complete.
    installed: path.join(modules, '.package-lock.json'),
    cache: path.join(modules, '.cache'),
    stamp: path.join(modules, '.cache', 'package-lock.sha256'),
    aside,
    asideCache: path.join(aside, 'cache'),
    owner: path.join(aside, 'owner'),
  };
}

/**
 * Install what package-lock.json names, when node_modules does not hold it yet.
 * @param {string} root the repository
 * @param {(cache: string) => string} nodeBinary the Node to run npm on, given where the cache is meanwhile
 * @returns {Promise<boolean>} whether anything was installed
 * @throws {Failure} when npm fails
 */
export async function installDependencies(root, nodeBinary) {
  const places = dependencyPlaces(root);
  if (isInstalled(places)) return false;
  const startedAt = Date.now();
  say('Packages: npm ci (about a minute the first time) ...');
  setCacheAside(places);
  let code;
  try {
    const npm = npmCommand(nodeBinary(existsSync(places.asideCache) ? places.asideCache : ''));
    const args = [...npm.args, 'ci', '--ignore-scripts', '--loglevel=error'];
    code = await run(npm.command, args, { cwd: root, shell: npm.shell, stdio: ['ignore', 2, 2] });
  } finally {
    putCacheBack(places);
  }
  if (code > 128) throw new Failure('npm ci was interrupted', 'run the same command again.');
  if (code !== 0) {
    throw new Failure(
      `npm ci ended with code ${code}`,
      'check that the npm registry can be reached (npm ping) and read the lines above, then run the same command again.',
    );
  }
  writeStamp(places);
  say(`Packages: installed in ${elapsed(startedAt)}`);
  return true;
}

/**
 * Does node_modules hold what the lock file names? Asks the stamp of our own last install first,
 * then npm's record of what is there, so that packages installed by hand count, too.
 * @param {ReturnType<typeof dependencyPlaces>} places
 */
export function isInstalled(places) {
  if (!existsSync(places.installed)) return false;
  if (existsSync(places.stamp) && readFileSync(places.stamp, 'utf8') === lockHash(places)) {
    return true;
  }
  if (!holdsLocked(readJson(places.lock), readJson(places.installed))) return false;
  writeStamp(places);
  return true;
}

/**
 * Is every locked package installed in the locked version? Optional ones may be missing (they
 * belong to other platforms), but none may be there in another version or without being locked.
 * @param {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> }} locked
 * @param {{ packages: Record<string, { version?: string, integrity?: string }> }} installed
 */
export function holdsLocked(locked, installed) {
  for (const [place, wanted] of Object.entries(locked.packages)) {
    if (place === '') continue;
    const found = installed.packages[place];
    if (!found && !wanted.optional && !wanted.devOptional) return false;
    if (found && (found.version !== wanted.version || found.integrity !== wanted.integrity)) {
      return false;
    }
  }
  return Object.keys(installed.packages).every((place) => place in locked.packages);
}

/**
 * Put a cache back that an interrupted install left aside.
 * @param {string} root the repository
 * @throws {Failure} when another process is installing right now
 */
export function recoverCache(root) {
  const places = dependencyPlaces(root);
  if (!existsSync(places.aside)) return;
  const owner = existsSync(places.owner) ? Number(readFileSync(places.owner, 'utf8')) : 0;
  if (owner !== process.pid && isAlive(owner)) {
    throw new Failure(
      `process ${owner} is installing packages here right now`,
      'wait until it has ended, then run the same command again.',
    );
  }
  putCacheBack(places);
}

/** @param {ReturnType<typeof dependencyPlaces>} places */
function setCacheAside(places) {
  mkdirSync(places.aside, { recursive: true });
  // The folder hides itself from git, so that an interrupted run leaves no strange files.
  writeFileSync(path.join(places.aside, '.gitignore'), '*\n');
  writeFileSync(places.owner, String(process.pid));
  if (existsSync(places.cache)) renameSync(places.cache, places.asideCache);
}

/** @param {ReturnType<typeof dependencyPlaces>} places */
function putCacheBack(places) {
  if (existsSync(places.asideCache)) {
    mkdirSync(places.cache, { recursive: true });
    for (const name of readdirSync(places.asideCache)) {
      const target = path.join(places.cache, name);
      // What a tool wrote there meanwhile is newer, but can be made again; what we kept costs minutes.
      rmSync(target, { recursive: true, force: true });
      renameSync(path.join(places.asideCache, name), target);
    }
  }
  rmSync(places.aside, { recursive: true, force: true });
}

/** @param {ReturnType<typeof dependencyPlaces>} places */
function writeStamp(places) {
  mkdirSync(places.cache, { recursive: true });
  writeFileSync(places.stamp, lockHash(places));
}

/** @param {ReturnType<typeof dependencyPlaces>} places */
function lockHash(places) {
  return createHash('sha256').update(readFileSync(places.lock)).digest('hex');
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
