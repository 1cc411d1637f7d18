/** The take that goes on, and what is heard of one that ended: plain values. */
import type { Mark, Script, Take } from '#electron/rehearsals/values.ts';
import { type Cue, cuesOf, firstCueOf } from './cues.ts';
import type { Sound } from './silence.ts';
import { startClock, type TakeClock } from './take-clock.ts';

export interface LiveTake {
  takeId: string;
  script: Script;
  cues: Cue[];
  clock: TakeClock;
  records: boolean;
  /** The sentence that is said now, an index into the cues. */
  cue: number;
  /** The section that is told now. */
  section: number;
  marks: Mark[];
  prompter: Take['prompter'];
  /** The step that showed the least so far. */
  least: Take['prompter'];
  sound: Sound;
  /** The disk does not take the recording: why. Null while it does. */
  notSaved: unknown;
}

/** What is known of the sound of the take on show. */
export type HeardState =
  | { kind: 'none' }
  /** `share` of it was listened to. */
  | { kind: 'listening'; share: number; bytes: ArrayBuffer; samples: Float32Array }
  | { kind: 'reading' }
  | { kind: 'heard'; bytes: ArrayBuffer; samples: Float32Array }
  /** `bytes` are there where it can be played all the same. */
  | { kind: 'failed'; error: unknown; bytes: ArrayBuffer | null; samples: Float32Array | null };

export const prompterOrder = ['full', 'keywords', 'nothing'] as const;

export function beginLive(
  takeId: string,
  script: Script,
  over: { records: boolean; prompter: Take['prompter']; now: number },
): LiveTake {
  return {
    takeId,
    script,
    cues: cuesOf(script.sections),
    clock: startClock(over.now),
    records: over.records,
    cue: 0,
    section: 0,
    marks: [],
    prompter: over.prompter,
    least: over.prompter,
    sound: 'unknown',
    notSaved: null,
  };
}

/** The next step of the prompter, from the full script to nothing and round. */
export function hideMore(live: LiveTake): LiveTake {
  const at = prompterOrder.indexOf(live.prompter);
  const prompter = prompterOrder[(at + 1) % prompterOrder.length] ?? 'full';
  const least =
    prompterOrder.indexOf(prompter) > prompterOrder.indexOf(live.least) ? prompter : live.least;
  return { ...live, prompter, least };
}

/** A section begins: it is marked, and the prompter goes to its first sentence. */
export function enterSection(live: LiveTake, section: number, atMs: number): LiveTake {
  const part = live.script.sections[section]?.part;
  if (part === undefined) return live;
  // The key of the section that is told already says nothing new.
  const isNew = live.marks.at(-1)?.part !== part;
  return {
    ...live,
    section,
    cue: firstCueOf(live.cues, section),
    marks: isNew ? [...live.marks, { part, atMs }] : live.marks,
  };
}

/** The prompter goes on or back by a sentence. Going on into the next section begins it. */
export function moveCue(live: LiveTake, step: 1 | -1, atMs: number): LiveTake {
  const cue = Math.min(Math.max(0, live.cue + step), Math.max(0, live.cues.length - 1));
  const section = live.cues[cue]?.section ?? live.section;
  if (section > live.section) return { ...enterSection(live, section, atMs), cue };
  return { ...live, cue };
}
