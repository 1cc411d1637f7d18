/** From the model's probabilities to stretches of speech. */
import type { Stretch } from '#electron/rehearsals/values.ts';
import { frameMs } from './lanes.ts';

/** Speech begins at the one and ends below the other: the pair that the model's authors use. */
const begins = 0.5;
const ends = 0.35;
/**
 * Gaps shorter than this (ms) are part of speaking: stops and breaths within words and phrases. The border at 250 ms
 * is Goldman-Eisler's (Psycholinguistics, 1968).
 */
const leastGap = 250;
/** Shorter than any word (ms): a click, a key. */
const leastSpeech = 100;

/**
 * Stretches of speech in ms. Nothing is added at their ends, so that lengths and pauses are what was heard.
 * @param probabilities One a frame.
 */
export function stretchesOf(probabilities: ArrayLike<number>): Stretch[] {
  const joined: Stretch[] = [];
  for (const [from, to] of runsOf(probabilities)) {
    const last = joined.at(-1);
    if (last !== undefined && from - last[1] < leastGap) last[1] = to;
    else joined.push([from, to]);
  }
  return joined.filter(([from, to]) => to - from >= leastSpeech);
}

function runsOf(probabilities: ArrayLike<number>): Stretch[] {
  const runs: Stretch[] = [];
  let from: number | null = null;
  for (let frame = 0; frame < probabilities.length; frame += 1) {
    const probability = probabilities[frame] ?? 0;
    if (from === null && probability >= begins) from = frame * frameMs;
    if (from !== null && probability < ends) {
      runs.push([from, frame * frameMs]);
      from = null;
    }
  }
  if (from !== null) runs.push([from, probabilities.length * frameMs]);
  return runs;
}
