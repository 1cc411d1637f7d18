import { expect, test } from 'vitest';
import { analysed } from '../rules-bench.ts';
import type { LevelId, PartTexts } from '../values.ts';

const told: PartTexts = {
  situation: 'The nightly import of our shop dropped orders, and the ticket asked for a retry.',
  task: 'I had to stop the loss before the March release.',
  action: 'I wrote a replay from the log. I ran it each night for two weeks.',
  result: 'Lost orders fell from 40 a night to 0.',
};
const framed: PartTexts = {
  ...told,
  situation: 'I noticed that the import dropped orders on nights when nobody looked.',
  alternatives:
    'A second queue was cheaper. I turned it down, because nobody could be paged for it.',
  failure: 'I feared a double booking, and the comparison at 6:00 showed two of them.',
};

function levelOf(parts: PartTexts, target: LevelId) {
  const { level } = analysed({ parts, target });
  if (level === null) throw new Error('A story has a level.');
  return level;
}

test('too little text reads as no level', () => {
  expect(levelOf({ action: 'I wrote it.' }, 'L5')).toMatchObject({
    supports: null,
    sentence:
      'Not enough to read a level yet. For L4, the step before L5, it needs 2 more of: your own acts, a measured result or a clear task.',
  });
});

test('a task done and measured reads as L4, and what L5 asks for is named', () => {
  expect(levelOf(told, 'L5')).toMatchObject({
    supports: 'L4',
    sentence:
      "Reads as L4. For L5, it needs 3 more of: the problem framed by you, an option turned down, another team's agreement or 3 others.",
  });
  expect(levelOf(told, 'L4').sentence).toBe(
    'Reads as L4: it shows your own acts, a measured result and a clear task.',
  );
});

test('a problem of your own with what was given up for it reads as L5', () => {
  expect(levelOf(framed, 'L5')).toMatchObject({
    supports: 'L5',
    sentence:
      'Reads as L5: it shows the problem framed by you, an option turned down and a failure seen coming.',
  });
  expect(levelOf(framed, 'L6').sentence).toBe(
    'Reads as L5. For L6, it needs 2 more of: others changed course, a direction set, the cost of being wrong or 1 other.',
  );
});

test('a signal points at the words that meet it, one a sentence', () => {
  const own = levelOf(told, 'L5').signals.find(({ id }) => id === 'own-action');
  expect(own).toMatchObject({ met: true, level: 'L4' });
  expect(own?.spans.map(({ words }) => words)).toEqual(['I wrote', 'I ran']);
});

test('the level above does not count without the one below', () => {
  const { supports } = levelOf(
    { ...framed, task: 'Orders.', result: 'Better.', action: 'The import was mended.' },
    'L5',
  );
  expect(supports).toBeNull();
});

test('a stance has no level', () => {
  expect(
    analysed({ kind: 'stance', parts: { claim: 'A lab that grades itself is kind.' } }).level,
  ).toBeNull();
});
