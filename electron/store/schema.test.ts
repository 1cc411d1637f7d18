/**
 * The schema as it stands is committed in `schema.sql`; a change of it shows in review. After a new migration:
 * `npx vitest run electron/store/schema.test.ts -u`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as appTables from '../app/tables.ts';
import { systemClock } from '../clock.ts';
import * as drillsTables from '../drills/tables.ts';
import * as numbersTables from '../numbers/tables.ts';
import * as opinionsTables from '../opinions/tables.ts';
import * as planTables from '../plan/tables.ts';
import * as rehearsalsTables from '../rehearsals/tables.ts';
import * as writingTables from '../writing/tables.ts';
import { openStore, type Store } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'dry-run-schema-'));
let store: Store;

beforeAll(() => {
  store = openStore(folder, systemClock());
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the migrated schema is the committed one', async () => {
  const statements = store.sqlite
    .prepare(
      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
    )
    .pluck()
    .all() as string[];
  const text = `${statements.map((sql) => `${sql.replace(/\n {4}/g, '\n')};`).join('\n\n')}\n`;
  await expect(text).toMatchFileSnapshot('schema.sql');
});

const tables = [
  appTables,
  planTables,
  drillsTables,
  numbersTables,
  writingTables,
  opinionsTables,
  rehearsalsTables,
]
  .flatMap((column): unknown[] => Object.values(column))
  .filter((table) => is(table, SQLiteTable));

test.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
  'the columns of %s in tables.ts are those of the database',
  (name, table) => {
    const inDatabase = store.sqlite
      .prepare('SELECT name, lower(type) AS type, "notnull" AS required FROM pragma_table_info(?)')
      .all(name);
    const inCode = getTableConfig(table).columns.map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      required: Number(column.notNull),
    }));
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
    expect(inCode.sort(byName)).toEqual((inDatabase as { name: string }[]).sort(byName));
  },
);

test('every table of the database is in tables.ts', () => {
  const inDatabase = store.sqlite
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  expect(tables.map((table) => getTableConfig(table).name).sort()).toEqual(inDatabase);
});
