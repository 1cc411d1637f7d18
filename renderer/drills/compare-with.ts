import { useEffect, useState } from 'react';
import type { LogRow, RunView } from '#electron/drills/contract.ts';
import { connect } from '../client.ts';
import { goTo } from '../shell/state.ts';
import { drillsStore } from './state.ts';

/** The earlier runs that a run can be held against: the same drill in the same language, newest first. */
export function useCompareWith(run: RunView): { options: LogRow[]; open: (runId: string) => void } {
  const [options, setOptions] = useState<LogRow[]>([]);
  const drillId = run.drill?.id ?? null;
  useEffect(() => {
    if (drillId === null) return;
    let left = false;
    async function read(wanted: string) {
      try {
        const { drills } = await connect();
        const { rows } = await drills.log({ drillId: wanted, language: run.language });
        if (!left) setOptions(rows.filter((row) => row.startedAt < run.startedAt));
      } catch (error) {
        drillsStore.setState({ failed: { error, retry: null } });
      }
    }
    void read(drillId);
    return () => {
      left = true;
    };
  }, [drillId, run.language, run.startedAt]);
  return { options, open: (runId) => goTo('drills', `compare ${runId} ${run.runId}`) };
}
