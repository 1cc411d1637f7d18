/** Puts what the judge's page needs beside the built pages: Pyodide's files, and a mark of the build. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const pyodideFiles = [
  'pyodide.asm.mjs',
  'pyodide.asm.wasm',
  'pyodide-lock.json',
  'python_stdlib.zip',
];

export function judgePlugin(): Plugin {
  let folder = resolve('node_modules', 'pyodide');
  let python = resolve('renderer', 'judge', 'python');
  return {
    name: 'dry-run-judge',
    apply: 'build',

    configResolved({ root }) {
      const top = dirname(root);
      folder = join(top, 'node_modules', 'pyodide');
      python = join(root, 'judge', 'python');
    },

    generateBundle() {
      for (const name of pyodideFiles)
        this.emitFile({
          type: 'asset',
          fileName: `pyodide/${name}`,
          source: readFileSync(join(folder, name)),
        });
      const hash = createHash('sha256');
      const sources = readdirSync(python, { recursive: true, encoding: 'utf8' });
      for (const name of sources.filter((path) => path.endsWith('.py')).sort())
        hash.update(readFileSync(join(python, name)));
      this.emitFile({ type: 'asset', fileName: 'judge/build-id', source: hash.digest('hex') });
    },
  };
}
