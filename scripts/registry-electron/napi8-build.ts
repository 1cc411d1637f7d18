import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fetchPinnedNode } from '../bootstrap/node.mjs';
import { cacheFolder, modulesFolder } from '../bootstrap/places.mjs';
import { capture } from '../bootstrap/process.mjs';
import { npmEntry } from '../bootstrap/registry.mjs';
import { elapsed, Failure, say } from '../bootstrap/say.mjs';
import { inWorkFolder, publish } from '../bootstrap/work-folder.mjs';
import { boxedReferenceSource, changes, patchSources } from './napi8-patch.ts';

const packageFolder = path.join(modulesFolder, 'better-sqlite3');
const sourceParts = ['binding.gyp', 'package.json', 'src', 'deps', 'lib'];

/**
 * better-sqlite3 built for Node-API 8, compiled once for each state of its sources and of the patch.
 * @param cache folder that keeps the result
 * @returns path of the `.node` file
 * @throws {Failure} when the compiler is missing or fails
 */
export async function buildDatabaseModule(cache: string): Promise<string> {
  const result = path.join(cache, `better-sqlite3-${sourceHash()}.node`);
  if (existsSync(result)) return result;
  const startedAt = Date.now();
  say('Runtime: compiling better-sqlite3 for Node-API 8, once (about a minute) ...');
  await inWorkFolder(cacheFolder(), async (work) => {
    for (const part of sourceParts) {
      cpSync(path.join(packageFolder, part), path.join(work, part), { recursive: true });
    }
    patchSources(work);
    await compile(work);
    mkdirSync(cache, { recursive: true });
    publish(path.join(work, 'build', 'Release', 'better_sqlite3.node'), result);
  });
  say(`Runtime: compiled in ${elapsed(startedAt)}`);
  return result;
}

async function compile(folder: string): Promise<void> {
  const gyp = nodeGyp();
  const args = [
    gyp,
    'rebuild',
    '--release',
    '--force_build=1',
    `--nodedir=${await nodeFolderWithHeaders()}`,
    '--jobs=max',
  ];
  // gyp starts `node` by name to ask for include paths; it must be the one that runs here.
  const PATH = [path.dirname(process.execPath), process.env.PATH].join(path.delimiter);
  const result = await capture(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, PATH },
  });
  if (result.code === 0) return;
  const log = path.join(cacheFolder(), 'better-sqlite3-build.log');
  writeFileSync(log, `${result.stdout}\n${result.stderr}`);
  throw new Failure(
    'better-sqlite3 could not be compiled for the registry runtime',
    `it needs python3, make and g++ (Debian: apt-get install python3 make g++); the compiler's words are in ${log}`,
  );
}

/** node-gyp as npm carries it. */
function nodeGyp(): string {
  const npm = npmEntry();
  const gyp =
    npm && path.join(path.dirname(npm), '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  if (gyp && existsSync(gyp)) return gyp;
  throw new Failure(
    'node-gyp, which npm carries, was not found',
    'start this through npm (for example: npm start), not by calling the script.',
  );
}

/** A folder with Node's C headers: beside the Node that runs, else in the pinned package. */
async function nodeFolderWithHeaders(): Promise<string> {
  const own = path.resolve(path.dirname(process.execPath), '..');
  if (existsSync(path.join(own, 'include', 'node', 'node_api.h'))) return own;
  return fetchPinnedNode();
}

/** Names the result: everything that decides how the compiled file behaves. */
function sourceHash(): string {
  const hash = createHash('sha256');
  for (const part of sourceParts) addToHash(hash, path.join(packageFolder, part));
  hash.update(boxedReferenceSource).update(JSON.stringify(changes));
  return hash.digest('hex').slice(0, 16);
}

function addToHash(hash: ReturnType<typeof createHash>, file: string): void {
  if (statSync(file).isDirectory()) {
    for (const name of readdirSync(file).sort()) addToHash(hash, path.join(file, name));
    return;
  }
  hash.update(path.basename(file)).update(readFileSync(file));
}
