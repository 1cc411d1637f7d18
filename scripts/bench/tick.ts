/**
 * A tick's round trip: from the click on a checkbox of Today, through the contract's port, the
 * rules and a durable write, back to the page, until the row stands as done. The page shows
 * nothing before it is stored, so the row's change proves the write.
 *
 * The clock runs inside the page, from `click()` on the real checkbox to the change of the row, as
 * a mutation observer reports it: everything the app does is in it, but not the system's way of
 * delivering a click, nor the wait for the screen's next frame, which the second line adds (on a
 * 60 Hz screen it lies between 0 and 17 ms whatever an app does). Each tick is taken back before
 * the next; taking back is not timed.
 *
 * The floor is one durable insert of a row with as many bytes as a tick adds to the history, by
 * better-sqlite3 alone, into a file of its own on the same disk.
 */
import path from 'node:path';
import Database from 'better-sqlite3';
import { realApp, startArm, taskList } from './arms.ts';
import type { Benchmark, Conditions, Finding } from './benchmark.ts';
import { callOf, type Ticks, tickOften } from './page-scripts.ts';
import { type Profiles, withProfiles } from './profiles.ts';
import { summarize } from './statistics.ts';

/** Ticks in one start of the app; the first few warm its code up, as a person's would. */
const ticksPerRun = 120;

export const tick: Benchmark = {
  name: 'tick',
  about:
    'click on a checkbox of Today until its row stands as done, the durable write included, measured inside the page; 120 ticks a start, against a bare durable insert',
  usualRuns: 2,
  run: (conditions) => withProfiles((profiles) => measure(profiles, conditions)),
};

async function measure(profiles: Profiles, { runs, say }: Conditions): Promise<Finding[]> {
  const all: Ticks = { shown: [], painted: [] };
  for (let run = 0; run < runs; run += 1) {
    const script = callOf(tickOften, taskList, ticksPerRun);
    const started = await startArm<Ticks>(realApp(profiles.app), script);
    await started.end();
    all.shown.push(...started.answer.shown);
    all.painted.push(...started.answer.painted);
    say(
      `tick ${run + 1} of ${runs}: median ${summarize(started.answer.shown).median.toFixed(2)} ms`,
    );
  }
  const bytes = bytesPerTick(path.join(profiles.app, 'dry-run.sqlite'));
  const floor = summarize(
    durableInserts(path.join(profiles.folder, 'floor.sqlite'), bytes, all.shown.length),
  );
  const shown = summarize(all.shown);
  return [
    {
      measure: 'row shown done',
      unit: 'ms',
      sample: shown,
      floor: { name: `durable insert of ${bytes} bytes`, sample: floor },
      ratio: { median: shown.median / floor.median },
      aim: { of: 'median', most: 5 },
    },
    { measure: 'and the frame painted', unit: 'ms', sample: summarize(all.painted) },
  ];
}

/** How many bytes a row of the history has on average. */
function bytesPerTick(file: string): number {
  const database = new Database(file, { readonly: true });
  try {
    const average = database
      .prepare('SELECT avg(length(said) + length(difference) + length(report)) FROM plan_changes')
      .pluck()
      .get();
    return Math.round(Number(average));
  } finally {
    database.close();
  }
}

/** Lengths of single inserts, each on the disk before the next, in ms. */
function durableInserts(file: string, bytes: number, count: number): number[] {
  const database = new Database(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.exec('CREATE TABLE history (id INTEGER PRIMARY KEY, change TEXT NOT NULL) STRICT');
    const insert = database.prepare('INSERT INTO history (change) VALUES (?)');
    const change = 'x'.repeat(bytes);
    return Array.from({ length: count }, () => {
      const begin = performance.now();
      insert.run(change);
      return performance.now() - begin;
    });
  } finally {
    database.close();
  }
}
