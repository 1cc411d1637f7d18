/**
 * What the whole window knows: where the person is, the preferences, the day, and the app's clock.
 *
 * Truth stays with the main process; this store holds its last answer.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PlaceId } from '#content/plan/schema.ts';
import type { Preferences } from '#electron/app/contract.ts';
import type { Day } from '#electron/days.ts';
import { connect } from '../client.ts';

/** One of the ten places, or the settings. */
export type Where = PlaceId | 'settings';

export type Platform = 'mac' | 'windows' | 'linux';

/** What the main process answers at start. */
export type Start = {
  preferences: Preferences;
  today: Day;
  clockOffset: number;
  platform: Platform;
  notice: string | null;
};

export type ShellState = Start & {
  where: Where;
  /** A part of the place to open, such as `weeks` in Today or `reminder` in the settings. */
  view: string | null;
  /** Counts the openings, so that asking for the same part again is seen. */
  visit: number;
  /** A short fact beside a place's name in the sidebar, such as "18 due". */
  counts: Partial<Record<PlaceId, string>>;
  /** A screen that needs the room folds the sidebar to a rail. */
  folded: boolean;
};

export const shellStore = createStore<ShellState>(() => ({
  preferences: {
    theme: 'system',
    textSize: 100,
    lastPlace: 'today',
    reminder: { on: false, time: '09:00' },
    studyTime: '09:00',
    pushbackClock: true,
  },
  today: '1970-01-01',
  clockOffset: 0,
  platform: 'linux',
  notice: null,
  where: 'today',
  view: null,
  visit: 0,
  counts: {},
  folded: false,
}));

/** Reads a part of the window's state; renders again when that part changes. */
export function useShell<Part>(select: (state: ShellState) => Part): Part {
  return useStore(shellStore, select);
}

/** Takes the main process's first answer, and opens the place the app was left in. */
export function begin(start: Start): void {
  shellStore.setState({ ...start, where: start.preferences.lastPlace, view: null });
}

/** Opens a place or the settings, and remembers it for the next start. */
export function goTo(where: Where, view: string | null = null): void {
  const { where: left, visit } = shellStore.getState();
  shellStore.setState({ where, view, visit: visit + 1 });
  if (left === where) return;
  // A start in another place is not worth a message: the next change of place tries again.
  connect()
    .then((client) => client.app.changePreferences({ lastPlace: where }))
    .catch(() => undefined);
}

/**
 * Changes preferences and keeps the main process's answer. They show at once and go back when they
 * could not be kept; the rejection carries why.
 */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  const before = shellStore.getState().preferences;
  shellStore.setState({ preferences: { ...before, ...change } });
  try {
    const client = await connect();
    shellStore.setState({ preferences: await client.app.changePreferences(change) });
  } catch (error) {
    shellStore.setState({ preferences: before });
    throw error;
  }
}

/** Puts a short fact beside a place's name, or takes it away. */
export function setCount(place: PlaceId, fact: string | null): void {
  const { [place]: _, ...others } = shellStore.getState().counts;
  shellStore.setState({ counts: fact === null ? others : { ...others, [place]: fact } });
}

/** The app's clock, in ms UTC: the page's own, moved by what the main process said. */
export function now(): number {
  return Date.now() + shellStore.getState().clockOffset;
}
