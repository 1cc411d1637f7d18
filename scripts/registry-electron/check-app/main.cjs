/**
 * Started once on a runtime that was just prepared: opens a database file through the redirect,
 * uses it, and prints what it saw as one line of JSON. Needs no display: it ends before one is used.
 */
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { app } = require('electron');

const folder = mkdtempSync(path.join(tmpdir(), 'runtime-check-'));
let report;
try {
  report = { ok: true, ...useDatabase(path.join(folder, 'check.sqlite')) };
} catch (error) {
  report = { ok: false, reason: String(error) };
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${JSON.stringify({ ...report, ...aboutRuntime() })}\n`);
process.exit(report.ok ? 0 : 1);

function useDatabase(file) {
  const Database = require('better-sqlite3');
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.exec('create table item (id integer primary key, name text not null) strict');
  const insert = database.prepare('insert into item (name) values (@name)');
  const insertAll = database.transaction((names) => {
    for (const name of names) insert.run({ name });
  });
  insertAll(['one', 'two', 'three']);
  database.aggregate('total_length', { start: 0, step: (sum, name) => sum + name.length });
  const rows = database.prepare('select name from item order by id').pluck().all();
  const { length } = database.prepare('select total_length(name) as length from item').get();
  const { version } = database.prepare('select sqlite_version() as version').get();
  let refused = 'nothing';
  try {
    insert.run({ name: null });
  } catch (error) {
    refused = error.code;
  }
  database.close();
  return { rows, length, refused, sqlite: version };
}

function aboutRuntime() {
  return {
    electron: process.versions.electron,
    napi: process.versions.napi,
    name: app.name,
    version: app.getVersion(),
    packaged: app.isPackaged,
  };
}
