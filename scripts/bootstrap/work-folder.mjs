/**
 * Folders for work in progress inside the cache. They carry the process in their name, so that
 * what an interrupted run left behind is known and cleared by the next.
 * Dependency-free: runs on Node 20 in a bare clone.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';

const pattern = /^work-(\d+)-/;

/**
 * Do something in a new folder, which is gone afterwards.
 * @template T
 * @param {string} cache where the folder is made
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inWorkFolder(cache, work) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, `work-${process.pid}-`));
  // Not only for this user: tests of the sandbox start what is prepared here as another one.
  chmodSync(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Give finished work its name, in one step. When another process was faster its result stays.
 * @param {string} folder
 * @param {string} name the final path, in the same cache
 */
export function publish(folder, name) {
  try {
    renameSync(folder, name);
  } catch (error) {
    if (!existsSync(name)) throw error;
  }
}

/**
 * Clear what processes that are gone left behind.
 * @param {string} cache
 */
export function clearStaleWork(cache) {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const owner = Number(pattern.exec(name)?.[1]);
    if (owner && !isAlive(owner)) rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

/**
 * Does a process still run?
 * @param {number} id 0 for none
 */
export function isAlive(id) {
  if (!id) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It may run as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
