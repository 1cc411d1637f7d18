/**
 * What a person waits for who runs tests again and again: a warm judge, from the request on its input to the verdict on
 * its output, with Electron's way to the hidden window and back. Between two runs lies a pause, as between two runs of
 * a person, in which the judge makes its spares ready.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { languageIds } from '#content/drills/schema.ts';
import type { JudgeRequest } from '#electron/judge/values.ts';
import { type RealJudge, startRealJudge } from '../judge/real-judge.ts';
import type { Benchmark, Conditions, Finding } from './benchmark.ts';
import { floorNames, grading, lruRequest, mustPass, nativeTime, suite } from './judge-arms.ts';
import { pairedRatios, summarize } from './statistics.ts';

/** Milliseconds. */
const betweenRuns = 700;

export const judgeWarm: Benchmark = {
  name: 'judge-warm',
  about:
    "the first drill's base suite, and its own tests on nine mutants, on a warm judge, from request to verdict; paired with the machine's own interpreter started on the same",
  usualRuns: 15,
  run: measure,
};

async function measure(conditions: Conditions): Promise<Finding[]> {
  const judge = startRealJudge({ name: 'bench' });
  try {
    await judge.ready;
    const findings: Finding[] = [];
    for (const parts of [suite, grading])
      for (const language of languageIds) {
        const request = lruRequest(language, parts);
        const what = parts === suite ? `${language} suite` : `${language} own tests, nine mutants`;
        const aim = parts === suite ? 30 : 500;
        findings.push(await compare(judge, request, what, aim, conditions));
      }
    return findings;
  } finally {
    await judge.close();
  }
}

async function compare(
  judge: RealJudge,
  request: JudgeRequest,
  measured: string,
  aim: number,
  { runs, say }: Conditions,
): Promise<Finding> {
  const times: number[] = [];
  const floor: number[] = [];
  // The first two load and warm what the others use.
  for (let run = -2; run < runs; run += 1) {
    const time = await timeOf(judge, request);
    await pause(betweenRuns);
    if (run < 0) continue;
    times.push(time);
    floor.push(await nativeTime(request));
  }
  say(`judge-warm ${measured}: median ${summarize(times).median.toFixed(1)} ms`);
  return {
    measure: measured,
    unit: 'ms',
    sample: summarize(times),
    floor: { name: floorNames[request.language], sample: summarize(floor) },
    ratio: summarize(pairedRatios(times, floor)),
    aim: { of: 'median', most: aim },
  };
}

/** Milliseconds from request to verdict. */
export async function timeOf(judge: RealJudge, request: JudgeRequest): Promise<number> {
  const started = performance.now();
  const verdict = await judge.judge(request);
  const passed = performance.now() - started;
  mustPass(verdict);
  return passed;
}
