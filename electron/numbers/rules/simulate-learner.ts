/**
 * Made-up learners with a memory that no scheduler sees: FSRS-6 with weights of their own, and with cards that are
 * harder or easier for them than for others. Everything follows from a seed.
 */
import type { Rating } from '../values.ts';
import {
  difficultyAfter,
  firstDifficulty,
  firstStability,
  type Memory,
  memoryOf,
  recallAfter,
  stabilityAfterAgain,
  stabilityAfterGood,
  stabilitySameDay,
} from './schedule-memory.ts';

/** A stream of numbers from 0 up to 1 (mulberry32, public domain, Tommy Ettinger). */
export type Random = () => number;

/** What is true of one card in one head. */
export type TrueCard = {
  stability: number;
  difficulty: number;
  lastAt: number | null;
  /** Factor on the first stability, and what is added to the first difficulty. */
  ease: number;
  harder: number;
  /** Seconds an answer takes. */
  seconds: number;
};
export type Learner = { memory: Memory; cards: TrueCard[]; random: Random };

const millisecondsPerDay = 86_400_000;
/** Spread of the natural logarithm of what is perturbed. */
const spreads = { firstStability: 0.4, growth: 0.15, decay: 0.2, ease: 0.5, seconds: 0.35 };
const harderBy = 1.5;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A learner: the weights of first stability, growth, forgetting and decay are off the defaults, each on its own. */
export function learnerOf(seed: number, cards: number): Learner {
  const random = randomOf(seed * 7919 + 17);
  const off = (spread: number) => Math.exp(spread * gaussian(random));
  const { w } = memoryOf(null);
  const weights = w.map((weight, index) => {
    if (index < 4) return weight * off(spreads.firstStability);
    if (index === 8 || index === 10 || index === 11 || index === 14)
      return weight * off(spreads.growth);
    if (index === 20) return Math.min(0.5, Math.max(0.1, weight * off(spreads.decay)));
    return weight;
  });
  const trueCards = Array.from({ length: cards }, () => ({
    stability: 0,
    difficulty: 0,
    lastAt: null,
    ease: off(spreads.ease),
    harder: harderBy * gaussian(random),
    seconds: 12 * off(spreads.seconds),
  }));
  return { memory: memoryOf(weights), cards: trueCards, random };
}

/** True recall at an instant (ms); 0 where the card was never met. */
export function trueRecall({ memory }: Learner, card: TrueCard, at: number): number {
  if (card.lastAt === null) return 0;
  return recallAfter(memory, (at - card.lastAt) / millisecondsPerDay, card.stability);
}

/** Asks the learner: the rating they give, with the card's true memory changed by it. */
export function ask(learner: Learner, card: TrueCard, at: number): Rating {
  const { memory, random } = learner;
  if (card.lastAt === null) return meet(learner, card, at);
  const days = (at - card.lastAt) / millisecondsPerDay;
  const recall = recallAfter(memory, days, card.stability);
  const right = random() < recall;
  const { stability, difficulty } = card;
  if (days < 0.5) card.stability = stabilitySameDay(memory, stability, right ? 3 : 1);
  else if (right) card.stability = stabilityAfterGood(memory, stability, difficulty, recall);
  else card.stability = stabilityAfterAgain(memory, stability, difficulty, recall);
  card.difficulty = difficultyAfter(memory, difficulty, right ? 3 : 1);
  card.lastAt = at;
  return right ? 'good' : 'again';
}

/** Seconds an answer takes: a first meeting takes twice, a wrong answer half as long again. */
export function secondsOf(card: TrueCard, rating: Rating, first: boolean): number {
  return card.seconds * (first ? 2 : 1) * (rating === 'again' ? 1.5 : 1);
}

function meet({ memory, random }: Learner, card: TrueCard, at: number): Rating {
  const chance = random() + 0.05 * card.harder;
  const rating = chance < 0.15 ? 4 : chance < 0.6 ? 3 : chance < 0.8 ? 2 : 1;
  card.stability = Math.max(0.05, firstStability(memory, rating) * card.ease);
  card.difficulty = Math.min(10, Math.max(1, firstDifficulty(memory, rating) + card.harder));
  card.lastAt = at;
  return (['again', 'hard', 'good', 'easy'] as const)[rating - 1] ?? 'good';
}

function gaussian(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
