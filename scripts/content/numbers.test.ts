import { expect, test } from 'vitest';
import { shippedFolder } from './faulty-copy.ts';
import { formatFinding } from './finding.ts';
import { readNumbers } from './numbers.ts';
import { entryOf, findingsAfter, firstCard, readColumn, soundColumn } from './numbers-fixture.ts';

const shown = 'content/numbers/cards/gpu.yaml';
const first = `${shown} cards[0] (read-time)`;

test('the shipped column has no fault', () => {
  const { content, findings, counts } = readNumbers(shippedFolder);
  expect(findings.map(formatFinding)).toEqual([]);
  expect(content?.cards).toHaveLength(counts.cards ?? 0);
});

test('a sound column is handed out and counted by kind and group', () => {
  const { content, counts } = readColumn(soundColumn());
  expect(content?.cards.map(({ id }) => id)).toEqual([
    'read-time',
    'node-rent',
    'bound',
    'weights',
  ]);
  expect(counts).toEqual({
    cards: 4,
    'number cards': 2,
    'wording cards': 1,
    generators: 1,
    inputs: 3,
    groups: 1,
    draws: 1000,
    'in gpu': 4,
  });
});

test('a content folder without the column has an empty one', () => {
  const { content, findings } = readNumbers('/nowhere');
  expect(content).toEqual({ inputs: [], groups: [], cards: [] });
  expect(findings).toEqual([]);
});

test('unknown fields and wrong shapes are told, with what to write', () => {
  expect(
    findingsAfter((column) => {
      firstCard(column).extra = 1;
      entryOf(column.cards, 'node-rent').answer = { unit: 'GB' };
      delete entryOf(column.cards, 'bound').why;
    }),
  ).toEqual([
    `${first}.extra: is not a known field`,
    `${shown} cards[1] (node-rent).answer: write unit and tolerance with a value or a formula, or low, high and unit`,
    `${shown} cards[2] (bound).why: is missing`,
  ]);
});

test('an id is taken once across inputs, cards and generators', () => {
  expect(
    findingsAfter((column) => {
      entryOf(column.generators, 'weights').id = 'memory';
      entryOf(column.cards, 'bound').id = 'read-time';
    }),
  ).toEqual([
    `${shown} cards[2] (read-time).id: the id "read-time" is taken by ${shown} cards[0] (read-time)`,
    'content/numbers/generators/gpu.yaml generators[0] (memory).id: the id "memory" is taken by content/numbers/inputs.yaml inputs[0] (memory)',
  ]);
});

test('a group may have the id of a card', () => {
  expect(findingsAfter((column) => Object.assign(firstCard(column), { id: 'gpu' }))).toEqual([]);
});

test.each<[string, Record<string, unknown>, string]>([
  ['a group that is not there', { group: 'gpus' }, '.group: there is no group "gpus"'],
  ['a day that is not there', { asOf: '2026-02-30' }, '.asOf: there is no day 2026-02-30'],
  [
    'half an address',
    { sources: ['https://'] },
    '.sources[0]: write a whole address, or say in words what it is',
  ],
  [
    'one word as a source',
    { sources: ['guide'] },
    '.sources[0]: write a whole address, or say in words what it is',
  ],
  [
    'a disputed figure without a note',
    { certainty: 'disputed' },
    '.note: a disputed figure says how sources differ',
  ],
  [
    'the question of another card',
    { question: 'what bounds DECODE?' },
    '', // told at the later card
  ],
])('%s is a fault', (_name, change, told) => {
  const expected =
    told === ''
      ? `${shown} cards[2] (bound).question: is the question of "read-time" too`
      : `${first}${told}`;
  expect(findingsAfter((column) => Object.assign(firstCard(column), change))).toEqual([expected]);
});

test('units have to be known wherever they stand', () => {
  expect(
    findingsAfter((column) => {
      Object.assign(entryOf(column.inputs, 'memory'), { unit: 'GX' });
      Object.assign(firstCard(column), {
        where: [{ name: 'node', formula: '8 * memory', unit: 'QQ', label: 'Node' }],
        answer: { formula: 'node / speed', unit: 'zz', tolerance: { percent: 5 } },
      });
      entryOf(column.generators, 'weights').parameters = [
        { name: 'billions', unit: 'heaps', values: [7, 13] },
        {
          name: 'format',
          rows: [
            { label: 'a', set: { bytes: 2 } },
            { label: 'b', set: { bytes: 1 } },
          ],
        },
      ];
    }).map((line) => /(\S+): (".." is|"heaps" is)/.exec(line)?.slice(1).join(' ')),
  ).toEqual([
    '(memory).unit "GX" is',
    '(read-time).answer.unit "zz" is',
    '(read-time).where[0].unit "QQ" is',
    '(weights).parameters[0].unit "heaps" is',
  ]);
});

test.each<[string, Record<string, unknown>, string]>([
  ['an empty range', { low: 5, high: 5, unit: 'ms' }, ': low (5) must lie below high (5)'],
  [
    'a factor of one',
    { value: 2, unit: 'ms', tolerance: { factor: 1 } },
    '.tolerance: write { percent: 0 } for an exact answer',
  ],
  [
    'an exact figure nobody can type',
    { value: 1.2345, unit: 'ms', tolerance: { percent: 0 } },
    '.tolerance: 1.2345 cannot be typed exactly',
  ],
  [
    'a tolerance as wide as the value',
    { value: 5, unit: 'ms', tolerance: { absolute: 5 } },
    '.tolerance: as wide as the value itself, 5',
  ],
  ['nothing to know', { value: 0, unit: 'ms', tolerance: { percent: 5 } }, ': 0 is not above zero'],
])('%s is a fault', (_name, answer, told) => {
  const findings = findingsAfter((column) =>
    Object.assign(firstCard(column), { answer, where: [] }),
  );
  expect(findings).toContain(`${first}.answer${told}`);
});

test('a convention is not graded to the digit', () => {
  expect(
    findingsAfter((column) =>
      Object.assign(entryOf(column.cards, 'node-rent'), { certainty: 'convention' }),
    ),
  ).toEqual([
    `${shown} cards[1] (node-rent).answer.tolerance: a convention is not graded to the digit`,
  ]);
});

test('money shows its year, also where only a price goes into it', () => {
  const told = '.assumptions: a figure in money names the year it holds for';
  expect(
    findingsAfter((column) => {
      entryOf(column.cards, 'node-rent').question = 'What does a node cost?';
      const answer = { formula: 'rent / 2', unit: '1', tolerance: { percent: 5 } };
      Object.assign(firstCard(column), { where: [], answer: { ...answer, unit: '$/h' } });
      firstCard(column).assumptions = ['Rent of May 2026.'];
    }),
  ).toEqual([
    `${shown} cards[1] (node-rent)${told}`,
    'content/numbers/inputs.yaml inputs[0] (memory): no card or generator uses this input',
    'content/numbers/inputs.yaml inputs[1] (speed): no card or generator uses this input',
  ]);
});
