import { expect, test } from 'vitest';
import { analysed } from '../rules-bench.ts';

const words = (count: number) => 'word '.repeat(count);

test('the told parts of a story count against ninety seconds', () => {
  const { spoken } = analysed({
    parts: { situation: words(120), action: words(60), result: words(70), cost: words(500) },
    pace: { wordsPerMinute: 120, measured: true },
  });
  expect(spoken.told).toEqual({ words: 250, seconds: 125, targetSeconds: 90 });
  expect(spoken.parts.find(({ part }) => part === 'cost')).toEqual({
    part: 'cost',
    words: 500,
    seconds: 250,
  });
  expect(spoken.sentence).toBe(
    '125 s, 35 s over 90 s. Situation takes most, 60 s; action has 30 s.',
  );
  expect(spoken).toMatchObject({ pace: 120, measured: true });
});

test('a stance counts its short version', () => {
  const { spoken } = analysed({
    kind: 'stance',
    parts: { 'short-version': words(100), 'long-version': words(400) },
  });
  expect(spoken.told).toEqual({ words: 100, seconds: 40, targetSeconds: 60 });
  expect(spoken.sentence).toBe('40 s of 60 s.');
});

test('little text has no sentence', () => {
  expect(analysed({ parts: { action: words(12) } }).spoken.sentence).toBeNull();
});
