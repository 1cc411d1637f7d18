import { focusPart } from './focus.ts';
import { type DrillsState, drillsStore } from './state.ts';

/** Runs an act whose button goes away with it, and puts the caret into the editor, where the work goes on. */
export async function actThenEdit(work: Parameters<DrillsState['act']>[0]): Promise<void> {
  if (!(await drillsStore.getState().act(work))) return;
  // A lock on the editor goes only with the next drawing.
  requestAnimationFrame(() => focusPart('editor'));
}
