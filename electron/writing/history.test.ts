import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { minute, WritingBench } from './test-bench.ts';
import { keptText } from './texts.ts';
import type { Revision } from './values.ts';

const bench = new WritingBench();
beforeEach(() => bench.setUp());
afterEach(() => bench.tearDown());

const numbers = (id: string) => bench.writing.history(id).map(({ number, how }) => [number, how]);

test('typing goes on in its version until a rest of five minutes', () => {
  const id = bench.story();
  for (const text of ['a', 'ab', 'abc']) {
    bench.now += 4 * minute;
    bench.writing.save(id, { parts: { task: text } });
  }
  expect(numbers(id)).toEqual([[1, 'created']]);
  bench.now += 5 * minute;
  bench.writing.save(id, { parts: { task: 'later' } });
  expect(numbers(id)).toEqual([
    [2, 'typed'],
    [1, 'created'],
  ]);
  expect(bench.writing.revision(id, 1).parts).toEqual({ task: 'abc' });
  expect(bench.writing.history(id)[0]).toEqual({
    number: 2,
    beganAt: bench.now,
    changedAt: bench.now,
    title: 'A story',
    words: 1,
    how: 'typed',
  });
});

test('however steadily one types, a version covers half an hour at most', () => {
  const id = bench.story();
  for (let step = 0; step < 45; step += 1) {
    bench.now += 2 * minute;
    bench.writing.save(id, { parts: { task: `word ${step}` } });
  }
  const spans = bench.writing.history(id).map(({ beganAt, changedAt }) => changedAt - beganAt);
  expect(spans).toHaveLength(4);
  expect(Math.max(...spans)).toBeLessThan(30 * minute);
});

test('a restored version is a new one, and typing does not go into it', () => {
  const id = bench.story();
  bench.writing.save(id, { title: 'First', parts: { task: 'first' } });
  bench.now += 10 * minute;
  bench.writing.save(id, { title: 'Second', parts: { task: 'second', cost: 'much' } });
  const { document } = bench.writing.restore(id, 1);
  expect(document).toMatchObject({ title: 'First', parts: { task: 'first' }, revision: 3 });
  bench.writing.save(id, { parts: { task: 'first, and more' } });
  expect(numbers(id)).toEqual([
    [4, 'typed'],
    [3, 'restored'],
    [2, 'typed'],
    [1, 'created'],
  ]);
  expect(bench.writing.restore(id, 2).document.parts).toEqual({ task: 'second', cost: 'much' });
});

test('restoring what stands writes nothing', () => {
  const id = bench.story();
  bench.writing.save(id, { parts: { task: 'as it is' } });
  const before = bench.everything();
  expect(bench.writing.restore(id, 1).document.parts).toEqual({ task: 'as it is' });
  expect(bench.everything()).toEqual(before);
});

test('the history reads no text', () => {
  const id = bench.story();
  bench.writing.save(id, { parts: { task: 'secret words' } });
  expect(JSON.stringify(bench.writing.history(id))).not.toContain('secret');
});

/** What a person may do, in any order and with any rests. */
const act = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    part: fc.constantFrom('situation' as const, 'task' as const, 'cost' as const),
    text: fc.string({ unit: 'binary', maxLength: 12 }),
  }),
  fc.record({ kind: fc.constant('rename' as const), title: fc.string({ maxLength: 8 }) }),
  fc.record({ kind: fc.constant('restore' as const), at: fc.nat() }),
);
const acts = fc.array(fc.tuple(act, fc.integer({ min: 0, max: 9 * minute })), { maxLength: 25 });

test('the newest version is the text, and each text that stood for a sitting can be restored as it was', () => {
  fc.assert(
    fc.property(acts, (all) => {
      const id = bench.story('Begun');
      /** The text at the end of each version, as it was seen then. */
      const stood = new Map<number, Pick<Revision, 'title' | 'parts'>>();
      const look = () => {
        const { document } = bench.writing.open(id);
        stood.set(document.revision, { title: document.title, parts: document.parts });
        const newest = bench.writing.revision(id, document.revision);
        expect({ title: newest.title, parts: newest.parts }).toEqual(stood.get(document.revision));
      };
      look();
      for (const [each, rest] of all) {
        bench.now += rest;
        if (each.kind === 'type') bench.writing.save(id, { parts: { [each.part]: each.text } });
        else if (each.kind === 'rename') bench.writing.save(id, { title: each.title });
        else bench.writing.restore(id, 1 + (each.at % stood.size));
        look();
        if (each.kind === 'type')
          expect(bench.writing.open(id).document.parts[each.part] ?? '').toBe(keptText(each.text));
      }
      expect(bench.writing.history(id).map(({ number }) => number)).toEqual(
        [...stood.keys()].reverse(),
      );
      for (const [number, text] of stood) {
        expect(bench.writing.revision(id, number)).toMatchObject(text);
        expect(bench.writing.restore(id, number).document).toMatchObject(text);
      }
    }),
    { numRuns: 60 },
  );
});
