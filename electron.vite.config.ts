import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { contentPlugin } from './scripts/content/vite-plugin.ts';
import { judgePlugin } from './scripts/judge/vite-plugin.ts';
import { workerName } from './scripts/worker-name.ts';

const root = import.meta.dirname;

/**
 * One output serves every Electron the app runs on: CommonJS for the main process and the preload,
 * syntax for Node 18 and Chrome 114. Native modules alone stay outside the bundle.
 */
export default defineConfig({
  main: {
    plugins: [contentPlugin()],
    build: {
      target: 'node18',
      outDir: 'out/main',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          'judge-command': resolve(root, 'electron/judge/command.ts'),
        },
        external: ['electron', 'better-sqlite3', '@open-spaced-repetition/binding'],
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      outDir: 'out/preload',
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: {
          preload: resolve(root, 'electron/preload.ts'),
          judge: resolve(root, 'electron/judge/preload.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './',
    plugins: [react(), judgePlugin()],
    worker: {
      format: 'es',
      // A worker's security policy goes by its name; all are called `worker.ts`, so that the folders tell them apart.
      rolldownOptions: { output: { entryFileNames: workerName } },
    },
    build: {
      target: 'chrome114',
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      // The page is served from disk: what matters is bytes parsed, not requests; small assets stay files for the CSP.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: resolve(root, 'renderer/index.html'),
          judge: resolve(root, 'renderer/judge/index.html'),
        },
      },
    },
  },
});
