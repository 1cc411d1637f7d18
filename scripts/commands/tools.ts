import path from 'node:path';
import { typeStrippingFlags } from '../bootstrap/node.mjs';
import { root } from '../bootstrap/places.mjs';
import { run } from '../bootstrap/process.mjs';

/**
 * Run a program of the project's packages; PATH already holds them first.
 * @returns its exit code
 */
export function runTool(name: string, args: string[], env = process.env): Promise<number> {
  return run(name, args, { cwd: root, env, shell: process.platform === 'win32' });
}

/**
 * Run one of the project's TypeScript files on the Node that runs this.
 * @param file path from the repository's root
 * @returns its exit code
 */
export function runScript(file: string, args: string[], env = process.env): Promise<number> {
  const flags = typeStrippingFlags(process.versions.node);
  return run(process.execPath, [...flags, path.join(root, file), ...args], { cwd: root, env });
}
