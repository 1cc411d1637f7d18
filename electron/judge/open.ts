/** The judge with its real window and its files, for the app and for the command. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { JudgeFiles } from './pages.ts';
import { createJudge, type Judge } from './service.ts';
import { createSnapshotStore } from './snapshot.ts';
import { openJudgeWindow } from './window.ts';

/** Milliseconds after the judge was asked for the first time; whoever opens the drills reads for longer than that. */
const snapshotAfter = 8_000;

/** @param folder where the snapshot is kept */
export function openJudge(folder: string): Judge {
  const pages = join(__dirname, '../renderer');
  const pyodide = join(pages, 'pyodide');
  const store = createSnapshotStore(join(folder, 'judge'), snapshotKey(pages, pyodide));
  const files: JudgeFiles = { pages, pyodide, snapshot: store.path };
  return createJudge(() => openJudgeWindow(files), store, { snapshotAfter });
}

/** What a snapshot depends on: the engine, Pyodide, and the harness, which is in the built worker. */
function snapshotKey(pages: string, pyodide: string): string {
  const hash = createHash('sha256')
    .update(process.versions.electron ?? '')
    .update(app.getVersion());
  for (const path of [join(pages, 'judge/build-id'), join(pyodide, 'pyodide-lock.json')])
    hash.update(readFileSync(path));
  return `electron-${process.versions.electron}-${hash.digest('hex').slice(0, 12)}`;
}
