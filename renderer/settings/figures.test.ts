import { describe, expect, it } from 'vitest';
import { instantText, sizeText } from './figures.ts';

describe('a size', () => {
  it('has at most three figures and its unit after a space', () => {
    expect(sizeText(0)).toBe('0 bytes');
    expect(sizeText(999)).toBe('999 bytes');
    expect(sizeText(1000)).toBe('1.00 kB');
    expect(sizeText(81_920)).toBe('81.9 kB');
    expect(sizeText(2_680_000)).toBe('2.68 MB');
    expect(sizeText(812_345)).toBe('812 kB');
  });
});

describe('an instant', () => {
  it('is shown in local time, day first', () => {
    const instant = new Date(2026, 4, 6, 9, 5).getTime();
    expect(instantText(instant)).toBe('Wed 6 May 2026, 09:05');
  });
});
