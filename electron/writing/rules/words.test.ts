import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, keywordsOf, spokenSeconds } from './words.ts';

test.each<[string, number]>([
  ['', 0],
  ["I don't know.", 3],
  ['It took 1.2 s at p99', 6],
  ['🎉 👩‍👩‍👧 — …', 0],
  ['שלום עולם', 2],
  ['one\n\ntwo\tthree', 3],
])('%j holds %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('words are those of the segmenter, however a text is made of letters, signs and blanks', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const piece = fc.constantFrom(
    ...['a', 'Zw', '7', '12', '.', ',', "'", '"', '(', ')', '-', '%', ' ', '\n', '\t'],
    ...['\u00a0', '\u200d', 'é', 'e\u0301', 'ש', 'ع', '語', 'カ', '🎉', '!', ':', '_', '\u2019'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join('');
      const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true);
      expect(countWords(text)).toBe(words.length);
    }),
    { numRuns: 2000 },
  );
});

test('seconds follow from words and pace', () => {
  expect(spokenSeconds(225, 150)).toBe(90);
  expect(spokenSeconds(0, 150)).toBe(0);
});

test('a cue holds the figures, names and telling words of each sentence', () => {
  expect(
    keywordsOf(
      'The importer dropped 3% of all rows when Kafka was slow. I wrote a checksum for each batch.',
    ),
  ).toEqual(['importer dropped 3% · rows · Kafka', 'wrote · checksum · batch']);
});

test('a sentence without telling words keeps its own', () => {
  expect(keywordsOf('So it was.')).toEqual(['So it was.']);
});
