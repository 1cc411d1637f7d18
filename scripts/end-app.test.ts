import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { processesOfGroup } from './end-app.ts';

describe.runIf(process.platform === 'linux')('what is left of an app', () => {
  test('is its main process with what it started, each by its kind', async () => {
    const child = spawn(
      process.execPath,
      [
        '-e',
        `require('node:child_process').spawn(process.execPath, ['-e', 'console.log("there"); setInterval(() => {}, 1000)', '--', '--type=renderer'], { stdio: 'inherit' });
         setInterval(() => {}, 1000);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'], detached: true },
    );
    const group = child.pid ?? 0;
    await once(child.stdout, 'data');
    const gone = once(child, 'close');
    try {
      const left = processesOfGroup(group);
      expect(left.map(({ kind }) => kind).sort()).toEqual(['main', 'renderer']);
      expect(left.find(({ kind }) => kind === 'main')?.id).toBe(group);
    } finally {
      process.kill(-group, 'SIGKILL');
    }
    await gone;
    expect(processesOfGroup(group)).toEqual([]);
  });
});
