/** What the numbers' tests stand on: small content, and a plan that says what a test tells it to. */
import type {
  Generator,
  NumberCard,
  NumbersContent,
  WordingCard,
} from '#content/numbers/schema.ts';
import type { NumbersPlan, NumbersRound } from './service.ts';

const shared = {
  round: 'design',
  assumptions: [],
  certainty: 'verified',
  tags: ['memory'],
  sources: ['a datasheet'],
  asOf: '2026-05-01',
} as const;

/** A card that asks for a figure. */
export function numberCard(id: string, over: Partial<NumberCard> = {}): NumberCard {
  return {
    ...shared,
    assumptions: [],
    tags: ['memory'],
    sources: ['a datasheet'],
    kind: 'number',
    id,
    group: 'gpu',
    question: `How much memory has ${id}?`,
    why: `Why ${id} matters.`,
    where: [],
    answer: { formula: 'cardMemory', unit: 'GB', tolerance: { percent: 10 } },
    ...over,
  };
}

export function wordingCard(id: string): WordingCard {
  return {
    ...shared,
    assumptions: [],
    tags: [],
    sources: ['a paper'],
    kind: 'wording',
    id,
    group: 'words',
    question: `What is ${id}?`,
    why: `Why ${id} matters.`,
    answer: `${id} in words.`,
  };
}

export function generatorCard(id: string): Generator {
  return {
    ...shared,
    assumptions: [],
    tags: [],
    sources: ['arithmetic'],
    kind: 'generator',
    id,
    group: 'gpu',
    title: `Cards for ${id}`,
    question: 'How much memory have {count} cards together?',
    why: `Why ${id} matters.`,
    parameters: [{ name: 'count', from: 2, to: 500, step: 1 }],
    where: [],
    require: [],
    answer: {
      formula: 'count * cardMemory',
      unit: 'GB',
      tolerance: { percent: 5 },
      shown: { decimals: 0 },
      range: { low: 1, high: 100_000 },
    },
    examples: [{ given: { count: 2 }, answer: 160 }],
  };
}

/** Two groups and one figure that cards derive from. */
export function sampleContent(
  cards: NumbersContent['cards'] = [numberCard('one'), numberCard('two'), wordingCard('three')],
  cardMemory = 80,
): NumbersContent {
  return {
    inputs: [
      {
        id: 'cardMemory',
        title: 'Memory of a card',
        kind: 'hardware',
        value: cardMemory,
        unit: 'GB',
        sources: ['a datasheet'],
        asOf: '2026-05-01',
      },
    ],
    groups: [
      { id: 'gpu', title: 'GPU memory', about: 'What one card holds.' },
      { id: 'words', title: 'Words', about: 'What to say.' },
    ],
    cards,
  };
}

export interface ScriptedPlan extends NumbersPlan {
  finished: { kind: string; subject: string; minutes: number | null }[];
  dates: NumbersRound[];
}

/** Stands for the plan: it notes what was finished, and has the dates a test gives it. */
export function scriptedPlan(dates: NumbersRound[] = []): ScriptedPlan {
  const plan: ScriptedPlan = {
    finished: [],
    dates,
    finish: (activity) => plan.finished.push(activity),
    rounds: () => plan.dates,
    hasTime: () => true,
  };
  return plan;
}

export const designRound = (day: string): NumbersRound => ({
  round: 'design',
  title: 'System design',
  day,
});
