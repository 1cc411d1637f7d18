/** Going on with the interviewer: the next line, the end of an answer, a line put aside. */
import { answerDraft } from './answer-draft.ts';
import { clockStore, startClock, stopClock } from './pushback-clock.ts';
import { opinionsStore } from './state.ts';

/** Where the pane puts the focus; it registers the ways while it is on show. */
const ways: { answer: (() => void) | null; outcome: (() => void) | null } = {
  answer: null,
  outcome: null,
};

/** Offers the ways to the answer's field and to its outcome; answers the way to take them back. */
export function offerWays(own: { answer: () => void; outcome: () => void }): () => void {
  Object.assign(ways, own);
  return () => Object.assign(ways, { answer: null, outcome: null });
}

/** The line of a stance that waits for an answer. */
function openLine(stanceId: string) {
  const { pushback } = opinionsStore.getState();
  return pushback?.stanceId === stanceId ? pushback.view.line : null;
}

/** Asks for the next line; while one waits, ends its answer and goes on to how it went. */
export async function nextPushback(stanceId: string): Promise<void> {
  const line = openLine(stanceId);
  if (line !== null) {
    const { clock } = clockStore.getState();
    if (clock?.askedId === line.askedId) stopClock(line.askedId);
    requestAnimationFrame(() => ways.outcome?.());
    return;
  }
  await say(stanceId);
}

/** Asks a line that comes back, as when its card is due. One that is being answered stays. */
export async function sayAgain(stanceId: string, lineId: string): Promise<void> {
  await say(stanceId, lineId);
}

async function say(stanceId: string, lineId?: string): Promise<void> {
  if (!(await opinionsStore.getState().ask(stanceId, lineId))) return;
  const asked = openLine(stanceId);
  if (asked !== null) startClock(asked.askedId);
  requestAnimationFrame(() => ways.answer?.());
}

/** Whether putting the line aside would give up something typed. */
export function wouldGiveUp(stanceId: string): boolean {
  const line = openLine(stanceId);
  return line !== null && answerDraft.text(line.askedId).trim() !== '';
}

/** Puts the open line aside, where nothing was typed; else the pane asks first. */
export async function endPushback(stanceId: string): Promise<void> {
  if (wouldGiveUp(stanceId)) {
    opinionsStore.setState({ puttingAside: true });
    return;
  }
  await opinionsStore.getState().leave(stanceId);
}
