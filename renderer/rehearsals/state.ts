/**
 * What the rehearsal's screens show, and the actions that change it.
 *
 * Truth stays in the main process. What is the page's own is the microphone and the clock of the take that goes on:
 * its length is said with every piece and at its end.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RehearsalSettings, Script, Take, Trend } from '#electron/rehearsals/values.ts';
import { type Client, connect } from '../client.ts';
import type { Failed } from '../parts/closable-failure.tsx';
import type { RehearsalAsked } from './asked.ts';
import type { HeardState, LiveTake } from './live.ts';

export type RehearsalCalls = Client['rehearsals'];
export type Phase = 'ready' | 'starting' | 'take' | 'ending' | 'after';
export type Space = Awaited<ReturnType<RehearsalCalls['space']>>;

export interface RehearsalsState {
  asked: RehearsalAsked | null;
  /** Which of the questions asked for is answered now. */
  round: number;
  script: Script | null;
  trend: Trend | null;
  settings: RehearsalSettings | null;
  space: Space | null;
  /** Takes that a crash cut off, to be kept or deleted. */
  cutOff: Take[];
  /** Why the rehearsal could not be opened. */
  loadFailure: unknown;
  /** What failed last, shown in place. */
  failed: Failed | null;
  /** The failure leaves one way: time only. */
  timeOnlyOffered: boolean;
  /** Tries again to save the end of a recording that the disk has not taken; null where all of it is there. */
  saveRest: (() => void) | null;
  phase: Phase;
  /** How much of the script the next take begins with. */
  prompter: Take['prompter'];
  live: LiveTake | null;
  /** The take on show after it was told. */
  shown: Take | null;
  heard: HeardState;
}

export const fresh: Omit<RehearsalsState, 'settings' | 'prompter'> = {
  asked: null,
  round: 0,
  script: null,
  trend: null,
  space: null,
  cutOff: [],
  loadFailure: null,
  failed: null,
  timeOnlyOffered: false,
  saveRest: null,
  phase: 'ready',
  live: null,
  shown: null,
  heard: { kind: 'none' },
};

export const rehearsalsStore = createStore<RehearsalsState>(() => ({
  ...fresh,
  settings: null,
  prompter: 'full',
}));

/** Reads one part of the rehearsals' state. */
export function useRehearsals<Part>(select: (state: RehearsalsState) => Part): Part {
  return useStore(rehearsalsStore, select);
}

const { getState: get, setState: set } = rehearsalsStore;

export async function calls(): Promise<RehearsalCalls> {
  return (await connect()).rehearsals;
}

/** Shows a failure where the work is. */
export function showFailure(error: unknown, retry: (() => void) | null = null): void {
  set({ failed: { error, retry } });
}

/** Runs an act; its failure is shown where the work is. Resolves to whether it was done. */
export async function attempt(
  act: (rehearsals: RehearsalCalls) => Promise<void>,
): Promise<boolean> {
  try {
    await act(await calls());
    set({ failed: null });
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}

/** The question of this round; null where the script is simply told. */
export function promptNow({ asked, round }: RehearsalsState): string | null {
  return asked?.promptIds[round] ?? null;
}

/** Reads what is rehearsed, where it stands, and what is kept. */
export async function load(asked: RehearsalAsked, round = 0): Promise<void> {
  set({ ...fresh, asked, round });
  await loadAgain();
}

export async function loadAgain(): Promise<void> {
  const { asked, round } = get();
  if (asked === null) return;
  const { subject, version } = asked;
  try {
    const rehearsals = await calls();
    const [script, trend, settings, space, cutOff] = await Promise.all([
      rehearsals.script({ subject, version, promptId: asked.promptIds[round] ?? null }),
      rehearsals.trend({ subject }),
      rehearsals.settings(),
      rehearsals.space(),
      rehearsals.cutOff(),
    ]);
    // The person may have gone on to another meanwhile.
    if (get().asked !== asked || get().round !== round) return;
    set({ script, trend, settings, space, cutOff, loadFailure: null });
  } catch (loadFailure) {
    if (get().asked === asked) set({ loadFailure });
  }
}

/** Reads again what a take or a deletion changed. */
export async function refresh(): Promise<void> {
  const { asked, round } = get();
  if (asked === null) return;
  const { subject, version } = asked;
  await attempt(async (rehearsals) => {
    const [script, trend, space] = await Promise.all([
      rehearsals.script({ subject, version, promptId: asked.promptIds[round] ?? null }),
      rehearsals.trend({ subject }),
      rehearsals.space(),
    ]);
    if (get().asked === asked && get().round === round) set({ script, trend, space });
  });
}

export async function changeSettings(change: Partial<RehearsalSettings>): Promise<void> {
  const before = get().settings;
  if (before !== null) set({ settings: { ...before, ...change } });
  const done = await attempt(async (rehearsals) => {
    set({ settings: await rehearsals.changeSettings(change) });
  });
  if (!done) set({ settings: before });
}

/** Keeps a take that was cut off, as far as it was recorded. */
export async function keepCutOff({ id, durationMs, pauses, prompter }: Take): Promise<void> {
  const cutShort = 'Dry Run ended in the middle.';
  await attempt(async (rehearsals) => {
    await rehearsals.end({ takeId: id, durationMs, pauses, prompter, cutShort });
    set(({ cutOff }) => ({ cutOff: cutOff.filter((take) => take.id !== id) }));
  });
  await refresh();
}

/** Forgets a take with its recording. */
export async function discard(takeId: string): Promise<boolean> {
  const done = await attempt((rehearsals) => rehearsals.discard({ takeId }));
  if (done) {
    set(({ cutOff }) => ({ cutOff: cutOff.filter((take) => take.id !== takeId) }));
    await refresh();
  }
  return done;
}
