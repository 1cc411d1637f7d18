/**
 * The entry of every npm command of this project: `node scripts/run.mjs <command> [arguments]`.
 * Works in a bare clone with Node 20 and npm: it chooses a Node, installs the packages when they
 * are not there, and hands over to scripts/commands/main.ts on that Node.
 * Dependency-free, plain JavaScript.
 */
import path from 'node:path';
import { installDependencies, recoverCache } from './bootstrap/dependencies.mjs';
import { chooseNode, typeStrippingFlags } from './bootstrap/node.mjs';
import { cacheFolder, modulesFolder, root } from './bootstrap/places.mjs';
import { run } from './bootstrap/process.mjs';
import { say, sayFailure } from './bootstrap/say.mjs';
import { clearStaleWork } from './bootstrap/work-folder.mjs';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}

/** @param {string[]} words the command and its arguments */
async function main(words) {
  recoverCache(root);
  clearStaleWork(cacheFolder());
  const node = await chooseNode();
  say(`Node: ${node.version}, ${node.why}`);
  // While npm runs, the cache, and a Node inside it, lie elsewhere.
  await installDependencies(root, (cache) =>
    node.binary.startsWith(cacheFolder())
      ? path.join(cache, path.relative(cacheFolder(), node.binary))
      : node.binary,
  );
  const entry = path.join(root, 'scripts', 'commands', 'main.ts');
  return run(node.binary, [...typeStrippingFlags(node.version), entry, ...words], {
    cwd: root,
    env: environment(node.binary),
  });
}

/**
 * Tools find the chosen Node and the project's own programs first.
 * @param {string} nodeBinary
 */
function environment(nodeBinary) {
  const first = [path.dirname(nodeBinary), path.join(modulesFolder, '.bin')];
  return { ...process.env, PATH: [...first, process.env.PATH].join(path.delimiter) };
}
