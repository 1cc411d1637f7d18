import { describe, expect, test } from 'vitest';
import type { AnswerBand } from '#electron/numbers/values.ts';
import { marksOf } from './band-geometry.ts';

function band(exact: number, typed: number, beyond: 'low' | 'high' | null = null): AnswerBand {
  return {
    ticks: [],
    band: { from: 0.3, to: 0.7 },
    exact: { at: exact, label: 'exact 2.68 GB' },
    typed: { at: typed, label: 'you 2.5', beyond },
    logarithmic: false,
  };
}

describe('labels of the marks', () => {
  test('stand on the sides that face away from each other', () => {
    const under = marksOf(band(0.5, 0.36), 640);
    expect(under.typed?.label).toMatchObject({ anchor: 'end', text: 'you 2.5' });
    expect(under.exact?.label).toMatchObject({ anchor: 'start', text: 'exact 2.68 GB' });
    const over = marksOf(band(0.4, 0.6), 640);
    expect(over.typed?.label.anchor).toBe('start');
    expect(over.exact?.label.anchor).toBe('end');
    expect(over.lifted).toBe(false);
  });
  test('turn round at an edge, and rise where they would meet', () => {
    const edge = marksOf(band(0.02, 0), 640);
    expect(edge.typed?.label.anchor).toBe('start');
    expect(edge.lifted).toBe(true);
    const right = marksOf(band(0.9, 1, 'high'), 640);
    expect(right.typed?.label).toMatchObject({ anchor: 'end', text: 'you 2.5, above the scale' });
  });
  test('leave out what there is not', () => {
    const marks = marksOf({ ...band(0.5, 0.5), exact: null, typed: null }, 640);
    expect(marks).toEqual({ exact: null, typed: null, lifted: false });
  });
});
