/** What is measured in a take: from the stretches of speech, the marks of the sections, and the length. */
import type { Mark, Measures, Stretch } from '../values.ts';
import { gapsBetween, lengthOf, tidy, within } from './stretches.ts';

/** A pause is longer than this (ms); shorter gaps belong to speaking. */
export const pauseFrom = 700;
/** A pause longer than this (ms) is counted apart: a listener takes it for an end. */
export const longPauseFrom = 2_000;

/** Words a minute outside of which a script was not simply read: parts were left out, or said twice. */
const readablePace = { least: 60, most: 300 };

export interface TakeFacts {
  /** As the voice-activity model found them. */
  speech: readonly Stretch[];
  /** Of the audio they were found in; it ends before the take where the recording broke off. */
  audioMs: number;
  /** Of the take, without its pauses. */
  durationMs: number;
  targetMs: number;
  marks: readonly Mark[];
  /** Words of the script; 0 without one. */
  scriptWords: number;
  /** The whole script was in sight all the time, and the take came to its end. */
  readInFull: boolean;
  model: string;
}

export function measure(facts: TakeFacts): Measures {
  const { durationMs, targetMs, marks, model } = facts;
  const heardMs = Math.min(durationMs, facts.audioMs);
  const speech = tidy(facts.speech, heardMs);
  const speakingMs = lengthOf(speech);
  const pauses = gapsBetween(speech).filter((gap) => gap > pauseFrom);
  return {
    firstWordMs: speech[0]?.[0] ?? null,
    speakingMs,
    silenceShare: heardMs > 0 ? Math.min(1, Math.max(0, 1 - speakingMs / heardMs)) : 0,
    heardMs,
    pausesOver700: pauses.length,
    pausesOver2000: pauses.filter((gap) => gap > longPauseFrom).length,
    longestPauseMs: Math.max(0, ...pauses),
    sections: sectionsOf(marks, durationMs, speech),
    overrunMs: Math.max(0, durationMs - targetMs),
    wordsPerMinute: paceOf(facts, speech),
    speech,
    model,
  };
}

/**
 * Time by section, in the order in which sections began first. The first one holds what lies before its mark, so that
 * sections are the whole take; one that was begun again holds both of its pieces.
 */
export function sectionsOf(
  marks: readonly Mark[],
  durationMs: number,
  speech: readonly Stretch[],
): Measures['sections'] {
  const begun = marks
    .filter(({ atMs }) => atMs <= durationMs)
    .sort((one, other) => one.atMs - other.atMs);
  const sections = new Map<Mark['part'], Measures['sections'][number]>();
  begun.forEach(({ part, atMs }, index) => {
    const from = index === 0 ? 0 : atMs;
    const to = begun[index + 1]?.atMs ?? durationMs;
    const known = sections.get(part) ?? { part, ms: 0, speakingMs: 0 };
    sections.set(part, {
      part,
      ms: known.ms + (to - from),
      speakingMs: known.speakingMs + within(speech, from, to),
    });
  });
  return [...sections.values()];
}

/** Words a minute from the first word to the last, pauses between them included: what a listener hears. */
function paceOf({ readInFull, scriptWords }: TakeFacts, speech: readonly Stretch[]): number | null {
  const from = speech[0]?.[0];
  const to = speech.at(-1)?.[1];
  if (!readInFull || scriptWords === 0 || from === undefined || to === undefined) return null;
  const pace = scriptWords / ((to - from) / 60_000);
  return pace >= readablePace.least && pace <= readablePace.most ? pace : null;
}
