import { expect, test } from 'vitest';
import { outlookSentence } from './outlook-words.ts';

const facts = {
  round: 'design',
  roundTitle: 'System design',
  day: '2026-05-26',
  daysLeft: 20,
  cards: 38,
  reviewed: 12,
  recallNow: 0.41,
  recallOnDay: 0.838,
  goal: 0.9,
  minutesADay: 15,
  minutesNeeded: 22,
  more: { minutes: 5, recall: 0.881 },
  weakest: { deck: 'KV cache', recall: 0.614 },
} as const;

test('the line says what to expect, what the goal takes, what a little more buys, and where it is weakest', () => {
  expect(outlookSentence(facts)).toBe(
    'About 84% of 38 cards on Tue 26 May with 15 minutes a day; your goal of 90% takes about 25 minutes. ' +
      '5 more a day make it 88%. Weakest: KV cache, 61% now.',
  );
});

test('where the minutes are enough it says so, and sells no more of them', () => {
  expect(outlookSentence({ ...facts, recallOnDay: 0.94, minutesNeeded: 9, weakest: null })).toBe(
    'About 94% of 38 cards on Tue 26 May with 15 minutes a day; enough for your goal of 90%.',
  );
});

test('a goal out of reach is said, with what is in reach', () => {
  const more = { minutes: 10, recall: 0.6 };
  expect(
    outlookSentence({ ...facts, recallOnDay: 0.5, minutesNeeded: null, more, weakest: null }),
  ).toBe(
    'About 50% of 38 cards on Tue 26 May with 15 minutes a day; your goal of 90% is out of reach by then. ' +
      '10 more a day make it 60%.',
  );
});

test('where nothing was answered nothing is foretold', () => {
  const fresh = { ...facts, reviewed: 0, recallNow: null, weakest: null };
  expect(outlookSentence({ ...fresh, recallOnDay: 0 })).toBe(
    'Not enough evidence: none of the 38 cards was answered yet. At a usual pace 90% takes about 25 minutes a day.',
  );
  expect(outlookSentence({ ...fresh, cards: 1, minutesNeeded: null })).toBe(
    'Not enough evidence: the card was not answered yet. 90% is out of reach by then at a usual pace.',
  );
});

test('figures are rounded so that they stay true', () => {
  const said = (over: Partial<typeof facts> | object) => outlookSentence({ ...facts, ...over });
  expect(said({ recallOnDay: 0.998 })).toContain('About 99% of');
  expect(said({ recallOnDay: 0.001 })).toContain('About 1% of');
  expect(said({ minutesNeeded: 17 })).toContain('takes about 17 minutes');
  expect(said({ minutesNeeded: 41 })).toContain('takes about 45 minutes');
  expect(said({ minutesADay: 1, cards: 1, more: null })).toContain(
    'of 1 card on Tue 26 May with 1 minute a day;',
  );
});
