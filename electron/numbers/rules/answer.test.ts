import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitOf } from '#content/numbers/units.ts';
import { gradeAnswer } from './answer.ts';
import type { ExpectedAnswer } from './answer-expected.ts';
import { bandOf } from './band.ts';
import { isFault, parseQuantity } from './quantity.ts';
import { formatQuantity } from './quantity-print.ts';

const kv: ExpectedAnswer = { value: 2.68435456, unit: 'GB', tolerance: { percent: 10 } };
const speed: ExpectedAnswer = { low: 30, high: 50, unit: 'tok/s' };
const order = ['right', 'near', 'wrong'];

function base(text: string, like?: string) {
  const read = parseQuantity(text, like === undefined ? undefined : (unitOf(like) ?? undefined));
  if (isFault(read)) return read.fault;
  const factor = read.unit?.factor ?? 1;
  return read.range ? [read.low * factor, read.high * factor] : read.low * factor;
}

describe('reading a figure', () => {
  it.each([
    ['1,000', 1000],
    ['1 000', 1000],
    ['1_000', 1000],
    ['1.4e11', 1.4e11],
    ['10^9', 1e9],
    ['2^20', 1048576],
    ['1.4 × 10^11 bytes', 1.4e11],
    ['40k', 40_000],
    ['1.5M', 1.5e6],
    ['3G', 3e9],
    ['2bn', 2e9],
    ['~60/s', 60],
    ['about 5 min', 300],
    ['$2.50', 2.5],
    ['2.50 $', 2.5],
    ['140GB', 140e9],
    ['140 gb', 140e9],
    ['1 Gbit', 1.25e8],
    ['1 GiB', 2 ** 30],
    ['60 tok/s', 60],
    ['54 ms', 0.054],
    ['43.2 minutes', 2592],
    ['2,039 GB/s', 2.039e12],
    ['99.5%', 0.995],
    ['8x', 8],
    ['1/3', 1 / 3],
    ['$40k/month', 40_000 / 2_592_000],
    ['.5 ns', 5e-10],
    ['every 15 s', 15],
    ['$5/1M tok', 5e-6],
    ['$5 / 1M tokens', 5e-6],
    ['$1/2', 0.5],
    ['−5%', -0.05],
  ])('reads %s', (text, value) => {
    expect(base(text)).toBeCloseTo(value, 12 - Math.ceil(Math.log10(Math.abs(value) + 1)));
  });
  it.each([
    ['30-50', [30, 50]],
    ['30 to 50 tok/s', [30, 50]],
    ['180–192 GB', [180e9, 192e9]],
    ['30-50k', [30_000, 50_000]],
    ['40 ms to 1 s', [0.04, 1]],
    ['$2-3', [2, 3]],
    ['$2 to $3/h', [2 / 3600, 3 / 3600]],
    ['$2-3M', [2e6, 3e6]],
    ['$500 to $2k', [500, 2000]],
    ['1e-5 to 1e-3', [1e-5, 1e-3]],
  ])('reads the range %s', (text, ends) => {
    const read = base(text) as number[];
    expect(read[0]).toBeCloseTo(ends[0] as number, 6);
    expect(read[1]).toBeCloseTo(ends[1] as number, 6);
  });
  it('takes the reading that fits the question', () => {
    expect(base('70B', 'billion')).toBe(70e9);
    expect(base('70B', 'GB')).toBe(70);
    expect(base('80G', 'GB')).toBe(80e9);
    expect(base('$2.22 per M tokens', '$/Mtok')).toBeCloseTo(2.22e-6, 12);
  });
  it.each([
    ['12 quuz', 'quuz is not a unit. Write 12 GB'],
    ['', 'Nothing was typed'],
    ['many', 'no figure'],
    ['2,68 GB', 'decimals with a point'],
    ['-3 GB', 'not below zero'],
    ['50-30', 'backwards'],
    ['1 GB to 3 s', 'do not make a range'],
  ])('says why %s cannot be read', (text, words) => {
    expect(base(text)).toContain(words);
  });
  it('reads what it shows', () => {
    const unit = fc.constantFrom(
      'GB',
      'KiB',
      'ms',
      'tok/s',
      '%',
      '$',
      '$/Mtok',
      '$/h',
      'x',
      'billion',
      'GPU',
      'Gb/s',
      'd',
      '1',
      'FLOP/B',
    );
    fc.assert(
      fc.property(
        unit,
        fc.integer({ min: 1, max: 999_999 }),
        fc.integer({ min: -6, max: 9 }),
        (id, mantissa, power) => {
          const value = Number(`${mantissa}e${power}`);
          const graded = gradeAnswer(formatQuantity(value, id), {
            value,
            unit: id,
            tolerance: { percent: 0 },
          });
          expect([graded.kind, formatQuantity(value, id)]).toEqual([
            'right',
            formatQuantity(value, id),
          ]);
        },
      ),
    );
  });
});

describe('grading', () => {
  it('says how far off a figure is', () => {
    expect(gradeAnswer('2.5 GB', kv)).toMatchObject({
      kind: 'right',
      words: 'Within 10%',
      errorWords: '7% under',
      suggested: 'good',
    });
    expect(gradeAnswer('3.6 GB', kv)).toMatchObject({
      kind: 'near',
      errorWords: '34% over',
      suggested: 'hard',
    });
    expect(gradeAnswer('26.8 GB', kv)).toMatchObject({
      kind: 'wrong',
      errorWords: '10x too high',
      suggested: 'again',
    });
  });
  it('names the other dimension in words', () => {
    expect(gradeAnswer('60 tok/s', kv)).toMatchObject({
      kind: 'wrong-dimension',
      words: 'That is a rate; the question asks for an amount of memory.',
    });
  });
  it('leaves the unreadable ungraded', () => {
    expect(gradeAnswer('12 quuz', kv)).toMatchObject({
      kind: 'unreadable',
      suggested: null,
      understood: null,
    });
  });
  it('says in which unit a bare number was taken', () => {
    expect(gradeAnswer('2.68', kv)).toMatchObject({
      kind: 'right',
      understood: '2.68 GB',
      note: 'Taken in GB.',
    });
  });
  it('sees that GiB was meant', () => {
    expect(gradeAnswer('2.5 GB', kv).note).toContain('2.5 GiB would be exact');
    expect(gradeAnswer('2.5 GiB', kv)).toMatchObject({ kind: 'right', note: null });
  });
  it('suggests Easy only for a fast right answer', () => {
    expect(gradeAnswer('2.7', kv, { elapsedMs: 10_000, usualMs: 55_000 }).suggested).toBe('easy');
    expect(gradeAnswer('2.7', kv, { elapsedMs: 41_000, usualMs: 55_000 }).suggested).toBe('good');
    expect(gradeAnswer('3.6', kv, { elapsedMs: 1_000, usualMs: 55_000 }).suggested).toBe('hard');
  });
  it.each([
    ['40', 'right'],
    ['35-45', 'right'],
    ['28 to 54', 'right'],
    ['10 to 200', 'wrong'],
    ['29', 'near'],
    ['3', 'wrong'],
  ])('grades %s against a range as %s', (typed, kind) =>
    expect(gradeAnswer(typed, speed).kind).toBe(kind),
  );
  it('accepts the exact figure as it is shown', () => {
    const expected: ExpectedAnswer = {
      value: 99.500999,
      unit: '%',
      tolerance: { percent: 0 },
      shown: { decimals: 3 },
    };
    expect(gradeAnswer('99.501%', expected).kind).toBe('right');
    expect(gradeAnswer('99.5%', expected)).toMatchObject({
      kind: 'near',
      errorWords: '0.001 points under',
    });
  });
  it('suggests Hard for a near figure only within a factor of 2', () => {
    const expected: ExpectedAnswer = { value: 2, unit: 'GB', tolerance: { percent: 5 } };
    expect(gradeAnswer('4 GB', expected)).toMatchObject({ kind: 'near', suggested: 'hard' });
    expect(gradeAnswer('4.1 GB', expected)).toMatchObject({ kind: 'near', suggested: 'again' });
    expect(gradeAnswer('8 GB', expected)).toMatchObject({ kind: 'near', suggested: 'again' });
    expect(gradeAnswer('0.9 GB', expected)).toMatchObject({ kind: 'near', suggested: 'again' });
    expect(gradeAnswer('1 GB', expected)).toMatchObject({ kind: 'near', suggested: 'hard' });
  });
  it('has no near figures where the tolerance is in points', () => {
    const expected: ExpectedAnswer = { value: 91, unit: '%', tolerance: { absolute: 2 } };
    expect(gradeAnswer('80%', expected)).toMatchObject({ kind: 'wrong', suggested: 'again' });
    expect(gradeAnswer('90%', expected).kind).toBe('right');
  });
  it.each([
    ['400 Gb/s', 'GB/s', 400, 'bits for bytes'],
    ['3200 GB/s', 'GB/s', 400, 'bits for bytes'],
    ['50 GB/s', 'GB/s', 400, 'bytes for bits'],
    ['400 GB/s', 'Gb/s', 400, 'bytes for bits'],
    ['8.2 GB', 'GB', 1, 'bits for bytes'],
  ])('takes %s for %s of a wrong kind', (typed, unit, value, words) => {
    const graded = gradeAnswer(typed, { value, unit, tolerance: { percent: 5 } });
    expect(graded.note).toContain(`That looks like ${words}.`);
  });
  it('does not speak of bits elsewhere', () => {
    const expected: ExpectedAnswer = { value: 1, unit: 's', tolerance: { percent: 5 } };
    expect(gradeAnswer('8 s', expected).note).toBeNull();
    expect(gradeAnswer('9 GB', { ...expected, unit: 'GB' }).note).toBeNull();
  });
  it.each([
    ['131072', 128, 'KiB', 'Read as 131,072 B.'],
    ['140e9', 140, 'GFLOP', 'Read as 140,000,000,000 FLOP.'],
    ['117e9', 117, 'billion', 'Read as 117,000,000,000.'],
    ['117bn', 117, 'billion', null],
    ['8e8', 800, 'million', 'Read as 800,000,000.'],
    ['0.9999', 99.99, '%', 'Read as 0.9999 of 1.'],
    ['1e10', 10, 'Gb/s', 'Read as 10,000,000,000 bit/s.'],
    ['0.054', 54, 'ms', 'Read as 0.054 s.'],
    ['0.000005', 5, '$/Mtok', 'Read as $0.000005/tok.'],
  ])('takes the bare %s as %s %s', (typed, value, unit, note) => {
    const graded = gradeAnswer(typed, { value, unit, tolerance: { percent: 1 } });
    expect(graded).toMatchObject({ kind: 'right', note });
  });
  it('takes a bare figure in the unit of the card first, and where nothing fits', () => {
    const share: ExpectedAnswer = { value: 0.5, unit: '%', tolerance: { absolute: 0.1 } };
    expect(gradeAnswer('0.5', share)).toMatchObject({ kind: 'right', note: 'Taken in %.' });
    expect(gradeAnswer('7', kv)).toMatchObject({ understood: '7 GB', note: 'Taken in GB.' });
    expect(gradeAnswer('0.9999%', { ...share, value: 99.99 }).kind).toBe('wrong');
  });
  it('gets no better as the error grows, on either side', () => {
    const factor = fc.double({ min: 1, max: 200, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        factor,
        factor,
        fc.boolean(),
        (value, one, other, up) => {
          const grade = (by: number) =>
            order.indexOf(
              gradeAnswer(String(up ? value * by : value / by), {
                value,
                unit: 'GB',
                tolerance: { percent: 10 },
              }).kind,
            );
          expect(grade(Math.min(one, other))).toBeLessThanOrEqual(grade(Math.max(one, other)));
        },
      ),
    );
  });
  it('is the same in all units of a dimension', () => {
    const sizes = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, GiB: 2 ** 30 };
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(sizes)),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        ([id, size], by) => {
          fc.pre(Math.abs(Math.abs(by - 1) - 0.1) > 1e-6);
          const expected: ExpectedAnswer = { value: 140, unit: 'GB', tolerance: { percent: 10 } };
          expect(gradeAnswer(`${(140e9 * by) / size} ${id}`, expected).kind).toBe(
            gradeAnswer(`${140 * by} GB`, expected).kind,
          );
        },
      ),
    );
  });
});

describe('the ruler', () => {
  it('has round ticks around the band, the exact figure and the typed one', () => {
    const ruler = bandOf(kv, { low: 2.5, high: 2.5 });
    expect(ruler.ticks.flatMap(({ label }) => label ?? [])).toContain('2.6');
    expect(ruler.exact?.label).toBe('exact 2.68 GB');
    expect(ruler.typed).toMatchObject({ label: 'you 2.5', beyond: null });
    expect(ruler.band.from).toBeLessThan(ruler.typed?.at ?? 0);
    expect(ruler.logarithmic).toBe(false);
  });
  it('counts powers of ten for what is far off, and marks what lies beyond', () => {
    expect(bandOf(kv, { low: 80, high: 80 })).toMatchObject({
      logarithmic: true,
      typed: { beyond: null },
    });
    expect(bandOf(kv, { low: 1e12, high: 1e12 })).toMatchObject({
      typed: { at: 1, beyond: 'high' },
    });
  });
  it('stays on the paper', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 1e12, noNaN: true }),
        (value, mine) => {
          const ruler = bandOf(
            { value, unit: 'GB', tolerance: { percent: 5 } },
            { low: mine, high: mine },
          );
          const marks = [
            ruler.band.from,
            ruler.band.to,
            ruler.exact?.at ?? -1,
            ruler.typed?.at ?? -1,
            ...ruler.ticks.map(({ at }) => at),
          ];
          expect(marks.every((at) => at >= 0 && at <= 1)).toBe(true);
          expect(ruler.ticks.length).toBeLessThan(45);
        },
      ),
    );
  });
});
