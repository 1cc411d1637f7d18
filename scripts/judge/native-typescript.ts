/** An interpreter for authors: the judge's TypeScript harness in a thread of Node. */
import { Worker } from 'node:worker_threads';
import type { Interpreter, Told } from '#renderer/judge/conduct/job.ts';

export function startNativeTypescript(): Interpreter {
  const worker = new Worker(new URL('native-typescript-worker.ts', import.meta.url), {
    stdout: true,
  });
  let hear: (event: Told) => void = () => {};
  let end: (end: { end: 'done' | 'dead'; reason?: string }) => void = () => {};
  worker.on('message', (event: Told) => {
    hear(event);
    if (event.type === 'done') end({ end: 'done' });
  });
  worker.on('error', (error) => end({ end: 'dead', reason: String(error) }));
  let gone = false;
  worker.on('exit', () => {
    gone = true;
    end({ end: 'dead' });
  });
  return {
    run: (job, told) =>
      new Promise((resolve) => {
        hear = told;
        end = resolve;
        // A thread that has ended answers nothing, and nobody would wait in vain.
        if (gone) resolve({ end: 'dead', reason: 'The thread had ended.' });
        else worker.postMessage(job);
      }),
    interrupt: () => false,
    stop: () => void worker.terminate(),
  };
}
