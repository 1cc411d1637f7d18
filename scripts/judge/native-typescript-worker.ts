/** The thread in which `native-typescript.ts` runs the judge's TypeScript harness. */
import { parentPort } from 'node:worker_threads';
import type { Job } from '#renderer/judge/conduct/job.ts';
import { run } from '#renderer/judge/typescript/harness.ts';

const port = parentPort;
if (port === null) throw new Error('To be started as a worker thread.');
port.on('message', (job: Job) => void run(job, (event) => port.postMessage(event)));
