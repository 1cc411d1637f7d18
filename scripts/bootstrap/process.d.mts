import type { SpawnOptions } from 'node:child_process';
export function run(command: string, args: string[], options?: SpawnOptions): Promise<number>;
export function capture(
  command: string,
  args: string[],
  options?: SpawnOptions,
): Promise<{ code: number; stdout: string; stderr: string }>;
