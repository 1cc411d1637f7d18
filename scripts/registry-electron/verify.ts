import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../bootstrap/places.mjs';
import { capture } from '../bootstrap/process.mjs';
import { Failure, say } from '../bootstrap/say.mjs';
import { carriedElectron } from './pins.ts';

const checkApp = path.join(root, 'scripts', 'registry-electron', 'check-app');

/** What the check app prints. */
export type CheckReport = {
  ok: boolean;
  reason?: string;
  rows?: string[];
  length?: number;
  refused?: string;
  sqlite?: string;
  electron: string;
  napi: string;
  name: string;
  version: string;
  packaged: boolean;
};

/**
 * Start the check app on a runtime: it opens a database through the default app's redirect.
 * @throws {Failure} when it does not answer with a report
 */
export async function runCheckApp(folder: string): Promise<CheckReport> {
  const asRoot = process.getuid?.() === 0;
  const args = [...(asRoot ? ['--no-sandbox'] : []), '--log-level=3', checkApp];
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const result = await capture(path.join(folder, 'electron'), args, { env });
  const line = result.stdout.split('\n').find((text) => text.startsWith('{'));
  if (line) return JSON.parse(line) as CheckReport;
  throw new Failure(
    `the prepared runtime did not start (code ${result.code}): ${result.stderr.trim().split('\n').at(-1)}`,
    `delete ${folder} and run the same command again; see scripts/registry-electron/README.md.`,
  );
}

/**
 * Check a prepared runtime, once: the mark of success is kept in its folder.
 * @throws {Failure} when the database does not work in it
 */
export async function verifyRuntime(folder: string): Promise<void> {
  const mark = path.join(folder, 'verified');
  if (existsSync(mark)) return;
  const report = await runCheckApp(folder);
  const works =
    report.ok &&
    report.electron === carriedElectron &&
    report.rows?.join() === 'one,two,three' &&
    report.length === 'onetwothree'.length &&
    report.refused === 'SQLITE_CONSTRAINT_NOTNULL';
  if (!works) {
    throw new Failure(
      `the prepared runtime is not usable: ${report.reason ?? JSON.stringify(report)}`,
      `delete ${folder} and run the same command again; see scripts/registry-electron/README.md.`,
    );
  }
  writeFileSync(mark, JSON.stringify(report));
  say(`Runtime: checked (Electron ${report.electron}, SQLite ${report.sqlite})`);
}
