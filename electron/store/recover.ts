/**
 * The ways on when the database file cannot be used. Both keep that file, under another name.
 */
import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { newestSoundBackup } from './backups.ts';
import { databaseName } from './open.ts';

/** Moves the database and its journal files aside; answers where the database now is. */
function putAside(folder: string, now: number): string {
  const aside = join(folder, `dry-run-set-aside-${now}.sqlite`);
  for (const suffix of ['', '-wal', '-shm']) {
    const file = join(folder, databaseName + suffix);
    if (existsSync(file)) renameSync(file, aside + suffix);
  }
  return aside;
}

/**
 * Puts the newest sound backup in the database's place. The backup itself stays.
 *
 * @throws Refusal where there is no sound backup.
 */
export function restoreNewestBackup(
  folder: string,
  now: number,
): { keptAside: string; madeAt: number } {
  const backup = newestSoundBackup(folder);
  if (backup === null)
    throw new Refusal('There is no sound backup to restore. Start with an empty plan instead.');
  const restored = join(folder, `${databaseName}.restored`);
  copyFileSync(backup.file, restored);
  const keptAside = putAside(folder, now);
  renameSync(restored, join(folder, databaseName));
  return { keptAside, madeAt: backup.madeAt };
}

/** Clears the place for a new, empty database. */
export function startFresh(folder: string, now: number): { keptAside: string } {
  return { keptAside: putAside(folder, now) };
}
