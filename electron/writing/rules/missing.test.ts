import { expect, test } from 'vitest';
import { missingParts } from './missing.ts';

test('parts with too few words are missing, in the order of the page', () => {
  expect(
    missingParts('stance', {
      passage: '',
      claim: 'Self-graded gates fail under pressure.',
      evidence: 'None yet.',
      objection: 'They fail everywhere, then.',
    }),
  ).toEqual(['mechanism', 'evidence', 'tension', 'answer', 'engineer', 'changes-mind']);
});

test('a story may leave its cost empty', () => {
  expect(missingParts('story', {})).not.toContain('cost');
});
