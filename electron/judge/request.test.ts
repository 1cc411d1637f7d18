import { expect, test } from 'vitest';
import { applyMutant } from './request.ts';

const reference = [
  'def get(key):',
  '    if key in data:',
  '        return data[key]',
  '    return None',
  '',
].join('\n');

function mutant(...edits: { find: string; replace: string }[]) {
  return { id: 'm', symptom: 's', edits };
}

test('an edit changes its text and says which lines differ', () => {
  const { source, lines } = applyMutant(
    reference,
    mutant({ find: 'return None', replace: 'return -1' }),
  );
  expect(source.split('\n')[3]).toBe('    return -1');
  expect(lines).toEqual([4]);
});

test('lines that an edit only carries along do not count as changed', () => {
  const find = '    if key in data:\n        return data[key]\n    return None';
  const replace = '    if key in data:\n        return data.pop(key)\n    return None';
  expect(applyMutant(reference, mutant({ find, replace })).lines).toEqual([3]);
});

test('where lines were taken away, the line after them stands for their place', () => {
  const find = '    if key in data:\n        return data[key]\n    return None';
  const { source, lines } = applyMutant(reference, mutant({ find, replace: '    return None' }));
  expect(source.split('\n')[1]).toBe('    return None');
  expect(lines).toEqual([2]);
});

test('lines of an earlier edit move with a later one above them', () => {
  const { lines, source } = applyMutant(
    reference,
    mutant(
      { find: 'return None', replace: 'return 0' },
      { find: 'def get(key):', replace: 'def get(key):\n    print(key)' },
    ),
  );
  expect(source.split('\n')[4]).toBe('    return 0');
  expect(lines).toEqual([2, 5]);
});

test('a text that occurs twice, or not at all, is refused', () => {
  expect(() => applyMutant(reference, mutant({ find: 'return', replace: 'x' }))).toThrow(
    'more than once',
  );
  expect(() => applyMutant(reference, mutant({ find: 'nowhere', replace: 'x' }))).toThrow(
    'does not occur',
  );
});
