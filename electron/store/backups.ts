/**
 * Backups: verified copies of the database in the data folder's `backups`.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';

export interface Backup {
  file: string;
  /** Instant, ms UTC. */
  madeAt: number;
  bytes: number;
}

const backupsKept = 10;
const namePattern = /^dry-run-(\d{13})-v(\d+)\.sqlite$/;

export function backupsFolder(dataFolder: string): string {
  return join(dataFolder, 'backups');
}

/** All backups of a data folder, newest first. */
export function listBackups(dataFolder: string): Backup[] {
  const folder = backupsFolder(dataFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const madeAt = namePattern.exec(name)?.[1];
      const file = join(folder, name);
      return madeAt === undefined
        ? []
        : [{ file, madeAt: Number(madeAt), bytes: statSync(file).size }];
    })
    .sort((a, b) => b.madeAt - a.madeAt);
}

/** Whether a database file opens and passes SQLite's quick check. */
export function isSound(file: string): boolean {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
    return database.pragma('quick_check', { simple: true }) === 'ok';
  } catch {
    return false;
  } finally {
    database?.close();
  }
}

/**
 * Copies the open database into `backups` with `VACUUM INTO`, checks the copy, and only then gives it its
 * name. The oldest copies beyond ten are removed.
 *
 * @throws Error where the copy cannot be written or does not pass its check.
 */
export function makeBackup(database: Database.Database, dataFolder: string, now: number): Backup {
  const folder = backupsFolder(dataFolder);
  mkdirSync(folder, { recursive: true });
  const version = Number(database.pragma('user_version', { simple: true }));
  const file = join(folder, `dry-run-${String(now).padStart(13, '0')}-v${version}.sqlite`);
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  database.prepare('VACUUM INTO ?').run(unfinished);
  if (!isSound(unfinished)) {
    rmSync(unfinished, { force: true });
    throw new Error(`The backup ${basename(file)} did not pass its check and was removed.`);
  }
  renameSync(unfinished, file);
  for (const old of listBackups(dataFolder).slice(backupsKept)) rmSync(old.file, { force: true });
  return { file, madeAt: now, bytes: statSync(file).size };
}

/** The newest backup that passes its check. */
export function newestSoundBackup(dataFolder: string): Backup | null {
  return listBackups(dataFolder).find((backup) => isSound(backup.file)) ?? null;
}
