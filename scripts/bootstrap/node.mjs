/**
 * The one place that decides which Node the tools run on.
 * Dependency-free: runs on Node 20 in a bare clone.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './places.mjs';
import { unpack, withPackage } from './registry.mjs';
import { elapsed, Failure, say } from './say.mjs';
import { inWorkFolder, publish } from './work-folder.mjs';

/** The oldest Node the tool-chain runs on: `[major, minor]`. */
export const oldestNode = [22, 14];

/** The Node that is fetched where the system's is older. */
export const pinnedNode = '24.21.0';

/** npm's integrity hash of `node-<platform>-<arch>` at the pinned version. */
const integrity = {
  'linux-x64':
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'linux-arm64':
    'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  'win-x64':
    'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
};

/**
 * Does this Node run the tool-chain as it is?
 * @param {string} version `22.14.0`
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/**
 * The flags with which a Node runs TypeScript files itself; newer ones need none.
 * @param {string} version `22.14.0`
 * @returns {string[]}
 */
export function typeStrippingFlags(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const itself = major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
  return itself ? [] : ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
}

/**
 * Choose the Node for everything that follows, fetching the pinned one when it must be.
 * @returns {Promise<{ binary: string, version: string, why: string }>}
 * @throws {Failure} when the system's Node is too old and none can be fetched for this machine
 */
export async function chooseNode() {
  const own = process.versions.node;
  if (isNewEnough(own)) {
    return { binary: process.execPath, version: own, why: "the system's" };
  }
  const folder = await fetchPinnedNode();
  const why = `pinned, as the system's ${own} is older than ${oldestNode.join('.')}`;
  return { binary: nodeIn(folder), version: pinnedNode, why };
}

/**
 * The pinned Node's folder in the cache, fetched when it is not there yet.
 * @returns {Promise<string>}
 */
export async function fetchPinnedNode() {
  const folder = path.join(cacheFolder(), `node-${pinnedNode}`);
  if (existsSync(nodeIn(folder))) return folder;
  const target = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const pin = integrity[target];
  if (!pin) {
    throw new Failure(
      `this machine (${target}) has Node ${process.versions.node} and no newer one can be fetched for it`,
      `install Node ${oldestNode.join('.')} or newer (24 is best), then run the same command again.`,
    );
  }
  const startedAt = Date.now();
  say(`Node: fetching ${pinnedNode} from the registry, once (about 35 MB) ...`);
  await withPackage(
    { name: `node-${target}`, version: pinnedNode, integrity: pin },
    cacheFolder(),
    (archive) =>
      inWorkFolder(cacheFolder(), async (work) => {
        await unpack(archive, work);
        publish(work, folder);
      }),
  );
  say(`Node: fetched and checked in ${elapsed(startedAt)}`);
  return folder;
}

/** @param {string} folder */
function nodeIn(folder) {
  return path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
