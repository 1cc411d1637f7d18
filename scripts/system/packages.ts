import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { capture } from '../bootstrap/process.mjs';
import { elapsed, Failure, say } from '../bootstrap/say.mjs';
import { hasDisplay } from './display.ts';

/** A system package, by what shows that it is there and what each installer calls it. */
export type SystemPackage = {
  /** A shared library's name, or a program's. */
  sign: { library: string } | { program: string };
  apt: string;
  dnf: string;
  pacman: string;
};

const libraries: SystemPackage[] = [
  { sign: { library: 'libgtk-3.so.0' }, apt: 'libgtk-3-0', dnf: 'gtk3', pacman: 'gtk3' },
  { sign: { library: 'libnss3.so' }, apt: 'libnss3', dnf: 'nss', pacman: 'nss' },
  { sign: { library: 'libasound.so.2' }, apt: 'libasound2', dnf: 'alsa-lib', pacman: 'alsa-lib' },
  { sign: { library: 'libgbm.so.1' }, apt: 'libgbm1', dnf: 'mesa-libgbm', pacman: 'mesa' },
];

const virtualDisplay: SystemPackage = {
  sign: { program: 'Xvfb' },
  apt: 'xvfb',
  dnf: 'xorg-x11-server-Xvfb',
  pacman: 'xorg-server-xvfb',
};

const compilers: SystemPackage[] = [
  { sign: { program: 'python3' }, apt: 'python3', dnf: 'python3', pacman: 'python' },
  { sign: { program: 'make' }, apt: 'make', dnf: 'make', pacman: 'make' },
  { sign: { program: 'g++' }, apt: 'g++', dnf: 'gcc-c++', pacman: 'gcc' },
];

/** What a command needs of the system. */
export type SystemNeeds = {
  /** May packages be installed where that is possible (root and apt)? */
  mayInstall: boolean;
  /** Will a virtual display be needed when there is no real one? */
  display: boolean;
  /** Must something be compiled? */
  compiler: boolean;
};

/**
 * Find the Linux packages that are missing, and install them where that is allowed and possible.
 * @throws {Failure} naming the one command to run, where it is not
 */
export async function ensureSystemPackages(needs: SystemNeeds): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await missingPackages(needs);
  if (missing.length === 0) return;
  const names = missing.map((item) => item.apt).join(', ');
  if (needs.mayInstall && process.getuid?.() === 0 && findProgram('apt-get')) {
    const startedAt = Date.now();
    say(`System: installing ${names} ...`);
    await installWithApt(missing);
    say(`System: installed in ${elapsed(startedAt)}`);
    return;
  }
  throw new Failure(
    `this machine lacks ${names}`,
    `run this, then the same command again:\n        ${await installCommand(missing)}`,
  );
}

/**
 * The last word on libraries: does the loader find everything this program is linked with?
 * @throws {Failure} naming what it does not find
 */
export async function requireLibraries(binary: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const result = await capture('ldd', [binary]).catch(() => undefined);
  const missing = notFound(result?.stdout ?? '');
  if (missing.length === 0) return;
  throw new Failure(
    `${path.basename(binary)} needs libraries that this machine lacks: ${missing.join(', ')}`,
    'install the packages that hold them, then run the same command again.',
  );
}

/** The libraries that `ldd` did not find, from its output. */
export function notFound(lddOutput: string): string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

async function missingPackages(needs: SystemNeeds): Promise<SystemPackage[]> {
  const wanted = [
    ...libraries,
    ...(needs.display && !hasDisplay() ? [virtualDisplay] : []),
    ...(needs.compiler ? compilers : []),
  ];
  const known = await knownLibraries();
  return wanted.filter(({ sign }) =>
    'program' in sign
      ? !findProgram(sign.program)
      : known !== undefined && !known.has(sign.library),
  );
}

/** What the loader's cache lists; undefined where it cannot be asked (then `ldd` has the last word). */
async function knownLibraries(): Promise<Set<string> | undefined> {
  const program = findProgram('ldconfig');
  if (!program) return undefined;
  const result = await capture(program, ['-p']).catch(() => undefined);
  if (result?.code !== 0) return undefined;
  return new Set([...result.stdout.matchAll(/^\s+(\S+) \(/gm)].map((match) => match[1] ?? ''));
}

/** Find a program on PATH, or in the system folders that are not on everyone's PATH. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

async function installWithApt(missing: SystemPackage[]): Promise<void> {
  if (!hasPackageLists()) await apt(['update']);
  const install = async () =>
    apt(['install', '-y', '--no-install-recommends', ...(await aptNames(missing))]);
  try {
    await install();
  } catch {
    // Lists that are too old name files that are gone: fetch them anew and try once more.
    await apt(['update']);
    await install();
  }
}

async function apt(args: string[]): Promise<void> {
  const result = await capture('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (result.code === 0) return;
  const words = result.stderr.trim().split('\n').slice(-3).join(' ');
  throw new Failure(
    `apt-get ${args[0]} failed: ${words}`,
    `run it by hand to see why: apt-get ${args.join(' ')}`,
  );
}

function hasPackageLists(): boolean {
  const folder = '/var/lib/apt/lists';
  return existsSync(folder) && readdirSync(folder).some((name) => name.includes('_Packages'));
}

/** Newer Debian and Ubuntu have renamed some libraries with a `t64` at the end (64-bit time). */
async function aptNames(packages: SystemPackage[]): Promise<string[]> {
  const names = packages.map(async ({ apt: name }) => {
    const renamed = await capture('apt-cache', ['show', '--no-all-versions', `${name}t64`]).catch(
      () => ({ code: 1 }),
    );
    return renamed.code === 0 ? `${name}t64` : name;
  });
  return Promise.all(names);
}

async function installCommand(missing: SystemPackage[]): Promise<string> {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  if (findProgram('apt-get')) {
    const names = (await aptNames(missing)).join(' ');
    return `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${names}`;
  }
  if (findProgram('dnf')) return `${sudo}dnf install -y ${missing.map(({ dnf }) => dnf).join(' ')}`;
  if (findProgram('pacman')) {
    return `${sudo}pacman -S --needed ${missing.map(({ pacman }) => pacman).join(' ')}`;
  }
  return `install with your system's package manager: ${missing.map(({ apt: name }) => name).join(' ')}`;
}
