import { describe, expect, test } from 'vitest';
import type { SessionView } from '#electron/numbers/values.ts';
import {
  curveSentence,
  dueSentence,
  fileName,
  forecastText,
  intervalText,
  progressWords,
  sentenceOf,
  startTitle,
  tookText,
  untilText,
  wholeMinutes,
} from './words.ts';

describe('lengths', () => {
  test('an interval is said in the unit it is lived in', () => {
    expect(intervalText(8 / 1440)).toBe('8 min');
    expect(intervalText(0.25)).toBe('6 h');
    expect(intervalText(1)).toBe('1 day');
    expect(intervalText(11.4)).toBe('11 days');
    expect(intervalText(120)).toBe('4 months');
  });
  test('an answer time stays in seconds for two minutes', () => {
    expect(tookText(41_400)).toBe('41 s');
    expect(tookText(119_000)).toBe('119 s');
    expect(tookText(180_000)).toBe('3 min');
  });
  test('a wait is rounded up', () => {
    expect(untilText(0)).toBe('1 s');
    expect(untilText(40_001)).toBe('41 s');
    expect(untilText(121_000)).toBe('3 min');
  });
  test('minutes are whole and never none', () => {
    expect(wholeMinutes(0.2)).toBe('1 min');
    expect(wholeMinutes(61)).toBe('1 h 1 min');
  });
});

describe('what is due', () => {
  const due = { review: 12, learning: 0, new: 6, minutes: 11.3 };
  test('names only what there is', () => {
    expect(dueSentence(due)).toBe('12 to review, 6 new');
  });
  test('the button counts all of it and says how long', () => {
    expect(startTitle(due)).toBe('Start: 18 cards, about 12 min');
    expect(startTitle({ review: 1, learning: 0, new: 0, minutes: 0.5 })).toBe(
      'Start: 1 card, about 1 min',
    );
  });
});

test('the strip says which card it is and how the others went', () => {
  const session = {
    done: ['good', 'again'],
    left: 3,
    facts: { rightFirst: 1, missed: 1, medianMs: null, leftMinutes: null },
  } satisfies Partial<SessionView>;
  expect(progressWords(session as unknown as SessionView)).toBe(
    'Card 3 of 5. 1 right first time, 1 missed.',
  );
});

describe('forecasts', () => {
  test('are never certain', () => {
    expect(forecastText(0.68)).toBe('68%');
    expect(forecastText(0.99)).toBe('99%');
    expect(forecastText(0.996)).toBe('over 99%');
    expect(forecastText(1)).toBe('over 99%');
  });
  test('say with how many reviews', () => {
    expect(curveSentence(4, 0.998, '2026-06-03')).toBe('With 4 more reviews over 99% on 3 Jun.');
    expect(curveSentence(1, 0.9, '2026-06-03')).toBe('With 1 more review about 90% on 3 Jun.');
    expect(curveSentence(0, 0.68, '2026-06-03')).toBe('Without another review about 68% on 3 Jun.');
  });
});

test('what is read out ends in one full stop', () => {
  expect(sentenceOf('The answer is memory.')).toBe('The answer is memory.');
  expect(sentenceOf('7% under')).toBe('7% under.');
  expect(sentenceOf('')).toBe('');
});

test('a file is named without its folders, on any system', () => {
  expect(fileName('/home/me/cards.csv')).toBe('cards.csv');
  expect(fileName('C:\\Users\\me\\cards.csv')).toBe('cards.csv');
});
