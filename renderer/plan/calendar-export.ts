import { connect } from '../client.ts';
import { say } from '../shell/toasts.ts';
import { planStore } from './state.ts';
import { count } from './words.ts';

/** Asks where to save the calendar file and writes it; says how many entries it holds. */
export async function exportCalendar(): Promise<void> {
  try {
    const { plan } = await connect();
    const answer = await plan.exportCalendar();
    if (answer === null) return;
    const name = answer.file.split(/[\\/]/).at(-1);
    say(`${count(answer.events, 'entry', 'entries')} exported to ${name}.`);
  } catch (error) {
    planStore.setState({ failedWrite: { error, retry: () => void exportCalendar() } });
  }
}
