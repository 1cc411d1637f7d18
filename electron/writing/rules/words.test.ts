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

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

test('words between blanks are counted as the segmenter counts them', () => {
  const word = fc.constantFrom(
    ...[
      'we',
      'I',
      "don't",
      'teams’',
      'p99',
      '1.2',
      '3,000',
      'naïve',
      'שלום',
      'мир',
      'العميل',
      'e.g',
      '🎉',
      '5%',
      'a_b',
    ],
  );
  const between = fc.constantFrom(
    ' ',
    ', ',
    '. ',
    '\n\n',
    ' — ',
    '-',
    '; ',
    '/',
    ' (',
    ') ',
    ' “',
    '” ',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(word, between)), (pairs) => {
      const text = pairs.flat().join('');
      const counted = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
      expect(countWords(text)).toBe(counted.length);
    }),
  );
});

test('words of a script without blanks are parted by the dictionary', () => {
  expect(countWords('他说好')).toBe(3);
  expect(countWords('ไปบ้าน')).toBe(2);
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
