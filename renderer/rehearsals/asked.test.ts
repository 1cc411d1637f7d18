import { expect, test } from 'vitest';
import { type RehearsalAsked, rehearsalIn, viewOf } from './asked.ts';

const asked: RehearsalAsked[] = [
  { subject: { kind: 'story', id: 'own-1' }, version: 'short', promptIds: [] },
  { subject: { kind: 'stance', id: 'own-2' }, version: 'long', promptIds: [] },
  { subject: { kind: 'prompt', id: 'deploy' }, version: 'short', promptIds: [] },
  { subject: { kind: 'story', id: 'own-1' }, version: 'short', promptIds: ['a', 'b', 'c'] },
];

test.each(asked)('a view holds all of what is asked: %o', (one) => {
  expect(rehearsalIn(viewOf(one))).toEqual(one);
});

test.each([null, '', 'story own-1', 'coverage', 'rehearse', 'rehearse story', 'rehearse card x'])(
  'a view that is no rehearsal: %s',
  (view) => {
    expect(rehearsalIn(view)).toBeNull();
  },
);
