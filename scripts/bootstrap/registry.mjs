/**
 * Packages fetched by hand, outside `npm ci`: through the npm client and its own settings
 * (registry, proxy, cache), checked against a pinned hash before anything is unpacked.
 * Dependency-free: runs on Node 20 in a bare clone.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { capture } from './process.mjs';
import { Failure } from './say.mjs';
import { inWorkFolder } from './work-folder.mjs';

/**
 * How to start npm: its JavaScript entry on a given Node where npm told us, else `npm` itself.
 * @param {string} nodeBinary
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(nodeBinary) {
  const entry = npmEntry();
  if (entry) return { command: nodeBinary, args: [entry], shell: false };
  // Windows starts npm through a .cmd file, which needs the shell.
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/**
 * npm's JavaScript entry: npm names it to the scripts it runs; outside npm it is looked for
 * where Node's own installers put it.
 * @returns {string | undefined}
 */
export function npmEntry() {
  const besideNode = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    path.join(besideNode, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(besideNode, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return candidates.find(
    (candidate) =>
      candidate !== undefined && /npm-cli\.js$/.test(candidate) && existsSync(candidate),
  );
}

/**
 * Fetch one package's archive and check it.
 * @param {{ name: string, version: string, integrity: string }} pin `integrity` as npm writes it: `sha512-<base64>`
 * @param {string} cacheFolder where a temporary folder may be made
 * @param {(archive: string) => Promise<void>} use gets the checked archive's path; it is deleted afterwards
 * @throws {Failure} when the package cannot be fetched or is not the pinned one
 */
export async function withPackage(pin, cacheFolder, use) {
  await inWorkFolder(cacheFolder, async (folder) => {
    const npm = npmCommand(process.execPath);
    const spec = `${pin.name}@${pin.version}`;
    const args = [...npm.args, 'pack', spec, '--loglevel=error', '--pack-destination', folder];
    const result = await capture(npm.command, args, { shell: npm.shell, cwd: folder });
    const file = readdirSync(folder).find((name) => name.endsWith('.tgz'));
    if (result.code !== 0 || file === undefined) {
      throw new Failure(
        `the package ${spec} could not be fetched: ${npmReason(result)}`,
        'check that the npm registry can be reached (npm ping), then run the same command again.',
      );
    }
    const archive = path.join(folder, file);
    await checkIntegrity(archive, pin);
    await use(archive);
  });
}

/**
 * Is a fetched archive the pinned one?
 * @param {string} archive
 * @param {{ name: string, version: string, integrity: string }} pin
 * @throws {Failure} when it is another
 */
export async function checkIntegrity(archive, pin) {
  const found = await integrityOf(archive);
  if (found === pin.integrity) return;
  throw new Failure(
    `the package ${pin.name}@${pin.version} is not the one this project pins (found ${found})`,
    'do not use this registry until you know why; nothing was unpacked.',
  );
}

/**
 * The hash of a file in npm's notation.
 * @param {string} file
 */
export async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Unpack an npm archive into a folder, without its leading `package/`.
 * @param {string} archive
 * @param {string} folder made when missing
 */
export async function unpack(archive, folder) {
  await mkdir(folder, { recursive: true });
  const result = await capture('tar', [
    '-xzf',
    archive,
    '-C',
    folder,
    '--strip-components=1',
    '--no-same-owner',
  ]);
  if (result.code !== 0) {
    throw new Failure(
      `${path.basename(archive)} could not be unpacked: ${lastLine(result.stderr)}`,
      'check that there is free disk space and that `tar` works, then run the same command again.',
    );
  }
}

/**
 * npm's own reason, without its prefixes and the place of its log.
 * @param {{ code: number, stderr: string }} result
 */
function npmReason(result) {
  const lines = result.stderr
    .split('\n')
    .filter((line) => line.startsWith('npm error') && !line.includes('log of this run'))
    .map((line) => line.replace(/^npm error\s*/, '').trim())
    .filter((line) => line !== '');
  return lines.slice(0, 2).join('; ') || `npm ended with code ${result.code}`;
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? '';
}
