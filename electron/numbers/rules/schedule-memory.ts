/**
 * FSRS-6's model of memory as bare arithmetic, for the places that weigh a whole deck: no object is made for a card.
 *
 * The formulas are those published with the algorithm ("The Algorithm", wiki of open-spaced-repetition/fsrs4anki,
 * FSRS-6) and implemented in ts-fsrs, without its rounding to eight digits; tests hold them to the library. Times are
 * days, stabilities days until recall is nine in ten, difficulties 1 to 10, recalls 0 to 1.
 */
import { default_w } from 'ts-fsrs';

/** The weights of FSRS-6 with the two constants of the forgetting curve that follow from them. */
export type Memory = { w: readonly number[]; decay: number; factor: number };

const leastStability = 0.001;
const mostStability = 36_500;

let made: { weights: readonly number[] | null; memory: Memory } | null = null;

/** The model of these 21 weights; null for the library's defaults. */
export function memoryOf(weights: readonly number[] | null): Memory {
  if (made !== null && made.weights === weights) return made.memory;
  // A copy: the library's array is frozen, which keeps its numbers boxed and reading them slow.
  const w = [...(weights ?? default_w)];
  const decay = -at(w, 20);
  const memory = { w, decay, factor: Math.exp(Math.log(0.9) / decay) - 1 };
  made = { weights, memory };
  return memory;
}

/** Recall so many days after a review: (1 + factor · t / S) ^ decay. */
export function recallAfter({ decay, factor }: Memory, days: number, stability: number): number {
  return Math.exp(decay * Math.log(1 + (factor * days) / stability));
}

/** Stability after a review on another day that succeeded with Good at this recall. */
export function stabilityAfterGood(
  { w }: Memory,
  stability: number,
  difficulty: number,
  recall: number,
): number {
  const growth =
    Math.exp(at(w, 8) - at(w, 9) * Math.log(stability)) *
    (11 - difficulty) *
    (Math.exp((1 - recall) * at(w, 10)) - 1);
  return clampStability(stability * (1 + growth));
}

/** Stability after a review on another day that failed at this recall. */
export function stabilityAfterAgain(
  { w }: Memory,
  stability: number,
  difficulty: number,
  recall: number,
): number {
  const forgotten =
    at(w, 11) *
    Math.exp(
      -at(w, 12) * Math.log(difficulty) +
        at(w, 13) * Math.log(stability + 1) +
        (1 - recall) * at(w, 14),
    );
  const floor = at(w, 11) * Math.exp(-at(w, 12) * Math.log(difficulty) + (1 - recall) * at(w, 14));
  const ceiling = stability / Math.exp(at(w, 17) * at(w, 18));
  return clampStability(Math.min(ceiling, forgotten - floor));
}

/** Stability after one more review on the same day; `rating` from 1 (Again) to 4 (Easy). */
export function stabilitySameDay({ w }: Memory, stability: number, rating: number): number {
  const change =
    Math.exp(at(w, 17) * (rating - 3 + at(w, 18))) * Math.exp(-at(w, 19) * Math.log(stability));
  return clampStability(stability * (rating >= 2 ? Math.max(1, change) : change));
}

/** Stability after the first review of all. */
export function firstStability({ w }: Memory, rating: number): number {
  return Math.max(0.1, at(w, rating - 1));
}

/** Difficulty after the first review of all. */
export function firstDifficulty(memory: Memory, rating: number): number {
  return Math.min(10, Math.max(1, firstDifficultyUnbound(memory, rating)));
}

/** Difficulty after a review: a damped step, drawn a little towards what Easy at first would have given. */
export function difficultyAfter(memory: Memory, difficulty: number, rating: number): number {
  const { w } = memory;
  const step = (-at(w, 6) * (rating - 3) * (10 - difficulty)) / 9;
  const pulled =
    at(w, 7) * firstDifficultyUnbound(memory, 4) + (1 - at(w, 7)) * (difficulty + step);
  return Math.min(10, Math.max(1, pulled));
}

function firstDifficultyUnbound({ w }: Memory, rating: number): number {
  return at(w, 4) - Math.exp((rating - 1) * at(w, 5)) + 1;
}

function clampStability(stability: number): number {
  return Math.min(mostStability, Math.max(leastStability, stability));
}

function at(weights: readonly number[], index: number): number {
  return weights[index] ?? 0;
}
