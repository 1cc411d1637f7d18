/**
 * A judge that is not there yet: from the first request, which opens its window, to the verdict; with a memory snapshot,
 * as every time but the first, and without one. Then the same after its process was ended in the middle of a run.
 */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheFolder } from '../bootstrap/places.mjs';
import { inWorkFolder } from '../bootstrap/work-folder.mjs';
import { startRealJudge } from '../judge/real-judge.ts';
import type { Benchmark, Conditions, Finding } from './benchmark.ts';
import { endlessRequest, floorNames, lruRequest, nativeTime, suite } from './judge-arms.ts';
import { timeOf } from './judge-warm.ts';
import { treeOf } from './process-memory.ts';
import { pairedRatios, summarize } from './statistics.ts';

export const judgeStart: Benchmark = {
  name: 'judge-start',
  about:
    "a judge that has to be opened first, from the first request to the verdict on the base suite; after a crash from the end of its process; paired with the machine's own interpreter",
  usualRuns: 9,
  run: (conditions) => inWorkFolder(cacheFolder(), (folder) => measure(folder, conditions)),
};

async function measure(folder: string, { runs, say }: Conditions): Promise<Finding[]> {
  const kept = path.join(folder, 'kept');
  const prepared = startRealJudge({ folder: kept });
  await prepared.ready;
  await prepared.close();
  const found = { snapshot: [], plain: [], typescript: [], crash: [] } as Record<string, number[]>;
  const floors = { python: [] as number[], typescript: [] as number[] };
  const python = lruRequest('python', suite);
  const typescript = lruRequest('typescript', suite);
  for (let run = 0; run < runs; run += 1) {
    const empty = path.join(folder, `empty-${run}`);
    await mkdir(empty);
    found.snapshot?.push(await coldTime(kept, python));
    found.plain?.push(await coldTime(empty, python));
    found.typescript?.push(await coldTime(kept, typescript));
    found.crash?.push(await timeAfterCrash(kept));
    floors.python.push(await nativeTime(python));
    floors.typescript.push(await nativeTime(typescript));
    say(
      `judge-start ${run + 1} of ${runs}: ${Object.entries(found)
        .map(([name, times]) => `${name} ${Math.round(times.at(-1) ?? 0)} ms`)
        .join(', ')}`,
    );
  }
  const finding = (measured: string, times: number[] = [], language: 'python' | 'typescript') => ({
    measure: measured,
    unit: 'ms' as const,
    sample: summarize(times),
    floor: { name: floorNames[language], sample: summarize(floors[language]) },
    ratio: summarize(pairedRatios(times, floors[language])),
  });
  return [
    {
      ...finding('python from a snapshot', found.snapshot, 'python'),
      aim: { of: 'median', most: 800 },
    },
    finding('python loaded plainly', found.plain, 'python'),
    finding('typescript', found.typescript, 'typescript'),
    finding('python after a crash', found.crash, 'python'),
  ];
}

async function coldTime(folder: string, request: Parameters<typeof timeOf>[1]): Promise<number> {
  const judge = startRealJudge({ folder, unprepared: true });
  try {
    await judge.ready;
    return await timeOf(judge, request);
  } finally {
    await judge.close();
  }
}

/** Milliseconds the endless code runs before its process is ended. */
const untilTheEnd = 400;

async function timeAfterCrash(folder: string): Promise<number> {
  const judge = startRealJudge({ folder, unprepared: true });
  try {
    await judge.ready;
    await timeOf(judge, lruRequest('python', suite));
    const broken = judge.judge(endlessRequest('python'));
    await pause(untilTheEnd);
    const ended = performance.now();
    for (const id of renderersOf(judge.pid)) process.kill(id, 'SIGKILL');
    const { outcome } = await broken;
    if (outcome !== 'broke') throw new Error(`A judge whose process ended says ${outcome}.`);
    await timeOf(judge, lruRequest('python', suite));
    return performance.now() - ended;
  } finally {
    await judge.close();
  }
}

function renderersOf(id: number): number[] {
  return treeOf(id).filter((process) => {
    try {
      return readFileSync(`/proc/${process}/cmdline`, 'utf8').includes('--type=renderer');
    } catch {
      return false;
    }
  });
}
