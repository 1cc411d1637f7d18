import { afterEach, beforeEach, expect, test } from 'vitest';
import { toldStory } from './reporting.ts';
import { question, RehearsalsBench } from './test-bench.ts';

const bench = new RehearsalsBench();
beforeEach(() => bench.setUp());
afterEach(() => bench.tearDown());

test('a whole story is told of, with its seconds against the target', () => {
  expect(toldStory(bench.tell(96))).toEqual({
    subject: 'migration',
    title: 'Title of migration',
    place: 'stories',
    round: 'behavioral',
    outcome: { told: 'story', seconds: 96, targetSeconds: 90 },
  });
});

test('a question, a stance and a take that was cut short are not', () => {
  expect(toldStory(bench.tell(90, question))).toBeNull();
  expect(toldStory(bench.tell(60, { kind: 'stance', id: 'charter' }))).toBeNull();
  const { take } = bench.end(bench.begin(), 90, { cutShort: 'The microphone was unplugged.' });
  expect(toldStory(take)).toBeNull();
});
