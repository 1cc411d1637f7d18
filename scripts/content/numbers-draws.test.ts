import { expect, test } from 'vitest';
import { entryOf, findingsAfter } from './numbers-fixture.ts';

const place = 'content/numbers/generators/gpu.yaml generators[0] (weights)';

function withGenerator(change: Record<string, unknown>): string[] {
  return findingsAfter((column) => {
    const generator = entryOf(column.generators, 'weights');
    const answer = { ...(generator.answer as object), ...(change.answer as object) };
    Object.assign(generator, change, { answer });
  });
}
const format = {
  name: 'format',
  rows: [
    { label: '16-bit', set: { bytes: 2 } },
    { label: '8-bit', set: { bytes: 1 } },
  ],
};
const billions = { name: 'billions', unit: 'billion', values: [7, 13, 70] };

test('a draw outside of the stated range is told with its figures', () => {
  expect(withGenerator({ answer: { range: { low: 7, high: 60 } } })).toEqual([
    `${place}.answer.range: {"billions":70,"bytes":1} gives 70`,
  ]);
  expect(withGenerator({ answer: { range: { low: 9, high: 3 } } })).toEqual([
    `${place}.answer.range: low must lie below high`,
    expect.stringContaining(`${place}.answer.range: {`),
  ]);
});

test('conditions that refuse nearly everything, or everything, are faults', () => {
  const many = Array.from({ length: 40 }, (_, index) => index + 7);
  const given = [{ given: { billions: 7, bytes: 1 }, answer: 7 }];
  const parameters = [{ ...billions, values: many }, format];
  expect(withGenerator({ parameters, require: ['billions < 10'], examples: given })).toEqual([
    expect.stringMatching(/\(weights\)\.require: refuses 9\d\d of 1000 draws; narrow/),
  ]);
  expect(withGenerator({ require: ['billions > 700'] })).toEqual([
    expect.stringContaining('.require: refuses 1000 of 1000 draws'),
    expect.stringContaining(`${place}: weights: `),
  ]);
});

test('an example has all parameters, no others, and gives its answer', () => {
  const examples = [
    { given: { billions: 70, bytes: 1 }, answer: 71 },
    { given: { billions: 70, bytes: 1 }, answer: 73 },
    { given: { billions: 70, bites: 1 }, answer: 70 },
  ];
  expect(withGenerator({ examples })).toEqual([
    `${place}.examples[1]: gives 70.0 GB, and 73 is not within its tolerance`,
    `${place}.examples[2]: lacks bytes`,
    `${place}.examples[2]: gives bites, which is no parameter`,
  ]);
});

test('the question shows everything that is drawn, and nothing else', () => {
  expect(withGenerator({ question: 'What do {billion} parameters weigh?' })).toEqual([
    `${place}.question: nothing fills the placeholder {billion}`,
    `${place}.question: does not show what was drawn as {billions}`,
    `${place}.question: does not show what was drawn as {format}`,
  ]);
  expect(withGenerator({ question: 'What do {billions} of {bytes} bytes weigh?' })).toEqual([]);
});

test('rows set the same names, and a range holds at least two values', () => {
  const rows = [format.rows[0], { label: '8-bit', set: { bites: 1 } }];
  const range = { name: 'billions', from: 7, to: 8, step: 2 };
  expect(withGenerator({ parameters: [range, { ...format, rows }] })).toEqual([
    `${place}.parameters[0]: the range holds fewer than two values`,
    `${place}.parameters[1]: every row sets the same names`,
  ]);
});

test('a figure that is not finite on some draw is a fault', () => {
  const lines = withGenerator({
    answer: { formula: 'billions * bytes / (bytes - 1)' },
    require: [],
    examples: [{ given: { billions: 7, bytes: 2 }, answer: 14 }],
  });
  expect(lines).toEqual([expect.stringContaining(`${place}: The result is no finite number`)]);
});
