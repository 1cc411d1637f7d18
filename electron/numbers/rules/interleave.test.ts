import { describe, expect, test } from 'vitest';
import { interleaved } from './interleave.ts';

const of = (deckId: string, ...ids: string[]) => ids.map((id) => ({ id, deckId }));
const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id).join(' ');

describe('decks in turn', () => {
  test('give one card each, and keep their own order', () => {
    const cards = [...of('a', 'a1', 'a2', 'a3'), ...of('b', 'b1'), ...of('c', 'c1', 'c2')];
    expect(ids(interleaved(cards))).toBe('a1 b1 c1 a2 c2 a3');
  });

  test('go on where they stopped once the first cards are left out', () => {
    const cards = [...of('a', 'a1', 'a2', 'a3'), ...of('b', 'b1', 'b2', 'b3')];
    const rest = interleaved(cards).filter(({ id }) => !['a1', 'b1', 'a2'].includes(id));
    expect(ids(rest)).toBe('b2 a3 b3');
  });

  test('leave a single deck as it is', () => {
    expect(ids(interleaved(of('a', 'a2', 'a1', 'a3')))).toBe('a2 a1 a3');
    expect(interleaved([])).toEqual([]);
  });
});
