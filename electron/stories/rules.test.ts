import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageRows, coverageSentence, storyPrompts, themesOf, varied } from './rules.ts';
import { sampleStories } from './test-bench.ts';

const content = sampleStories();
const story = (...promptIds: string[]) => ({ id: promptIds.join(), title: 'A story', promptIds });

test('themes stand in the order of the content, each once', () => {
  const ids = ['failure-1', 'ownership-2', 'ownership-1', 'gone-1'];
  expect(themesOf(ids, content).map(({ title }) => title)).toEqual(['Ownership', 'Failure']);
});

test('a row names every story that answers its question', () => {
  const both = [story('conflict-1'), story('conflict-1', 'failure-1')];
  const rows = coverageRows(both, content);
  expect(rows).toHaveLength(9);
  expect(rows.find(({ promptId }) => promptId === 'conflict-1')).toMatchObject({
    themeTitle: 'Conflict',
    storyIds: ['conflict-1', 'conflict-1,failure-1'],
  });
});

test.each([
  [[], 'No story yet: every question is open.'],
  [[story()], 'No question has a story yet.'],
  [[story('ownership-1')], 'No story answers Conflict or Failure yet.'],
  [[story('ownership-1'), story('failure-2')], 'No story answers Conflict yet.'],
  [
    [story('ownership-1', 'failure-2', 'conflict-1')],
    'Every kind of question has a story; 6 questions have none.',
  ],
  [
    [story(...storyPrompts(content.prompts).map(({ id }) => id)), story()],
    'Every question has a story.',
  ],
])('coverage in words: %#', (stories, sentence) => {
  expect(coverageSentence(stories, content)).toBe(sentence);
});

test('one question left is one', () => {
  const [, ...others] = storyPrompts(content.prompts).map(({ id }) => id);
  expect(coverageSentence([story(...others)], content)).toBe(
    'Every kind of question has a story; 1 question has none.',
  );
});

describe('questions to vary a story on', () => {
  const ids = storyPrompts(content.prompts).map(({ id }) => id);

  test('are three, of three themes, other ones than last time, and the same for a seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.subarray(ids, { maxLength: 3 }), (seed, asked) => {
        const last = new Set(asked);
        const chosen = varied(content.prompts, { last, seed });
        expect(new Set(chosen.map(({ id }) => id)).size).toBe(3);
        expect(chosen.some(({ id }) => last.has(id))).toBe(false);
        expect(chosen.every(({ kind }) => kind === 'story')).toBe(true);
        const left = new Set(ids.filter((id) => !last.has(id)).map((id) => id.split('-')[0]));
        expect(new Set(chosen.map(({ theme }) => theme)).size).toBe(left.size);
        expect(varied(content.prompts, { last, seed })).toEqual(chosen);
      }),
    );
  });

  test('come again where there are too few', () => {
    const few = content.prompts.slice(0, 3);
    const last = new Set(few.map(({ id }) => id));
    expect(varied(few, { last, seed: 1 })).toHaveLength(3);
  });
});
