import { expect, test } from 'vitest';
import type { Part } from '#content/writing/schema.ts';
import { asText } from './as-text.ts';
import { nextFinding } from './find-next.ts';

const parts: Part[] = [
  { id: 'situation', kind: 'story', title: 'Situation', key: 'S', asks: 'What was?', told: true },
  { id: 'task', kind: 'story', title: 'Task', key: 'T', asks: 'What was yours?', told: true },
];

test('a document as text leaves out what is empty', () => {
  expect(asText('A title', { task: 'I owned it.', situation: '  ' }, parts)).toBe(
    'A title\n\nTask\nI owned it.',
  );
  expect(asText('', {}, parts)).toBe('');
});

test('the next finding goes around, and begins at the end that is nearer', () => {
  const findings = [{ key: 'a' }, { key: 'b' }, { key: 'c' }];
  expect(nextFinding(findings, null, 1)).toBe('a');
  expect(nextFinding(findings, null, -1)).toBe('c');
  expect(nextFinding(findings, 'c', 1)).toBe('a');
  expect(nextFinding(findings, 'a', -1)).toBe('c');
  expect(nextFinding(findings, 'gone', 1)).toBe('a');
  expect(nextFinding([], 'a', 1)).toBeNull();
});
