/**
 * What all processes of the app take in memory while Today is open and nothing happens, against a
 * minimal app in the same runtime: the sum of their proportional set sizes. The arms never run at
 * the same time, as each would bear a part of what the other shares with it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type Arm, electronBinary, minimalApp, realApp, startArm } from './arms.ts';
import type { Benchmark, Conditions, Finding } from './benchmark.ts';
import { callOf, whenVisible } from './page-scripts.ts';
import { othersOf, type TreeMemory, treeMemory, treeOf } from './process-memory.ts';
import { type Profiles, withProfiles } from './profiles.ts';
import { pairedRatios, summarize } from './statistics.ts';

/** At rest: this many looks, one a second, that differ by less than a hundredth. */
const restingLooks = 4;
const restingShare = 0.01;
/** Looks after which it counts as resting in any case. */
const mostLooks = 30;
const lookEvery = 1000;

const megabyte = 1024 * 1024;

export const memory: Benchmark = {
  name: 'memory',
  about:
    'PSS of all processes with Today open and at rest, against a minimal app; one arm at a time, runs paired',
  usualRuns: 5,
  run: (conditions) => withProfiles((profiles) => measure(profiles, conditions)),
};

async function measure(profiles: Profiles, { runs, say }: Conditions): Promise<Finding[]> {
  const arms = { app: realApp(profiles.app), minimal: minimalApp(profiles.minimal) };
  const found = { app: [] as TreeMemory[], minimal: [] as TreeMemory[] };
  for (let run = 0; run < runs; run += 1) {
    found.app.push(await restingMemory(arms.app, say));
    found.minimal.push(await restingMemory(arms.minimal, say));
    say(
      `memory ${run + 1} of ${runs}: ${Math.round(total(found.app.at(-1)))} MB, minimal app ${Math.round(total(found.minimal.at(-1)))} MB`,
    );
  }
  const sums = found.app.map(total);
  const floor = found.minimal.map(total);
  return [
    {
      measure: 'all processes',
      unit: 'MB',
      sample: summarize(sums),
      floor: { name: arms.minimal.name, sample: summarize(floor) },
      ratio: summarize(pairedRatios(sums, floor)),
      aim: { of: 'ratio', most: 1.2 },
    },
    ...byKind(found.app, found.minimal, arms.minimal.name),
  ];
}

async function restingMemory(arm: Arm, say: Conditions['say']): Promise<TreeMemory> {
  const started = await startArm(arm, callOf(whenVisible, arm.selector));
  try {
    const looks: TreeMemory[] = [];
    while (!isResting(looks) && looks.length < mostLooks) {
      await pause(lookEvery);
      looks.push(treeMemory(started.id));
    }
    const others = othersOf(electronBinary(), treeOf(started.id));
    if (others > 0) {
      say(
        `memory: ${others} other processes run this Electron; the sums are too small by a little`,
      );
    }
    return looks.at(-1) ?? {};
  } finally {
    await started.end();
  }
}

function isResting(looks: readonly TreeMemory[]): boolean {
  const last = looks.slice(-restingLooks).map(total);
  const most = Math.max(...last);
  return last.length === restingLooks && most - Math.min(...last) < most * restingShare;
}

/** Megabytes (of 1,048,576 bytes) of all kinds. */
function total(tree: TreeMemory | undefined): number {
  return Object.values(tree ?? {}).reduce((sum, bytes) => sum + bytes, 0) / megabyte;
}

function byKind(app: TreeMemory[], minimal: TreeMemory[], name: string): Finding[] {
  const kinds = [...new Set([...app, ...minimal].flatMap((tree) => Object.keys(tree)))];
  const of = (trees: TreeMemory[], kind: string) =>
    summarize(trees.map((tree) => (tree[kind] ?? 0) / megabyte));
  return kinds.map((kind) => ({
    measure: kind,
    unit: 'MB',
    sample: of(app, kind),
    floor: { name, sample: of(minimal, kind) },
  }));
}
