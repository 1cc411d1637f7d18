/** Keeps what is written in a wrap-up as it is typed. The fields hold it; the main process has it within a moment. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RunView } from '#electron/drills/contract.ts';
import type { WrapUp } from '#electron/drills/values.ts';
import { connect } from '../client.ts';
import { createJournal, type Journal } from '../journal.ts';
import { drillsStore } from './state.ts';

interface Kept {
  runId: string | null;
  written: WrapUp;
}

const empty: WrapUp = { tradeOffs: '', doDifferently: '', notes: '', rubric: [] };
const keptStore = createStore<Kept>(() => ({ runId: null, written: empty }));
let journal: Journal<string> | null = null;

/** The wrap-up as it was stored. */
function storedIn(run: RunView): WrapUp {
  const { wrapUp } = run;
  if (wrapUp === null) return empty;
  const { tradeOffs, doDifferently, notes } = wrapUp;
  return {
    tradeOffs,
    doDifferently,
    notes,
    rubric: wrapUp.rubric.flatMap(({ id, mark }) => (mark === null ? [] : [{ id, mark }])),
  };
}

function begin(run: RunView): void {
  if (keptStore.getState().runId === run.runId) return;
  keptStore.setState({ runId: run.runId, written: storedIn(run) });
  journal = createJournal({
    save: async () => {
      const { drills } = await connect();
      await drills.saveWrapUp({ runId: run.runId, ...keptStore.getState().written });
    },
    saved: () => undefined,
    failed: (error) => drillsStore.setState({ failed: { error, retry: null } }),
  });
}

/** What stands in the fields of a run's wrap-up. */
export function useWrapUp(run: RunView): WrapUp {
  const kept = useStore(keptStore);
  useEffect(() => {
    begin(run);
    return () => void wrapUpFlush();
  }, [run]);
  return kept.runId === run.runId ? kept.written : storedIn(run);
}

/** Notes a change; it is written soon. */
export function keepWrapUp(runId: string, change: Partial<WrapUp>): void {
  if (keptStore.getState().runId !== runId) return;
  keptStore.setState(({ written }) => ({ written: { ...written, ...change } }));
  journal?.change(String(Date.now()));
}

/** Writes what waits. */
export async function wrapUpFlush(): Promise<void> {
  await journal?.flush();
}
