import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../bootstrap/say.mjs';

/** Bytes of a process tree by kind of process: `main`, `renderer`, `gpu-process`, `zygote` and so on. */
export type TreeMemory = Record<string, number>;

/**
 * The memory of a process and all below it, as proportional set size: a page of memory that
 * several processes share counts for each by its share, so the sum is what the tree really takes.
 * Linux alone tells it, in /proc.
 * @param id the process at the root
 * @throws {Failure} where the system does not tell
 */
export function treeMemory(id: number): TreeMemory {
  const sum: TreeMemory = {};
  for (const member of treeOf(id)) {
    const kind = member === id ? 'main' : kindOf(member);
    sum[kind] = (sum[kind] ?? 0) + proportionalBytes(member);
  }
  return sum;
}

/** Ids of a process and all below it. */
export function treeOf(id: number): number[] {
  const children = new Map<number, number[]>();
  for (const process of processes()) {
    const parent = parentOf(process);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), process]);
  }
  const found: number[] = [];
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    waiting.push(...(children.get(next) ?? []));
  }
  return found;
}

/** How many processes outside a tree run the same program; they share its pages, so the tree seems smaller. */
export function othersOf(program: string, tree: readonly number[]): number {
  return processes().filter((id) => !tree.includes(id) && programOf(id) === program).length;
}

/** The sum in a text of `smaps_rollup`. @throws {Failure} where there is none */
export function proportionalBytesIn(rollup: string): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
  if (kilobytes === undefined) {
    throw new Failure('the system does not tell the memory of a process', 'measure it on Linux.');
  }
  return Number(kilobytes) * 1024;
}

/** The parent in a text of `/proc/<id>/stat`; the name before it may hold spaces and brackets. */
export function parentIn(stat: string): number {
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    throw new Failure('there is no /proc to read memory from', 'measure memory on Linux.');
  }
}

/** Undefined for a process that has ended meanwhile. */
function parentOf(id: number): number | undefined {
  try {
    return parentIn(readFileSync(`/proc/${id}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}

function programOf(id: number): string | undefined {
  try {
    return readlinkSync(`/proc/${id}/exe`);
  } catch {
    return undefined;
  }
}

function kindOf(id: number): string {
  const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split(/[\0 ]/);
  const type = words.find((word) => word.startsWith('--type='));
  return type?.slice('--type='.length) ?? path.basename(words[0] ?? 'other');
}

function proportionalBytes(id: number): number {
  let rollup: string;
  try {
    rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
  } catch (error) {
    throw new Failure(
      `the memory of process ${id} may not be read (${error instanceof Error ? error.message : error})`,
      "run this as root: Chromium's sandbox hides its processes from everybody else.",
    );
  }
  return proportionalBytesIn(rollup);
}
