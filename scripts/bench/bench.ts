/**
 * `npm run bench`: how fast and how large the real app is, against the least this machine could do.
 * `npm run bench -- start-up` runs one benchmark, `--runs 5` starts the app five times for each,
 * `--json` prints one object on stdout instead of the table. Aims are shown as met or not met;
 * missing one fails nothing, as a busy machine misses them all.
 */
import { cpus, loadavg, release, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { elapsed, Failure, say, sayFailure } from '../bootstrap/say.mjs';
import { type Benchmark, type Finding, meetsAim } from './benchmark.ts';
import { judgeFrames } from './judge-frames.ts';
import { judgeStart } from './judge-start.ts';
import { judgeWarm } from './judge-warm.ts';
import { memory } from './memory.ts';
import { rehearsals } from './rehearsals.ts';
import { type Reported, table } from './report.ts';
import { startUp } from './start-up.ts';
import { tick } from './tick.ts';

const benchmarks: Benchmark[] = [
  startUp,
  memory,
  tick,
  judgeStart,
  judgeWarm,
  judgeFrames,
  rehearsals,
];

try {
  await main(process.argv.slice(2));
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}

async function main(words: string[]): Promise<void> {
  const startedAt = Date.now();
  const { chosen, runs, json } = choices(words);
  const reports: Reported[] = [];
  for (const benchmark of chosen) {
    const findings = await benchmark.run({ runs: runs ?? benchmark.usualRuns, say });
    reports.push({ name: benchmark.name, findings });
  }
  say(`Bench: ${elapsed(startedAt)}, load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`);
  process.stdout.write(
    `${json ? JSON.stringify(report(reports), null, 2) : text(chosen, reports)}\n`,
  );
}

function choices(words: string[]) {
  const { values, positionals } = parsed(words);
  const names = benchmarks.map(({ name }) => name);
  const unknown = positionals.find((word) => !names.includes(word));
  if (unknown !== undefined) {
    throw new Failure(`there is no benchmark named ${unknown}`, `use one of: ${names.join(', ')}.`);
  }
  const runs = values.runs === undefined ? undefined : Number(values.runs);
  if (runs !== undefined && !(Number.isInteger(runs) && runs > 0)) {
    throw new Failure(`--runs ${values.runs} is no number of runs`, 'give a whole number from 1.');
  }
  const chosen = benchmarks.filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name),
  );
  return { chosen, runs, json: values.json === true };
}

function parsed(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, runs: { type: 'string' } },
    });
  } catch (error) {
    throw new Failure(
      error instanceof Error ? error.message : String(error),
      'use: npm run bench -- [name] [--runs n] [--json]',
    );
  }
}

function text(chosen: readonly Benchmark[], reports: readonly Reported[]): string {
  const notes = chosen.map(({ name, about }) => `${name}: ${about}.`);
  return ['', table(reports), '', ...notes].join('\n');
}

function report(reports: readonly Reported[]) {
  const withVerdict = (finding: Finding) => ({ ...finding, met: meetsAim(finding) ?? null });
  return {
    machine: {
      system: `${process.platform} ${release()}`,
      processor: cpus()[0]?.model,
      cores: cpus().length,
      memoryBytes: totalmem(),
      load: loadavg()[0],
    },
    benchmarks: Object.fromEntries(
      reports.map(({ name, findings }) => [name, findings.map(withVerdict)]),
    ),
  };
}
