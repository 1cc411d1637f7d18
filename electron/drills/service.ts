/**
 * The drills' use cases, put together: the list and the log, a run while it goes on, its judging, and its end.
 */
import { createEndings } from './endings.ts';
import { createHeart } from './heart.ts';
import { createJudging } from './judging.ts';
import { createRunLedger, type DrillsSurroundings } from './ledger.ts';
import { createLog } from './log.ts';
import * as records from './records.ts';
import { createRuns } from './runs.ts';
import type { EditorSettings } from './values.ts';

export type { DrillsJudge, DrillsPlan, DrillsSurroundings } from './ledger.ts';
export type DrillsService = ReturnType<typeof createDrillsService>;

export function createDrillsService(surroundings: DrillsSurroundings) {
  const ledger = createRunLedger(surroundings);
  const { store } = ledger;
  const runs = createRuns(ledger);

  const heart = createHeart(() => {
    // The store is closed at the very end, which a beat may outlive.
    if (!store.sqlite.open) return null;
    ledger.look();
    return ledger.untilDue();
  });
  heart.wake();

  return {
    ...createLog(ledger),
    ...runs,
    ...createJudging(ledger),
    ...createEndings(ledger),

    start(input: Parameters<typeof runs.start>[0]) {
      const view = runs.start(input);
      heart.wake();
      return view;
    },

    run(runId: string) {
      ledger.facts(runId);
      return ledger.view(runId);
    },

    /** The run now, and again each time something but the watcher's own call changed it. */
    async *watch(runId: string, signal?: AbortSignal) {
      const changes = ledger.changes.subscribe(runId, signal === undefined ? {} : { signal });
      yield ledger.view(runId);
      for await (const view of changes) yield view;
    },

    changeSettings(change: Partial<EditorSettings>): EditorSettings {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const settings = { ...records.readSettings(store), ...Object.fromEntries(given) };
      records.writeSettings(store, settings);
      return settings;
    },

    /** The app ends: the last look is what a gap is counted from. */
    close(): void {
      heart.stop();
      if (store.sqlite.open) ledger.look();
    },
  };
}
