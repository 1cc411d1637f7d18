import { duration, elapsed, sayFailure } from '../bootstrap/say.mjs';
import type { Part } from './parts.ts';

/** How one part of the run went. `time` is in milliseconds. */
export type Outcome = { name: string; result: 'passed' | 'failed' | 'not run'; time: number };

/**
 * `npm test`: all parts, then a table. A part that fails does not stop those that do not need it,
 * so that one run shows everything there is to mend.
 * @param prepare gets ready what the parts need of the machine; where it cannot, the parts that
 * need it fail by themselves and say so
 * @returns an exit code
 */
export async function testAll(all: Part[], prepare: () => Promise<unknown>): Promise<number> {
  const outcomes: Outcome[] = [];
  await makeReady(prepare);
  for (const part of all) {
    const needed = outcomes.find((outcome) => outcome.name === part.after);
    if (needed && needed.result !== 'passed') {
      outcomes.push({ name: part.name, result: 'not run', time: 0 });
      continue;
    }
    process.stdout.write(`\n== ${part.name}: ${part.meaning}\n`);
    outcomes.push(await runPart(part));
  }
  process.stdout.write(`\n${summary(outcomes)}\n`);
  return outcomes.every(({ result }) => result === 'passed') ? 0 : 1;
}

async function makeReady(prepare: () => Promise<unknown>): Promise<void> {
  const startedAt = Date.now();
  process.stdout.write('\n== getting ready\n');
  try {
    await prepare();
    process.stdout.write(`== ready after ${elapsed(startedAt)}\n`);
  } catch (error) {
    sayFailure(error);
    process.stdout.write('== not ready; what does not need this runs nevertheless\n');
  }
}

async function runPart(part: Part): Promise<Outcome> {
  const startedAt = Date.now();
  let code = 1;
  try {
    code = await (part.runInTest?.() ?? part.run([]));
  } catch (error) {
    sayFailure(error);
  }
  const time = Date.now() - startedAt;
  const result = code === 0 ? 'passed' : 'failed';
  process.stdout.write(`== ${part.name}: ${result} in ${duration(time)}\n`);
  return { name: part.name, result, time };
}

/** The table, what to run again, and the count; a part that could not run counts as failed. */
export function summary(outcomes: Outcome[]): string {
  const rows = outcomes.map(({ name, result, time }) => {
    const seconds = result === 'not run' ? '-' : duration(time);
    return `  ${name.padEnd(14)}  ${result.padEnd(8)}  ${seconds.padStart(11)}`;
  });
  const passed = outcomes.filter(({ result }) => result === 'passed').length;
  const failed = outcomes.filter(({ result }) => result === 'failed');
  const total = outcomes.reduce((sum, { time }) => sum + time, 0);
  const lines = [`  ${'part'.padEnd(14)}  ${'result'.padEnd(8)}  ${'time'.padStart(11)}`, ...rows];
  lines.push(`  ${'all'.padEnd(14)}  ${''.padEnd(8)}  ${duration(total).padStart(11)}`, '');
  for (const { name } of failed) lines.push(`Failed: ${name}. Alone: npm run ${name}`);
  lines.push(`${passed} passed, ${outcomes.length - passed} failed`);
  return lines.join('\n');
}
