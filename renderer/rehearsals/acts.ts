/** The acts of a take: beginning it, what is done while it goes on, and its end. */
import type { Mark, Take } from '#electron/rehearsals/values.ts';
import { planStore } from '../plan/state.ts';
import { say } from '../shell/toasts.ts';
import { Trouble } from '../trouble.ts';
import { hearTake, prepareHearing, stopHearing } from './hearing.ts';
import { beginLive, enterSection, hideMore, type LiveTake, moveCue } from './live.ts';
import { type Microphone, openMicrophone } from './microphone.ts';
import {
  attempt,
  calls,
  changeSettings,
  discard,
  fresh,
  promptNow,
  type RehearsalCalls,
  refresh,
  rehearsalsStore,
  showFailure,
} from './state.ts';
import { elapsed, pauseClock, resumeClock, stopClock } from './take-clock.ts';
import { startTakeRun, type TakeRun } from './take-run.ts';

const { getState: get, setState: set } = rehearsalsStore;

/** The longest take that is kept, ms: one that was left running is no longer than that. */
const longestTake = 3_600_000;
/** Bars that a take's shape is drawn with while it goes on. */
export const bars = 180;

const steadyNow = () => performance.now();
let run: TakeRun | null = null;

/** How long the take that goes on was told, ms; 0 where none goes on. */
export function elapsedNow(): number {
  const { live } = get();
  return live === null ? 0 : elapsed(live.clock, steadyNow());
}

/** Loudest samples of the take that goes on, one for each bar. */
export function levelsNow(): readonly number[] {
  return run?.levels ?? [];
}

function change(act: (live: LiveTake) => LiveTake): void {
  const { live } = get();
  if (live !== null) set({ live: act(live) });
}

/** Starts a take. @param record Null for what the settings say. */
export async function beginTake(record: boolean | null = null): Promise<void> {
  const { phase, settings, script } = get();
  if ((phase !== 'ready' && phase !== 'after') || settings === null || script === null) return;
  const records = record ?? settings.record;
  set({ phase: 'starting', failed: null, timeOnlyOffered: false, saveRest: null });
  try {
    if (records) prepareHearing();
    await start(await calls(), records);
  } catch (error) {
    set({ phase, timeOnlyOffered: records });
    showFailure(error, error instanceof Trouble ? () => void beginTake(record) : null);
  }
}

async function start(rehearsals: RehearsalCalls, record: boolean): Promise<void> {
  const { asked, script, prompter, settings } = get();
  if (asked === null || script === null || settings === null) return;
  const { subject, version } = asked;
  const promptId = promptNow(get());
  const take = await rehearsals.begin({ subject, version, promptId, prompter, record });
  try {
    // Opened last: what is said from here on belongs to the take.
    if (record) await startSound(rehearsals, take.id, await openMicrophone(settings.microphone));
  } catch (error) {
    await rehearsals.discard({ takeId: take.id });
    throw error;
  }
  set({
    phase: 'take',
    shown: null,
    heard: { kind: 'none' },
    live: beginLive(take.id, script, { records: record, prompter, now: steadyNow() }),
  });
  if (script.sections.length > 0) beginSection(0);
}

async function startSound(
  rehearsals: RehearsalCalls,
  takeId: string,
  microphone: Microphone,
): Promise<void> {
  try {
    run = await startTakeRun(rehearsals, takeId, microphone, levelMs(), events);
  } catch (error) {
    microphone.close();
    throw error;
  }
}

function levelMs(): number {
  return ((get().script?.targetSeconds ?? 90) * 1000) / bars;
}

const events = {
  elapsed: elapsedNow,
  notSaved: (error: unknown) => change((live) => ({ ...live, notSaved: error })),
  savedAgain: () => change((live) => ({ ...live, notSaved: null })),
  sound: (sound: LiveTake['sound']) => change((live) => ({ ...live, sound })),
  gone: () => void finishTake('The microphone was unplugged.'),
};

/** Marks are kept as they are set; one that could not be kept is said. */
function keepMarks(before: readonly Mark[]): void {
  const { live } = get();
  const added = live?.marks.slice(before.length) ?? [];
  for (const mark of added) {
    void attempt(async (rehearsals) => {
      if (live !== null) await rehearsals.mark({ takeId: live.takeId, mark });
    });
  }
}

export function beginSection(section: number): void {
  const before = get().live?.marks ?? [];
  change((live) => enterSection(live, section, before.length === 0 ? 0 : elapsedNow()));
  keepMarks(before);
}

export function goToCue(step: 1 | -1): void {
  const before = get().live?.marks ?? [];
  change((live) => moveCue(live, step, elapsedNow()));
  keepMarks(before);
}

export function hideScript(): void {
  change(hideMore);
}

export function pauseTake(): void {
  const { live } = get();
  if (live === null || live.clock.pausedAt !== null) return;
  run?.pause();
  change((now) => ({ ...now, clock: pauseClock(now.clock, steadyNow()) }));
}

export function resumeTake(): void {
  run?.resume();
  change((live) => ({ ...live, clock: resumeClock(live.clock, steadyNow()) }));
}

export function togglePause(): void {
  if (get().live?.clock.pausedAt === null) pauseTake();
  else resumeTake();
}

const sizes = { least: 20, most: 56, step: 4 };

export function resizePrompter(direction: 1 | -1): void {
  const size = get().settings?.prompterSize ?? 36;
  const next = Math.min(sizes.most, Math.max(sizes.least, size + direction * sizes.step));
  if (next !== size) void changeSettings({ prompterSize: next });
}

/** Ends the take. @param cutShort Why it ended by itself. */
export async function finishTake(cutShort: string | null = null): Promise<void> {
  const { live, phase } = get();
  if (live === null || phase !== 'take') return;
  const durationMs = Math.min(elapsedNow(), longestTake);
  set({ phase: 'ending', live: { ...live, clock: stopClock(live.clock, steadyNow()) } });
  const ending = run;
  const sound = (await ending?.stop().catch(() => null)) ?? null;
  if (run === ending) run = null;
  await keepEnd({ live, durationMs, cutShort, ending, sound });
}

interface Ending {
  live: LiveTake;
  durationMs: number;
  cutShort: string | null;
  ending: TakeRun | null;
  sound: { bytes: ArrayBuffer; saved: boolean } | null;
}

/** Stores the end of a take; where the disk does not take it, the person tries it again. */
async function keepEnd(end: Ending): Promise<void> {
  const { takeId, least: prompter, clock } = end.live;
  const { durationMs, cutShort } = end;
  try {
    const rehearsals = await calls();
    const { pauses } = clock;
    const stored = { takeId, durationMs, pauses, prompter, cutShort };
    const { take, ticked } = await rehearsals.end(stored);
    if (ticked !== null) {
      await planStore.getState().reload();
      say(ticked);
    }
    await showEnd(end, take);
  } catch (error) {
    if (isOnShow(takeId)) showFailure(error, () => void keepEnd(end));
  }
}

/** Whether the screen still waits for a take; the person may have gone elsewhere. */
function isOnShow(takeId: string): boolean {
  return get().live?.takeId === takeId;
}

async function showEnd({ live, ending, sound }: Ending, take: Take): Promise<void> {
  if (!isOnShow(live.takeId)) return;
  set({ phase: 'after', live: null, shown: take, failed: null });
  await refresh();
  if (sound === null || ending === null) return;
  if (!sound.saved) offerRest(ending);
  await hearTake(take, sound.bytes);
}

/** The disk did not take the end of the recording: it is held until it does or the person goes on. */
function offerRest(ending: TakeRun): void {
  set({
    saveRest: () => {
      void ending.saveRest().then((saved) => {
        if (saved) set({ saveRest: null });
        void refresh();
      });
    },
  });
}

/** Forgets the take that goes on. */
export async function discardTake(): Promise<void> {
  const { live } = get();
  if (live === null) return;
  run?.abandon();
  run = null;
  set({ phase: 'ready', live: null });
  await discard(live.takeId);
}

/** The screen goes away. A take that goes on ends with what is there. */
export function leaveRehearsal(): void {
  const { phase } = get();
  if (phase === 'take') void finishTake('You went elsewhere in the middle.');
  stopHearing();
  set(fresh);
}

/** Shows a take that was told before. */
export async function showTake(take: Take): Promise<void> {
  set({ phase: 'after', shown: take, heard: { kind: 'none' }, failed: null });
  if (take.recordingBytes !== null && !take.recordingMissing) await hearTake(take, null);
}
