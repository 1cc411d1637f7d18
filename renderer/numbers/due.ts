/** How many cards wait today, as the sidebar and Today say it. */
import { connect } from '../client.ts';
import { setCount } from '../shell/state.ts';
import { dueCount } from './words.ts';

/** Puts "18 due" beside Numbers, or takes it away where nothing is. */
export function showDue(due: number): void {
  setCount('numbers', due > 0 ? `${due} due` : null);
}

/** Asks how many cards are due. A number that cannot be read is not shown; Numbers itself says why. */
export async function refreshDue(): Promise<void> {
  try {
    const { numbers } = await connect();
    showDue(dueCount(await numbers.counts()));
  } catch {
    showDue(0);
  }
}
