import { connect } from '../client.ts';
import { goTo } from '../shell/state.ts';
import { drillsStore } from './state.ts';

/** Ends a run without a solve time and shows the list. What fails is shown there. */
export async function abandonRun(runId: string): Promise<void> {
  try {
    const { drills } = await connect();
    drillsStore.getState().place(await drills.abandon({ runId }));
    await drillsStore.getState().loadList();
    goTo('drills', 'list');
  } catch (error) {
    drillsStore.setState({ failed: { error, retry: () => void abandonRun(runId) } });
  }
}
