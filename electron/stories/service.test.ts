import { afterEach, beforeEach, expect, test } from 'vitest';
import { WritingBench } from '../writing/test-bench.ts';
import { createStoriesService, type StoriesService } from './service.ts';
import { sampleStories } from './test-bench.ts';

const bench = new WritingBench();
let stories: StoriesService;
let seed: number;

beforeEach(() => {
  bench.setUp();
  seed = 0;
  stories = createStoriesService({
    content: sampleStories(),
    writing: bench.writing,
    takesOf: ({ id }) => ({ takes: id.length, lastSeconds: 88, rehearsed: true }),
    newSeed: () => ++seed,
  });
});
afterEach(() => bench.tearDown());

test('the list tells a story at a glance', () => {
  const { id } = stories.add('The queue').document;
  bench.stance();
  bench.writing.save(id, { parts: { action: 'I was passionate about it, every day of it.' } });
  stories.link(id, ['failure-1', 'ownership-1']);
  expect(stories.list()).toMatchObject({
    target: 3,
    targetSeconds: 90,
    stories: [
      {
        id,
        title: 'The queue',
        themes: ['Ownership', 'Failure'],
        seconds: 3.6,
        words: 9,
        findings: 1,
        takes: id.length,
        lastTakeSeconds: 88,
        rehearsed: true,
      },
    ],
  });
  expect(stories.list().parts.every(({ kind }) => kind === 'story')).toBe(true);
});

test('links are kept, each once, and give no new version', () => {
  const { id } = stories.add('').document;
  const { document } = stories.link(id, ['conflict-1', 'conflict-1', 'conflict-2']);
  expect(document).toMatchObject({ promptIds: ['conflict-1', 'conflict-2'], revision: 1 });
  const cell = () => stories.coverage().rows.find(({ promptId }) => promptId === 'conflict-1');
  expect(cell()?.storyIds).toEqual([id]);
  stories.link(id, []);
  expect(cell()?.storyIds).toEqual([]);
});

test('a question that is not known, or needs no story, is refused by name', () => {
  const { id } = stories.add('').document;
  for (const promptId of ['nothing-1', 'why-here'])
    expect(() => stories.link(id, [promptId])).toThrow(`There is no question "${promptId}".`);
  expect(bench.writing.open(id).document.promptIds).toEqual([]);
  const stance = bench.stance();
  expect(() => stories.link(stance, [])).toThrow('This text is no story.');
});

test('a story is tried on three other questions each time', () => {
  const { id } = stories.add('').document;
  const first = stories.vary(id).prompts.map((prompt) => prompt.id);
  const second = stories.vary(id).prompts.map((prompt) => prompt.id);
  expect(second.some((promptId) => first.includes(promptId))).toBe(false);
  expect(() => stories.vary('nobody')).toThrow(/not there any more/);
});
