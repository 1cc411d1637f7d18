import { describe, expect, test } from 'vitest';
import { blankText, draftOf, tagsOf, textOf, toleranceFault } from './card-draft.ts';

const draft = { ...draftOf(blankText), question: 'How large is it?', answer: '2.68 GB' };

describe('a card while it is written', () => {
  test('is no card until it has a question and an answer', () => {
    expect(textOf({ ...draft, question: '  ' })).toBeNull();
    expect(textOf({ ...draft, answer: '' })).toBeNull();
    expect(textOf(draft)).toMatchObject({ answer: '2.68 GB', tolerancePercent: 10 });
  });
  test('takes its tolerance with a comma, a percent sign, or not at all', () => {
    expect(textOf({ ...draft, tolerancePercent: '7,5 %' })?.tolerancePercent).toBe(7.5);
    expect(textOf({ ...draft, tolerancePercent: '' })).not.toHaveProperty('tolerancePercent');
    expect(toleranceFault({ ...draft, tolerancePercent: '80' })).not.toBeNull();
    expect(textOf({ ...draft, tolerancePercent: '80' })).toBeNull();
  });
  test('of a wording has no tolerance, whatever was typed before', () => {
    const wording = { ...draft, kind: 'wording' as const, tolerancePercent: 'x' };
    expect(textOf(wording)).not.toHaveProperty('tolerancePercent');
  });
  test('and back is the same card', () => {
    const text = { ...blankText, question: 'Q', answer: 'A', tags: ['kv', 'memory'] };
    expect(textOf(draftOf(text))).toEqual(text);
  });
});

test('tags are split at commas, each once', () => {
  expect(tagsOf(' kv cache, gpu,, kv cache ')).toEqual(['kv cache', 'gpu']);
});
