import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

function texts(text: string): string[] {
  return sentencesOf(text).map((sentence) => sentence.text);
}

test.each<[string, string[]]>([
  ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
  ['It took 1.2 s. Then 3.5 s more.', ['It took 1.2 s.', 'Then 3.5 s more.']],
  [
    'We paged, e.g. Monday night, i.e. Two people.',
    ['We paged, e.g. Monday night, i.e. Two people.'],
  ],
  ['It took 20 ms. The rest was idle.', ['It took 20 ms.', 'The rest was idle.']],
  [
    'Dr. Blum asked. J. Roe said no. I went on.',
    ['Dr. Blum asked.', 'J. Roe said no.', 'I went on.'],
  ],
  ['See fig. 3 for it. 5 people came.', ['See fig. 3 for it.', '5 people came.']],
  ['it broke. npm was down. so I waited.', ['it broke.', 'npm was down.', 'so I waited.']],
  [
    'Logs, traces, etc. were kept. All etc. Then on.',
    ['Logs, traces, etc. were kept.', 'All etc.', 'Then on.'],
  ],
  ['A line that\nwraps here.\n\nNext one', ['A line that wraps here.', 'Next one']],
  [
    'We sat with the on-call people of the other team and Anna\nKern of payments.\nAfter that',
    ['We sat with the on-call people of the other team and Anna Kern of payments.', 'After that'],
  ],
  ['- first item\n- second item', ['- first item', '- second item']],
  ['العميل انتظر. ثم غادر.', ['العميل انتظر.', 'ثم غادر.']],
  ['It worked 🎉. Then 👩‍👩‍👧 left.', ['It worked 🎉.', 'Then 👩‍👩‍👧 left.']],
  ['他说好。我走了。', ['他说好。', '我走了。']],
  [' \n\t ', []],
])('%j is parted', (text, expected) => {
  expect(texts(text)).toEqual(expected);
});

test.each<[string, string]>([
  ['He said "we decided" and left', 'He said ············ and left'],
  ['He said “we ‘all’ decided” and left', 'He said ·················· and left'],
  ["It's the team's 'best effort' plan", "It's the team's ············· plan"],
  ["the teams' plans and the users' data", "the teams' plans and the users' data"],
  ['a 5" disk', 'a 5" disk'],
])('what %j quotes is blanked', (text, bare) => {
  expect(sentencesOf(text).map((sentence) => sentence.bare)).toEqual([bare]);
});

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '. ',
      '! ',
      '\n',
      '\r\n',
      '"',
      '“',
      '’',
      "'",
      ' ',
      'e.g. ',
      '1.2',
      '👩‍👧',
      'שלום',
      '\ud800',
    ),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  ),
  { maxLength: 60 },
);

test('sentences lie in the text in order, as long as the original, and leave out only blanks', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const sentence of sentencesOf(text)) {
        expect(sentence.from).toBeGreaterThanOrEqual(end);
        expect(sentence.bare).toHaveLength(sentence.text.length);
        expect(text.slice(end, sentence.from).trim()).toBe('');
        end = sentence.from + sentence.text.length;
      }
      expect(end).toBeLessThanOrEqual(text.length);
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});

test('a long paragraph is parted where a short one is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 150 }), (lengths) => {
      const sentences = lengths.map((length) => `It${' took 1.2 s'.repeat(length)}.`);
      expect(texts(sentences.join(' '))).toEqual(sentences);
    }),
  );
});

test('one sentence without an end is cut at blanks', () => {
  const cut = sentencesOf('word '.repeat(2_000));
  expect(cut.length).toBeGreaterThan(5);
  expect(cut.every(({ text }) => /^word.*word$/.test(text))).toBe(true);
});
