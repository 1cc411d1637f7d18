import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topicIds } from '#content/opinions/schema.ts';
import { keptLine, keptText, partsOf } from '../texts.ts';
import { readMarkdown } from './markdown-read.ts';
import { markdownOf } from './markdown-write.ts';
import type { Names, TravellingDocument } from './values.ts';

const names: Names = {
  prompts: new Map([['held-launch-1', 'Tell me about a launch you held <back>.']]),
  topics: new Map([['charter', 'The Charter']]),
  parts: new Map([
    ['situation', 'Situation'],
    ['claim', 'The claim in one sentence'],
  ]),
};

const story = (over: Partial<TravellingDocument> = {}): TravellingDocument => ({
  id: 'story-1',
  kind: 'story',
  title: 'The queue that lied',
  parts: { situation: 'It was late.\n\n# Not a title\n- an item', result: 'Nine days.' },
  topicId: null,
  promptIds: ['held-launch-1'],
  sources: [],
  dismissals: [],
  createdAt: Date.parse('2026-05-04T13:00:00Z'),
  ...over,
});

function roundTrip(documents: readonly TravellingDocument[], change = (text: string) => text) {
  const { documents: read, problems } = readMarkdown(change(markdownOf(documents, names)), names);
  return { documents: read.map(({ line: _, ...document }) => document), problems };
}

test('a file reads like a document', () => {
  const stance = story({
    id: 'stance-1',
    kind: 'stance',
    title: '',
    parts: { claim: 'A pause is a decision.' },
    topicId: 'charter',
    promptIds: [],
    sources: [{ title: 'A | B', version: '2018', address: '', readOn: '2026-05-01' }],
    dismissals: [{ key: 'balance:claim:a balance', reason: 'A quote.', dismissedAt: 0 }],
    createdAt: null,
  });
  expect(markdownOf([story(), stance], names)).toBe(
    `<!-- Dry Run, format 1. Lines that begin with # or ## are the frame; write below them, and put a backslash before a # of your own. -->

# The queue that lied <!-- story story-1 -->

- Begun: 2026-05-04T13:00:00.000Z
- Answers: Tell me about a launch you held \\<back>. <!-- held-launch-1 -->

## Situation <!-- situation -->

It was late.

\\# Not a title
- an item

## result <!-- result -->

Nine days.

# Untitled <!-- stance stance-1 untitled -->

- Topic: The Charter <!-- charter -->

## The claim in one sentence <!-- claim -->

A pause is a decision.

## Sources read <!-- sources -->

| Title | Version | Address | Read on |
| --- | --- | --- | --- |
| A \\| B | 2018 |  | 2026-05-01 |

## Findings put aside <!-- put-aside -->

| Finding | Why it stays | When |
| --- | --- | --- |
| balance:claim:a balance | A quote. | 1970-01-01T00:00:00.000Z |
`,
  );
});

/** Lines that look like the frame, or like Markdown of other kinds. */
const trickyLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '',
    ' ',
    '\\',
    '\\\\',
    '\t',
    '\u00a0',
    '# A title',
    '## Result <!-- result -->',
    '##',
    '#',
    '### Smaller',
    ' # Indented',
    '\\# Escaped',
    '\\\\## Escaped twice',
    '```',
    '~~~ts',
    '<!--',
    '-->',
    '<!-- story x -->',
    '---',
    '| a | b |',
    '- Topic: The Charter',
    'עברית ואז English',
    '👩🏽‍🚀',
    '\u2028# after a line separator',
    '\r# after a return',
    '\uFEFF',
  ),
);
const trickyText = fc
  .array(trickyLine, { maxLength: 8 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)))
  .map(keptText);
const trickyWords = fc
  .oneof(fc.string({ unit: 'binary', maxLength: 30 }), trickyLine)
  .map((words) => keptLine(words));
const nonEmpty = trickyWords.filter((words) => words !== '');

/** Keys hold words of the text, whatever they begin and end with. */
const trickyKey = fc
  .tuple(fc.constantFrom('', ' ', '|', '\\', '\n'), fc.string({ unit: 'binary', minLength: 1 }))
  .chain(([edge, key]) => fc.constantFrom(edge + key, key + edge, edge + key + edge))
  .map(keptText);

const anyDocument: fc.Arbitrary<TravellingDocument> = fc
  .constantFrom('story' as const, 'stance' as const)
  .chain((kind) =>
    fc.record({
      id: fc.uuid(),
      kind: fc.constant(kind),
      title: trickyWords,
      parts: fc
        .dictionary(fc.constantFrom(...partsOf(kind)), trickyText)
        .map((parts) =>
          Object.fromEntries(partsOf(kind).flatMap((id) => (parts[id] ? [[id, parts[id]]] : []))),
        ),
      topicId: kind === 'story' ? fc.constant(null) : fc.constantFrom(null, ...topicIds),
      promptIds: fc.uniqueArray(fc.constantFrom('held-launch-1', 'conflict-2', 'gone-3')),
      sources: fc.array(
        fc.record({
          title: nonEmpty,
          version: trickyWords,
          address: trickyWords,
          readOn: fc.constantFrom('2026-05-01', '2024-02-29'),
        }),
        { maxLength: 3 },
      ),
      dismissals: fc.array(
        fc.record({
          key: trickyKey,
          reason: nonEmpty,
          dismissedAt: fc.integer({ min: 0, max: 4e12 }),
        }),
        { maxLength: 3 },
      ),
      createdAt: fc.option(fc.integer({ min: 1, max: 4e12 })),
    }),
  );
const anyFile = fc.uniqueArray(anyDocument, { maxLength: 4, selector: ({ id }) => id });

test('whatever is written comes back letter for letter', () => {
  fc.assert(
    fc.property(anyFile, (documents) => {
      expect(roundTrip(documents)).toEqual({ documents, problems: [] });
    }),
    { numRuns: 500 },
  );
});

test('an editor may end lines its own way, add a mark at the start and blank lines at the frame', () => {
  fc.assert(
    fc.property(anyFile, (documents) => {
      const edited = (text: string) =>
        `\uFEFF${text.replaceAll('\n', '\r\n').replace(/\r\n(##? )/gu, '\r\n\r\n \r\n$1')}`;
      expect(roundTrip(documents, edited)).toEqual({ documents, problems: [] });
    }),
  );
});

describe('written by hand', () => {
  test('without a comment: parts by their titles, the kind by its parts, a topic by its words', () => {
    const text =
      '# A new one\n\n* Topic: the charter\n\n## the claim in one sentence\nMine.\n\n## mechanism\n\nSo.';
    expect(readMarkdown(text, names)).toEqual({
      documents: [
        {
          id: null,
          kind: 'stance',
          title: 'A new one',
          parts: { claim: 'Mine.', mechanism: 'So.' },
          topicId: 'charter',
          promptIds: [],
          sources: [],
          dismissals: [],
          createdAt: null,
          line: 1,
        },
      ],
      problems: [],
    });
  });

  test('a question is known by its words', () => {
    const text =
      '# A\n- Answers: tell me about a launch you held \\<back>.\n## Situation\nIt was late.';
    expect(readMarkdown(text, names).documents[0]?.promptIds).toEqual(['held-launch-1']);
  });
});

test.each([
  ['Hello\n# A\n## Situation\nx', 1, /below no title/],
  ['<!-- Dry Run, format 2. -->\n# A\n## Situation\nx', 1, /newer Dry Run/],
  ['\n## Situation\nx', 2, /Write "# Title" above it/],
  ['# A\n## Situation\nx\n## Feelings\ny', 4, /no part "Feelings". Use one of: Situation, /],
  ['# A\nSome words.\n## Situation\nx', 2, /below a heading such as/],
  ['# A\nSome words.', 1, /story or a stance/],
  ['# A\n## Situation\nx\n## Situation\ny', 4, /stands here twice/],
  ['# A <!-- story a_b -->\n## Situation\nx', 1, /is no id/],
  [`# ${'long '.repeat(30)}\n## Situation\nx`, 1, /149 characters; at most 120/],
  [`# A\n## Situation\n${'x'.repeat(200_001)}`, 2, /200,001 characters; at most 200,000/],
  ['# A\n- Topic: Weather\n## claim\nx', 2, /no topic "Weather"/],
  ['# A\n- Answers: Why?\n## Situation\nx', 2, /no question "Why\?"/],
  ['# A\n- Begun: in May\n## Situation\nx', 2, /no time/],
  [
    '# A <!-- stance -->\n## Sources <!-- sources -->\n\n| T | V | A | D |\n|-|-|-|-|\n| A | | | May |',
    6,
    /YYYY-MM-DD/,
  ],
  [
    '# A <!-- stance -->\n## Sources <!-- sources -->\n| T | V | A | D |\n|-|-|-|-|\n| A |',
    5,
    /4 cells/,
  ],
  [
    '# A <!-- story -->\n## x <!-- put-aside -->\n| F | W | W |\n|-|-|-|\n| k | | 2026-05-01 |',
    5,
    /Say why/,
  ],
  [
    '# A <!-- story a -->\n## Situation\nx\n# B <!-- story a -->\n## Situation\ny',
    4,
    /in the file twice/,
  ],
])('what does not fit is named with its line: %#', (text, line, message) => {
  const { problems } = readMarkdown(text, names);
  expect(problems).toEqual([{ line, message: expect.stringMatching(message) }]);
});

test('what fits is taken beside what does not', () => {
  const text = '# Good\n## Situation\nx\n\n# Bad\n## Task\n\n## Weather\n# Good, too\n## claim\nz';
  const { documents, problems } = readMarkdown(text, names);
  expect(documents.map(({ title, line }) => [title, line])).toEqual([
    ['Good', 1],
    ['Good, too', 9],
  ]);
  expect(problems.map(({ line }) => line)).toEqual([8]);
});

test('any text is read without a fault of ours', () => {
  fc.assert(
    fc.property(fc.array(trickyLine, { maxLength: 30 }), (lines) => {
      const { documents, problems } = readMarkdown(lines.join('\n'), names);
      expect(documents.length + problems.length).toBeLessThanOrEqual(lines.length + 1);
    }),
  );
});
