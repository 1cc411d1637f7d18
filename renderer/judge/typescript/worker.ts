/** A worker that runs a candidate's TypeScript. It is used for one job and then thrown away. */
import type { Told } from '../conduct/job.ts';
import type { FromWorker, ToWorker } from '../messages.ts';
import { closeWaysOut } from '../scope.ts';
import { catchOutput } from './console.ts';
import { run } from './harness.ts';
import { warmUp } from './warm-up.ts';

const post = self.postMessage.bind(self);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') void start();
  else if (data.kind === 'run') void runJob(data);
};

function tell(message: FromWorker): void {
  post(message);
}

async function start(): Promise<void> {
  await warmUp();
  const left = closeWaysOut();
  tell({ kind: 'ready', fromSnapshot: false, left });
}

async function runJob({ job }: Extract<ToWorker, { kind: 'run' }>): Promise<void> {
  const event = (told: Told) => post({ kind: 'told', event: told });
  const flush = catchOutput(event);
  try {
    await run(job, (told) => {
      flush();
      event(told);
    });
  } catch (error) {
    tell({ kind: 'dead', reason: error instanceof Error ? error.message : String(error) });
  }
}
