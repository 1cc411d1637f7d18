/**
 * Keeps the memory snapshot of a ready interpreter. It fits only the very build it was made with, so that the versions
 * are in its name; older ones are removed.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface SnapshotStore {
  readonly path: string;
  exists(): boolean;
  write(bytes: Uint8Array): void;
}

/** @param key changes with whatever the snapshot depends on: the versions of Electron and Pyodide, the harness. */
export function createSnapshotStore(folder: string, key: string): SnapshotStore {
  const path = join(folder, `python-${key}.snapshot`);
  return {
    path,
    exists: () => existsSync(path),
    write(bytes) {
      mkdirSync(dirname(path), { recursive: true });
      for (const name of readdirSync(folder))
        if (name !== basename(path)) rmSync(join(folder, name), { force: true });
      // Written under another name first: a half-written snapshot must never be loaded.
      writeFileSync(`${path}.part`, bytes);
      renameSync(`${path}.part`, path);
    },
  };
}
