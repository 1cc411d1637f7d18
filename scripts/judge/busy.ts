/** Keeps the machine busy, to show that verdicts do not depend on it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Computes without end, but looks between two fifths of a second whether whoever started it is still there. */
const spinning = `
process.stdin.on('end', () => process.exit()).resume();
function spin() {
  for (const started = Date.now(); Date.now() - started < 400; );
  setImmediate(spin);
}
spin();
`;

/** Does something while one process for each processor does nothing but take its time; they end with the work. */
export async function withBusyProcessors<Result>(work: () => Promise<Result>): Promise<Result> {
  const busy: ChildProcess[] = [];
  try {
    for (let index = 0; index < availableParallelism(); index += 1)
      busy.push(spawn(process.execPath, ['-e', spinning], { stdio: ['pipe', 'ignore', 'ignore'] }));
    return await work();
  } finally {
    for (const child of busy) child.kill('SIGKILL');
  }
}
