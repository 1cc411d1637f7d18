import { basename, dirname } from 'node:path';

/**
 * A file name for a built worker, by its two folders: `renderer/judge/python/worker.ts` becomes
 * `judge-python-<hash>.js`. A worker takes the security policy of its own response, which goes by this name.
 */
export function workerName({ facadeModuleId }: { facadeModuleId?: string | null }): string {
  const folder = dirname(facadeModuleId ?? '');
  return `assets/${basename(dirname(folder))}-${basename(folder)}-[hash].js`;
}
