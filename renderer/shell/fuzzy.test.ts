import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { match, pieces } from './fuzzy.ts';

function bold(query: string, text: string): string | null {
  const found = match(query, text);
  if (found === null) return null;
  return pieces(text, found.at)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');
}

describe('matching', () => {
  it('marks the run that was typed, whatever its case and accents', () => {
    expect(bold('lru', 'Start: LRU cache, timed run 2')).toBe('Start: [LRU] cache, timed run 2');
    expect(bold('resume', 'Résumé of week 1')).toBe('[Résumé] of week 1');
  });

  it('wants every word, in any order', () => {
    expect(bold('run cache', 'LRU cache, timed run 2')).toBe('LRU [cache], timed [run] 2');
    expect(match('run board', 'LRU cache, timed run 2')).toBeNull();
  });

  it('finds the first letters of words', () => {
    expect(bold('tr2', 'LRU cache, timed run 2')).toBe('LRU cache, [t]imed [r]un [2]');
    expect(bold('pframe', 'Preparedness Framework')).toBe('[P]reparedness [Frame]work');
  });

  it('does not collect letters from anywhere', () => {
    expect(match('lru', 'Cache tier, board from 29 Apr')).toBeNull();
    expect(match('ri', 'Trial')).toBeNull();
  });

  it('finds a run inside a word when it is long enough to mean it', () => {
    expect(bold('folio', 'Portfolio')).toBe('Port[folio]');
  });

  it('ranks start, word start, inside, then first letters', () => {
    const scores = ['Tests run', 'Run tests', 'Contests'].map(
      (text) => match('tests', text)?.score,
    );
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
    expect(scores[1]).toBeGreaterThan(scores[2] ?? 0);
    expect(match('rt', 'Run tests')?.score).toBeLessThan(match('run', 'Run tests')?.score ?? 0);
  });
});

describe('laws', () => {
  it('an empty query matches everything and marks nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => match('  ', text)?.at.size === 0));
  });

  it('a text matches itself, and its pieces make it up again', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-zÀ-ÿ0-9]{1,9}$/), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        const found = match(text, text);
        expect(found).not.toBeNull();
        const cut = pieces(text, found?.at ?? new Set());
        expect(cut.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });

  it('marks only places inside the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), fc.string({ maxLength: 40 }), (query, text) => {
        const found = match(query, text);
        for (const index of found?.at ?? []) expect(index).toBeLessThan(text.length);
      }),
    );
  });
});
