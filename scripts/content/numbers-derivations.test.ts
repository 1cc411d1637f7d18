import { expect, test } from 'vitest';
import { findingsAfter, firstCard } from './numbers-fixture.ts';

const first = 'content/numbers/cards/gpu.yaml cards[0] (read-time)';
const unused = /no card or generator uses this input$/;

/** Findings of a first card with these fields, apart from inputs it does not use any more. */
function withCard(change: Record<string, unknown>): string[] {
  return findingsAfter((column) => Object.assign(firstCard(column), change)).filter(
    (line) => !unused.test(line),
  );
}
function answering(formula: string, unit = 'ms'): Record<string, unknown> {
  return { where: [], answer: { formula, unit, tolerance: { percent: 5 } } };
}
function step(name: string, formula: string, unit?: string): Record<string, unknown> {
  return { name, formula, label: 'A step', ...(unit === undefined ? {} : { unit }) };
}

test('a name that nothing defines, or that is defined later, is a fault', () => {
  expect(withCard(answering('1000 * memmory / speed'))).toEqual([
    `${first}.answer.formula: there is no figure "memmory" at this point`,
  ]);
  expect(
    withCard({
      where: [step('node', 'half * 2'), step('half', '4 * memory'), step('node2', 'node')],
    }),
  ).toEqual([
    `${first}.where[0].formula: there is no figure "half" at this point`,
    `${first}: nothing uses the figure "node2"`,
  ]);
});

test('a step neither takes the name of an input nor stands without use', () => {
  expect(withCard({ where: [step('memory', '2', 'GB'), step('node', '8 * memory')] })).toEqual([
    `${first}.where[0].name: the name "memory" is taken`,
  ]);
  expect(withCard({ ...answering('1000 * memory / speed'), where: [step('node', '8')] })).toEqual([
    `${first}: nothing uses the figure "node"`,
  ]);
});

test('a formula that cannot be read says where', () => {
  expect(withCard(answering('1000 * (memory / speed'))).toEqual([
    expect.stringMatching(/\(read-time\)\.answer\.formula: .*at character \d+/),
  ]);
});

test('a figure that is not finite is a fault', () => {
  expect(withCard(answering('memory / (speed - speed) * 5'))).toEqual([
    expect.stringContaining(`${first}.answer: The result is no finite number`),
  ]);
});

test('one way to an answer, and steps only with a formula', () => {
  const exact = { unit: 'ms', tolerance: { percent: 5 } };
  const both = `${first}.answer: give a value or a formula, and not both`;
  expect(withCard({ where: [], answer: exact })).toEqual([both]);
  expect(
    withCard({ where: [], answer: { ...exact, value: 1, formula: 'memory / speed' } }),
  ).toEqual([both]);
  expect(withCard({ answer: { low: 1, high: 2, unit: 'ms' } })).toEqual([
    `${first}: nothing uses the figure "node"`,
    `${first}.where: steps need a formula that uses them`,
  ]);
});

test('an answer is of the quantity its unit says', () => {
  expect(withCard(answering('speed * 8', 'GB'))).toEqual([
    `${first}.answer.formula: gives a bandwidth, and GB is an amount of memory`,
  ]);
  expect(withCard(answering('ceil(memory / speed)', 'GB'))).toEqual([
    `${first}.answer.formula: gives a time, and GB is an amount of memory`,
  ]);
});

test('a step is of the quantity its unit says, and unlike quantities are not added', () => {
  expect(withCard({ where: [step('node', '8 * memory', 'GB/s')] })).toEqual([
    `${first}.where[0].formula: gives an amount of memory, and GB/s is a bandwidth`,
    `${first}.answer.formula: gives a plain number, and ms is a time`,
  ]);
  expect(withCard(answering('memory + speed', 'GB'))).toEqual([
    `${first}.answer.formula: joins an amount of memory with a bandwidth`,
  ]);
});

test('figures without a unit and written-out numbers leave the quantity open', () => {
  expect(
    withCard({ where: [step('node', '8')], ...{ answer: answering('node * 3').answer } }),
  ).toEqual([]);
  expect(withCard(answering('8 * 5 / 1e3', 'MB'))).toEqual([]);
});
