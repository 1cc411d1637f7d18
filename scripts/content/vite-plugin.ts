import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { formatFinding } from './finding.ts';
import { type ColumnName, columnReaders } from './read.ts';

const prefix = 'virtual:content/';

/**
 * Serves each content column as the module `virtual:content/<column>`, checked. The build fails
 * on a finding and names file and field; a development server reloads when a file changes.
 *
 * @param options.folder the content folder; when left out, the nearest one at or above Vite's root
 */
export function contentPlugin(options: { folder?: string } = {}): Plugin {
  let folder = resolve(options.folder ?? 'content');
  return {
    name: 'dry-run-content',

    configResolved(config) {
      if (options.folder === undefined) folder = findContentFolder(config.root);
    },

    resolveId(id) {
      return columnOf(id) === null ? null : `\0${id}`;
    },

    load(id) {
      const column = id.startsWith('\0') ? columnOf(id.slice(1)) : null;
      if (column === null) return null;
      for (const file of filesUnder(join(folder, column))) this.addWatchFile(file);
      const { content, findings } = columnReaders[column](folder);
      if (content === null) {
        const lines = findings.map((finding) => `  ${formatFinding(finding)}`);
        this.error(`The content of "${column}" cannot be used:\n${lines.join('\n')}`);
      }
      return `export default ${JSON.stringify(content)};`;
    },

    configureServer(server) {
      server.watcher.add(folder);
    },

    hotUpdate({ file }) {
      const column = relative(folder, resolve(file)).split(sep)[0];
      if (column === undefined) return;
      const module = this.environment.moduleGraph.getModuleById(`\0${prefix}${column}`);
      if (module === undefined) return;
      this.environment.moduleGraph.invalidateModule(module);
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

function columnOf(id: string): ColumnName | null {
  if (!id.startsWith(prefix)) return null;
  const name = id.slice(prefix.length);
  return isColumn(name) ? name : null;
}

function isColumn(name: string): name is ColumnName {
  return Object.hasOwn(columnReaders, name);
}

/**
 * This file's own place cannot tell: build tools bundle it into their configuration, elsewhere.
 */
function findContentFolder(root: string): string {
  const folder = join(root, 'content');
  const parent = dirname(root);
  if (existsSync(join(root, 'package.json')) && existsSync(folder)) return folder;
  if (parent === root) return resolve('content');
  return findContentFolder(parent);
}

function filesUnder(directory: string): string[] {
  if (!existsSync(directory)) return []; // The reader reports each missing file.
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
