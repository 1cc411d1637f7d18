import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { parentIn, proportionalBytesIn, treeMemory, treeOf } from './process-memory.ts';

describe('what /proc says', () => {
  test('the proportional sum is read, and not one of its parts', () => {
    const rollup = [
      '55d0-7ffd ---p 00000000 00:00 0    [rollup]',
      'Rss:              812 kB',
      'Pss:              301 kB',
      'Pss_Dirty:        120 kB',
      'SwapPss:            4 kB',
    ].join('\n');
    expect(proportionalBytesIn(rollup)).toBe(301 * 1024);
  });

  test('a text without it is refused', () => {
    expect(() => proportionalBytesIn('Rss: 812 kB')).toThrow('does not tell the memory');
  });

  test('the parent is found behind a name with spaces and brackets', () => {
    expect(parentIn('42 (a (b) c) S 7 42 42 0 -1')).toBe(7);
  });
});

describe.runIf(process.platform === 'linux')('a tree of real processes', () => {
  test('holds the process, its child and its grandchild, and their memory', async () => {
    const grandchild = 'setInterval(() => {}, 1000); console.log("there")';
    const child = spawn(
      process.execPath,
      [
        '-e',
        `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' })
           .on('exit', () => process.exit());`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const root = child.pid ?? 0;
    await once(child.stdout, 'data');
    const tree = treeOf(root);
    try {
      expect(tree).toHaveLength(2);
      expect(treeOf(process.pid)).toEqual(expect.arrayContaining(tree));
      const memory = treeMemory(root);
      expect(Object.keys(memory)[0]).toBe('main');
      for (const bytes of Object.values(memory)) expect(bytes).toBeGreaterThan(1024 * 1024);
    } finally {
      const gone = once(child, 'exit');
      for (const id of tree.filter((member) => member !== root)) process.kill(id);
      await gone;
    }
  });
});
