/** An interpreter for authors: the judge's Python harness in the machine's own Python. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Interpreter, Told } from '#renderer/judge/conduct/job.ts';

const harness = join(import.meta.dirname, '..', '..', 'renderer', 'judge', 'python', 'harness');

export function startNativePython(): Interpreter {
  const child = spawn('python3', [join(import.meta.dirname, 'native.py'), harness], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let hear: (event: Told) => void = () => {};
  let end: (end: { end: 'done' | 'dead'; reason?: string }) => void = () => {};
  let dead = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const event = JSON.parse(line) as Told;
    hear(event);
    if (event.type === 'done') end({ end: 'done' });
  });
  child.on('exit', (code, signal) => {
    dead = true;
    end({ end: 'dead', reason: `exit ${code ?? signal}` });
  });
  return {
    run: (job, told) =>
      new Promise((resolve) => {
        hear = told;
        end = resolve;
        if (dead) resolve({ end: 'dead' });
        child.stdin.write(`${JSON.stringify(job)}\n`);
      }),
    interrupt: () => child.kill('SIGINT'),
    stop: () => void child.kill('SIGKILL'),
  };
}
