/**
 * Opens the one database file: checks it, brings it to this app's schema, and hands out the connection.
 *
 * A file that cannot be used is refused before anything is written to it.
 */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import type { Clock } from '../clock.ts';
import { migrations as allMigrations, type Migration } from '../migrations/index.ts';
import { makeBackup } from './backups.ts';
import { StoreFailure } from './failure.ts';

/** Marks a database as ours (SQLite's `application_id`): "DRun" in ASCII. */
export const applicationId = 0x4452756e;
export const databaseName = 'dry-run.sqlite';

export interface Store {
  readonly sqlite: Database.Database;
  readonly tables: BetterSQLite3Database;
  readonly folder: string;
  readonly file: string;
  /** Runs several writes as one: all of them are stored, or none. */
  atomically<Result>(work: () => Result): Result;
  close(): void;
}

/**
 * Opens `dry-run.sqlite` in a data folder, and creates it where there is none.
 *
 * @throws StoreFailure where the folder cannot be written, or the file is damaged, foreign or of a newer version.
 */
export function openStore(folder: string, clock: Clock, migrations = allMigrations): Store {
  const file = join(folder, databaseName);
  requireWritable(folder, file);
  if (existsSync(file)) examine(file, migrations.length);

  const sqlite = new Database(file);
  try {
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    migrate(sqlite, folder, clock, migrations);
  } catch (error) {
    sqlite.close();
    if (error instanceof StoreFailure) throw error;
    throw new StoreFailure(
      'unreadable',
      'Your data could not be opened.',
      `${file} could not be opened: ${describe(error)}. Nothing in it was changed. Close other programs that use it, then start Dry Run again.`,
      error,
    );
  }
  return {
    sqlite,
    tables: drizzle({ client: sqlite }),
    folder,
    file,
    atomically: (work) => sqlite.transaction(work)(),
    close: () => sqlite.close(),
  };
}

function requireWritable(folder: string, file: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new StoreFailure(
      'read-only',
      'The data folder cannot be written.',
      `Dry Run keeps everything in ${folder}, and may not write there. Give your user write access to that folder and its files, then start Dry Run again.`,
      error,
    );
  }
}

/** Looks at an existing file without writing to it. */
function examine(file: string, latestVersion: number): void {
  let version: number;
  let owner: number;
  let check: unknown;
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { fileMustExist: true });
    database.pragma('query_only = ON');
    owner = Number(database.pragma('application_id', { simple: true }));
    version = Number(database.pragma('user_version', { simple: true }));
    check = database.pragma('quick_check', { simple: true });
  } catch (error) {
    throw damaged(file, describe(error), error);
  } finally {
    database?.close();
  }
  if (check !== 'ok') throw damaged(file, String(check));
  if (owner !== applicationId) {
    throw new StoreFailure(
      'foreign',
      'This is not a Dry Run database.',
      `${file} belongs to another program. It was left as it is. Move it elsewhere, then start Dry Run again.`,
    );
  }
  if (version > latestVersion) {
    throw new StoreFailure(
      'newer',
      'Your data was written by a newer Dry Run.',
      `${file} has schema version ${version}; this app knows versions up to ${latestVersion}. The file was left as it is. Install the newer Dry Run to go on with it.`,
    );
  }
}

function damaged(file: string, finding: string, cause?: unknown): StoreFailure {
  return new StoreFailure(
    'damaged',
    'Your data file is damaged.',
    `${file} did not pass SQLite's check (${finding}). It was left as it is, and it is kept whichever way you choose.`,
    cause,
  );
}

function migrate(
  sqlite: Database.Database,
  folder: string,
  clock: Clock,
  migrations: readonly Migration[],
): void {
  assertRising(migrations);
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  const pending = migrations.slice(version);
  if (pending.length === 0) return;
  if (version > 0) makeBackup(sqlite, folder, clock.now());
  for (const migration of pending) {
    try {
      sqlite.transaction(() => {
        sqlite.exec(migration.up);
        sqlite.pragma(`application_id = ${applicationId}`);
        sqlite.pragma(`user_version = ${migration.number}`);
      })();
    } catch (error) {
      throw new StoreFailure(
        'migration',
        'Your data could not be brought to this version.',
        `Step ${migration.number} (${migration.name}) failed: ${describe(error)}. Your data is as it was before the step. Start the earlier Dry Run, or restore the backup.`,
        error,
      );
    }
  }
}

/** Migrations are numbered 1, 2, 3 without a gap. */
export function assertRising(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1) {
      throw new Error(
        `Migration "${migration.name}" has number ${migration.number}; its place asks for ${index + 1}.`,
      );
    }
  });
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
