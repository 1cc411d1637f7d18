import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentKinds, stanceParts, storyParts } from '#content/writing/schema.ts';
import { analysed, shipped } from '../rules-bench.ts';
import { compileWriting } from './compile.ts';

const phrases = [
  'I am passionate about AI. ',
  'We decided to leverage best practices. ',
  'It was significantly improved, at scale. ',
  'Several teams “helped with” it. ',
  "It's done; the teams’ work took 9 days. ",
];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...phrases, '\n', '"', '“', '🎉', 'שלום ', '\u202e', '\ud83d'),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''));
const kind = fc.constantFrom(...documentKinds);
const texts = kind.chain((of) =>
  fc.record({
    kind: fc.constant(of),
    parts: fc.dictionary(fc.constantFrom(...(of === 'story' ? storyParts : stanceParts)), text),
  }),
);

test('words of a finding or signal are where it says', () => {
  fc.assert(
    fc.property(texts, (input) => {
      const { findings, level } = analysed(input);
      const spans = [
        ...findings.flatMap(({ part, span }) => (span === null ? [] : [{ part, ...span }])),
        ...(level?.signals.flatMap((signal) => signal.spans) ?? []),
      ];
      for (const { part, from, to, words } of spans) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(input.parts[part]?.slice(from, to)).toBe(words);
        expect(words).toHaveLength(to - from);
      }
    }),
  );
});

test('an analysis does not depend on what was analysed before', () => {
  fc.assert(
    fc.property(texts, texts, (input, other) => {
      const fresh = analysed({ ...input, writing: compileWriting(shipped.content) });
      analysed(other);
      expect(analysed(input)).toEqual(fresh);
    }),
    { numRuns: 25 },
  );
});

test('shape comes before wording, and ranks rise within each', () => {
  fc.assert(
    fc.property(texts, (input) => {
      const rank = new Map(
        shipped.content.rules.map((rule) => [
          rule.id,
          (rule.sort === 'shape' ? 0 : 1000) + rule.rank,
        ]),
      );
      const ranks = analysed(input).findings.map(({ ruleId }) => rank.get(ruleId) ?? Number.NaN);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }),
  );
});

test('a finding put aside stays aside whatever else is written', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = { situation: 'I am passionate about AI.' };
      const [finding] = analysed({ parts }).findings.filter(({ sort }) => sort === 'wording');
      if (finding === undefined) throw new Error('Nothing was found.');
      const dismissed = new Map([[finding.key, { reason: 'it is a joke', dismissedAt: 5 }]]);
      const { findings, dismissed: aside } = analysed({
        parts: {
          situation: `${before.replace(/["'‘’“„«]/g, '')}\n\n${parts.situation}\n\n${after}`,
          result: after,
        },
        dismissed,
      });
      expect(findings.map(({ key }) => key)).not.toContain(finding.key);
      expect(aside).toContainEqual(
        expect.objectContaining({ key: finding.key, reason: 'it is a joke', dismissedAt: 5 }),
      );
    }),
  );
});

test('letter case and line breaks keep a key, other words and parts do not', () => {
  const keyOf = (parts: Parameters<typeof analysed>[0]['parts']) =>
    analysed({ parts }).findings.find(({ sort }) => sort === 'wording')?.key;
  const key = keyOf({ situation: 'I am passionate about AI.' });
  expect(keyOf({ situation: 'Yes, Passionate \nabout  AI!' })).toBe(key);
  expect(keyOf({ task: 'I am passionate about AI.' })).not.toBe(key);
});

test('the same words again have keys of their own, and are put aside together', () => {
  const parts = { situation: 'I am passionate about AI. He was passionate about AI. Good.' };
  const wordings = (input: Parameters<typeof analysed>[0]) =>
    analysed(input).findings.filter(({ sort }) => sort === 'wording');
  const keys = wordings({ parts }).map(({ key }) => key);
  expect(keys).toEqual([
    'passionate:situation:passionate about',
    'passionate:situation#2:passionate about',
  ]);
  for (const key of keys) {
    const dismissed = new Map([[key, { reason: 'a joke', dismissedAt: 5 }]]);
    expect(wordings({ parts, dismissed })).toEqual([]);
    expect(analysed({ parts, dismissed }).dismissed.map((finding) => finding.key)).toEqual([key]);
  }
});

test('no two findings of a text share a key', () => {
  fc.assert(
    fc.property(texts, (input) => {
      const keys = analysed(input).findings.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test.each(['a', '“', '"', "'", '1.2 ', 'e.g. ', 'ש', '🎉', 'we '])(
  'a part full of %j is analysed',
  (piece) => {
    const parts = { action: piece.repeat(Math.floor(200_000 / piece.length)) };
    expect(analysed({ parts }).spoken.parts).toHaveLength(storyParts.length);
  },
);
