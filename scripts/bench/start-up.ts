/**
 * From the spawn of the process until a person sees what they came for: Today's checklist, a plan
 * being laid already, against the content of a minimal window in the same runtime.
 *
 * Both arms are started by the same plain spawn with the same observer in the main process, which
 * sends the page a script as soon as it is committed. A test driver would attach a debugger to the
 * main process and to the page, and slow the two arms by different amounts. The instant is
 * Chromium's own first contentful paint, when the checklist was part of it, so looking does not
 * delay what is looked at; both arms start on a profile that has been used before.
 * Runs alternate, and so does which arm of a pair goes first.
 */
import { type Arm, minimalApp, realApp, startArm } from './arms.ts';
import type { Benchmark, Conditions, Finding } from './benchmark.ts';
import { callOf, type Visible, whenVisible } from './page-scripts.ts';
import { type Profiles, withProfiles } from './profiles.ts';
import { pairedRatios, summarize } from './statistics.ts';

/** The stages of a start, each in ms since the spawn. */
const stages = ['main', 'ready', 'window', 'page', 'inserted', 'visible'] as const;
type Stages = Record<(typeof stages)[number], number>;

export const startUp: Benchmark = {
  name: 'start-up',
  about:
    "spawn of the process until Today's checklist is painted, against the content of a minimal window; paired runs, used profiles",
  usualRuns: 15,
  run: (conditions) => withProfiles((profiles) => measure(profiles, conditions)),
};

async function measure(profiles: Profiles, { runs, say }: Conditions): Promise<Finding[]> {
  const app = realApp(profiles.app);
  const minimal = minimalApp(profiles.minimal);
  // The first start of each fills caches on the disk.
  for (const arm of [app, minimal]) await startOnce(arm);
  const found = { app: [] as Stages[], minimal: [] as Stages[] };
  for (let run = 0; run < runs; run += 1) {
    if (run % 2 === 0) found.app.push(await startOnce(app));
    found.minimal.push(await startOnce(minimal));
    if (run % 2 === 1) found.app.push(await startOnce(app));
    say(
      `start-up ${run + 1} of ${runs}: ${Math.round(found.app.at(-1)?.visible ?? 0)} ms, minimal app ${Math.round(found.minimal.at(-1)?.visible ?? 0)} ms`,
    );
  }
  const times = found.app.map(({ visible }) => visible);
  const floor = found.minimal.map(({ visible }) => visible);
  return [
    {
      measure: 'checklist visible',
      unit: 'ms',
      sample: summarize(times),
      floor: { name: minimal.name, sample: summarize(floor) },
      ratio: summarize(pairedRatios(times, floor)),
      aim: { of: 'ratio', most: 1.3 },
    },
    ...stagesBefore(found.app, found.minimal, minimal.name),
  ];
}

const stageNames = {
  main: 'main script begins',
  ready: 'Electron ready',
  window: 'window made',
  page: 'page committed',
};

function stagesBefore(app: Stages[], minimal: Stages[], name: string): Finding[] {
  return (['main', 'ready', 'window', 'page'] as const).map((stage) => ({
    measure: stageNames[stage],
    unit: 'ms',
    sample: summarize(app.map((run) => run[stage])),
    floor: { name, sample: summarize(minimal.map((run) => run[stage])) },
  }));
}

async function startOnce(arm: Arm): Promise<Stages> {
  const started = await startArm<Visible>(arm, callOf(whenVisible, arm.selector));
  await started.end();
  const { spawned, marks, answer } = started;
  const since = (instant: number) => instant - spawned;
  return {
    main: since(marks.main),
    ready: since(marks.ready),
    window: since(marks.window),
    page: since(marks.page),
    inserted: since(answer.inserted ?? answer.firstPaint),
    visible: since(answer.visible),
  };
}
