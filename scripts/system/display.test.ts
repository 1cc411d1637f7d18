import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hasDisplay, withDisplay } from './display.ts';
import { findProgram } from './packages.ts';

beforeEach(() => {
  vi.stubEnv('DISPLAY', '');
  vi.stubEnv('WAYLAND_DISPLAY', '');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const socketOf = (display: string) => `/tmp/.X11-unix/X${display.slice(1)}`;

test('a display that is there is used as it is', async () => {
  vi.stubEnv('DISPLAY', ':7');
  expect(await withDisplay(async (env) => env)).toEqual({});
});

const possible = process.platform === 'linux' && findProgram('Xvfb') !== undefined;

describe.skipIf(!possible)('without a display', { timeout: 60_000 }, () => {
  test('a virtual one stands while the work lasts, and no longer', async () => {
    expect(hasDisplay()).toBe(false);
    const display = await withDisplay(async (env) => {
      expect(env.DISPLAY).toMatch(/^:\d+$/);
      expect(existsSync(socketOf(env.DISPLAY ?? ''))).toBe(true);
      return env.DISPLAY ?? '';
    });
    expect(existsSync(socketOf(display))).toBe(false);
  });

  test('it ends when the work fails, and the failure is passed on', async () => {
    let display = '';
    const failing = withDisplay(async (env) => {
      display = env.DISPLAY ?? '';
      throw new Error('the work failed');
    });
    await expect(failing).rejects.toThrow('the work failed');
    expect(existsSync(socketOf(display))).toBe(false);
  });

  test('two at a time get displays of their own', async () => {
    await withDisplay(async (first) =>
      withDisplay(async (second) => expect(second.DISPLAY).not.toBe(first.DISPLAY)),
    );
  });
});
