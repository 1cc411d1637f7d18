import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Clock } from '../clock.ts';
import { migrations } from '../migrations/index.ts';
import { backupsFolder, listBackups } from './backups.ts';
import { StoreFailure } from './failure.ts';
import { applicationId, assertRising, databaseName, openStore } from './open.ts';
import { restoreNewestBackup, startFresh } from './recover.ts';

const clock: Clock = { now: () => Date.parse('2026-05-06T09:00:00Z'), offset: 0 };
let folder: string;
const file = () => join(folder, databaseName);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dry-run-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function failureOf(action: () => unknown): StoreFailure {
  try {
    action();
  } catch (error) {
    if (error instanceof StoreFailure) return error;
    throw error;
  }
  throw new Error('It was opened, and should have been refused.');
}

function addNote(sqlite: Database.Database, value: string): void {
  sqlite.prepare('INSERT INTO preferences (key, value) VALUES (?, ?)').run('note', value);
}

describe('a new data folder', () => {
  test('gets a database with write-ahead log, full sync, foreign keys and our mark', () => {
    const { sqlite, close } = openStore(join(folder, 'new'), clock);
    expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(sqlite.pragma('synchronous', { simple: true })).toBe(2);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(sqlite.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(migrations.length);
    close();
  });

  test('has only STRICT tables', () => {
    const { sqlite, close } = openStore(folder, clock);
    const loose = sqlite
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
    close();
  });

  test('takes no backup, for there is nothing to lose', () => {
    openStore(folder, clock).close();
    expect(listBackups(folder)).toEqual([]);
  });
});

describe('a pending migration', () => {
  const added = {
    number: migrations.length + 1,
    name: 'plan-add-colour',
    up: 'CREATE TABLE colour (name TEXT) STRICT',
  };
  const broken = {
    number: migrations.length + 1,
    name: 'plan-break',
    up: 'CREATE TABLE half (a TEXT) STRICT; SELECT nonsense',
  };

  test('runs after a verified backup of the data as it was', () => {
    const first = openStore(folder, clock);
    addNote(first.sqlite, '"before"');
    first.close();
    const second = openStore(folder, clock, [...migrations, added]);
    expect(second.sqlite.pragma('user_version', { simple: true })).toBe(added.number);
    const [backup] = listBackups(folder);
    const copy = new Database(backup?.file ?? '', { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(copy.prepare('SELECT value FROM preferences').pluck().get()).toBe('"before"');
    copy.close();
    second.close();
  });

  test('that fails leaves the data at the version before, and says so', () => {
    const first = openStore(folder, clock);
    addNote(first.sqlite, '"kept"');
    first.close();
    const failure = failureOf(() => openStore(folder, clock, [...migrations, broken]));
    expect(failure.code).toBe('migration');
    expect(failure.message).toContain('plan-break');
    const again = openStore(folder, clock);
    expect(again.sqlite.prepare('SELECT value FROM preferences').pluck().get()).toBe('"kept"');
    expect(
      again.sqlite.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'half'").pluck().get(),
    ).toBe(0);
    again.close();
  });

  test('numbers rise by one from 1', () => {
    expect(() => assertRising([...migrations, { ...added, number: 9 }])).toThrow('plan-add-colour');
    expect(() => assertRising([...migrations, added])).not.toThrow();
  });
});

describe('a file that cannot be used', () => {
  test('of a newer version is refused, naming both versions, and left untouched', () => {
    const { sqlite, close } = openStore(folder, clock);
    sqlite.pragma(`user_version = ${migrations.length + 3}`);
    close();
    const before = readFileSync(file());
    const failure = failureOf(() => openStore(folder, clock));
    expect(failure.code).toBe('newer');
    expect(failure.message).toContain(`version ${migrations.length + 3}`);
    expect(failure.message).toContain(`up to ${migrations.length}`);
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test('of another program is refused and left untouched', () => {
    const other = new Database(file());
    other.exec('CREATE TABLE songs (title TEXT)');
    other.close();
    const before = readFileSync(file());
    expect(failureOf(() => openStore(folder, clock)).code).toBe('foreign');
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test.each([
    [
      'is no database at all',
      () => writeFileSync(file(), 'a text somebody saved here\n'.repeat(300)),
    ],
    [
      'lost pages in its middle',
      () => {
        const { sqlite, close } = openStore(folder, clock);
        for (let row = 0; row < 400; row += 1) {
          sqlite
            .prepare('INSERT INTO preferences VALUES (?, ?)')
            .run(`key-${row}`, JSON.stringify('x'.repeat(200)));
        }
        sqlite.pragma('wal_checkpoint(TRUNCATE)');
        close();
        const bytes = readFileSync(file());
        bytes.fill(0xff, 4096 * 12, 4096 * 20);
        writeFileSync(file(), bytes);
      },
    ],
  ])('that %s is reported as damaged and left untouched', (_what, damage) => {
    damage();
    const before = readFileSync(file());
    expect(failureOf(() => openStore(folder, clock)).code).toBe('damaged');
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test('in a place that cannot be written names the folder', () => {
    const blocked = join(folder, 'file', 'data');
    writeFileSync(join(folder, 'file'), '');
    const failure = failureOf(() => openStore(blocked, clock));
    expect(failure.code).toBe('read-only');
    expect(failure.message).toContain(blocked);
  });

  test.skipIf(process.getuid?.() === 0)('in a read-only folder is refused', () => {
    chmodSync(folder, 0o500);
    expect(failureOf(() => openStore(folder, clock)).code).toBe('read-only');
    chmodSync(folder, 0o700);
  });
});

describe('the ways on from a damaged file', () => {
  function damagedWithBackup(): string {
    const first = openStore(folder, clock);
    addNote(first.sqlite, '"from the backup"');
    first.close();
    openStore(folder, clock, [
      ...migrations,
      { number: migrations.length + 1, name: 'plan-x', up: 'CREATE TABLE x (a TEXT) STRICT' },
    ]).close();
    const text = 'damaged\n'.repeat(600);
    writeFileSync(file(), text);
    return text;
  }

  test('restoring puts the newest sound backup in place and keeps the damaged file', () => {
    const damaged = damagedWithBackup();
    writeFileSync(
      join(backupsFolder(folder), `dry-run-${clock.now() + 5}-v1.sqlite`),
      'a newer backup that is damaged, too',
    );
    const { keptAside } = restoreNewestBackup(folder, clock.now());
    const { sqlite, close } = openStore(folder, clock);
    expect(sqlite.prepare('SELECT value FROM preferences').pluck().get()).toBe('"from the backup"');
    close();
    expect(readFileSync(keptAside, 'utf8')).toBe(damaged);
  });

  test('restoring without a sound backup is refused, and nothing moves', () => {
    writeFileSync(file(), 'damaged');
    expect(() => restoreNewestBackup(folder, clock.now())).toThrow('no sound backup');
    expect(readFileSync(file(), 'utf8')).toBe('damaged');
  });

  test('starting fresh keeps the damaged file', () => {
    const damaged = damagedWithBackup();
    const { keptAside } = startFresh(folder, clock.now());
    const { sqlite, close } = openStore(folder, clock);
    expect(sqlite.prepare('SELECT count(*) FROM preferences').pluck().get()).toBe(0);
    close();
    expect(readFileSync(keptAside, 'utf8')).toBe(damaged);
  });
});
