/** A display for what opens windows: the one there is, else a virtual one that ends with the work. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** @param work gets the variables to add to the environment of what it starts */
export async function withDisplay<Result>(
  work: (env: Record<string, string>) => Promise<Result>,
): Promise<Result> {
  const has = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (has) return work({});
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '800x600x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  try {
    const said = server.stdio[3];
    if (said === null || said === undefined || !('on' in said))
      throw new Error('Xvfb has no output.');
    const number = await new Promise<string>((resolve, reject) => {
      server.on('error', reject);
      server.on('exit', (code) => reject(new Error(`Xvfb ended (${code}).`)));
      createInterface({ input: said as NodeJS.ReadableStream }).once('line', resolve);
    });
    return await work({ DISPLAY: `:${number.trim()}` });
  } finally {
    server.kill('SIGTERM');
  }
}
