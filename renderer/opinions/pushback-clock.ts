/**
 * The clock of an answer: when it began in this window, and where it stopped. A line that was asked before the window
 * opened has none until it is started: time in which nobody answered is no answer.
 */
import { createStore } from 'zustand/vanilla';
import { now } from '../shell/state.ts';
import { type PushbackClock, secondsOf } from './clock-seconds.ts';

export const clockStore = createStore<{ clock: PushbackClock | null }>(() => ({ clock: null }));

/** Starts the clock of an asking anew. */
export function startClock(askedId: string): void {
  clockStore.setState({ clock: { askedId, startedAt: now(), stopped: null } });
}

/** Stops the clock of an asking, and answers its seconds. */
export function stopClock(askedId: string): number {
  const { clock } = clockStore.getState();
  const seconds = secondsOf(clock, askedId, now());
  if (clock?.askedId === askedId) clockStore.setState({ clock: { ...clock, stopped: seconds } });
  return seconds;
}
