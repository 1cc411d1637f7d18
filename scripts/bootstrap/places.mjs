/** Where things lie. Dependency-free: runs on Node 20 in a bare clone. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where `npm ci` puts packages. */
export const modulesFolder = path.join(root, 'node_modules');

/**
 * What is fetched or built once: the pinned Node, the registry runtime, markers.
 * While `npm ci` runs the cache is elsewhere, see dependencies.mjs.
 */
export function cacheFolder() {
  return path.join(modulesFolder, '.cache');
}
