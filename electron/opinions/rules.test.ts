import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pushback } from '#content/opinions/schema.ts';
import { fittingLines, nextLine, reasonOf, roundOf, type WeakSpot } from './rules.ts';
import { sampleLine, sampleOpinions } from './test-bench.ts';

const lines = sampleOpinions().pushback;
const spot = (ruleId: string): WeakSpot => ({
  ruleId,
  title: `Title of ${ruleId}`,
  span: null,
});
const ids = (fits: readonly { line: Pushback }[]) => fits.map(({ line }) => line.id);

/** The lines that come one after the other, each answered. */
function said(fits: ReturnType<typeof fittingLines>, count: number, seed = 7): string[] {
  const answered = new Map<string, number>();
  return Array.from({ length: count }, (_, step) => {
    const id = nextLine(fits, answered, seed + step)?.line.id ?? 'none';
    answered.set(id, (answered.get(id) ?? 0) + 1);
    return id;
  });
}

describe('lines that fit', () => {
  test('come against the missing objection first, then in the order of findings, then topic, then any', () => {
    const fits = fittingLines(lines, [spot('passionate'), spot('objection-missing')], 'charter');
    expect(ids(fits)).toEqual([
      'objection-1',
      'objection-2',
      'passion-1',
      'passion-2',
      'on-charter',
      'any-1',
      'any-2',
    ]);
    expect(fits[0]?.spot?.title).toBe('Title of objection-missing');
    expect(fits.at(-1)?.spot).toBeNull();
  });

  test('leave out spots that are not weak, and topics that are others', () => {
    expect(ids(fittingLines(lines, [], 'own'))).toEqual(['any-1', 'any-2']);
  });

  test('a line owned by several rules stands at the first of them', () => {
    const both = [sampleLine('both', ['passionate', 'objection-missing'])];
    const [fit] = fittingLines(both, [spot('passionate'), spot('objection-missing')], 'own');
    expect(fit?.spot?.ruleId).toBe('objection-missing');
  });
});

test('a line says what it is about, with the words where there are some', () => {
  const finding: WeakSpot = { ruleId: 'uncounted', title: 'Uncounted', span: { words: 'several' } };
  expect(reasonOf(finding)).toBe('Uncounted, “several”');
  expect(reasonOf({ ...finding, title: 'How many?' })).toBe('How many? “several”');
  expect(reasonOf(spot('objection-missing'))).toBe('Title of objection-missing');
  expect(reasonOf(null)).toBeNull();
  const long = reasonOf({ ...finding, span: { words: 'word '.repeat(40) } }) ?? '';
  expect(long).toMatch(/^Uncounted, “(word )+…”$/);
  expect(long.length).toBeLessThan(80);
});

test('each weak spot is asked about once before any is asked about twice', () => {
  const fits = fittingLines(lines, [spot('objection-missing'), spot('passionate')], 'charter');
  const [first, second, third, fourth, ...others] = said(fits, 7);
  expect([first, third].sort()).toEqual(['objection-1', 'objection-2']);
  expect([second, fourth].sort()).toEqual(['passion-1', 'passion-2']);
  expect(others[0]).toBe('on-charter');
});

const ruleIds = ['objection-missing', 'a', 'b', 'c'];
const anyLines = fc
  .array(
    fc.record({
      rules: fc.subarray(ruleIds),
      topics: fc.subarray(['charter' as const, 'own' as const], { maxLength: 1 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.map(({ rules, topics }, index) => sampleLine(`line-${index}`, rules, topics)));

test('no line repeats until all that fit were used, round for round, and a seed decides', () => {
  fc.assert(
    fc.property(anyLines, fc.subarray(ruleIds), fc.nat(), (all, findings, seed) => {
      const fits = fittingLines(all, findings.map(spot), 'charter');
      const rounds = said(fits, fits.length * 3, seed);
      for (let round = 0; round < 3; round += 1) {
        const part = rounds.slice(round * fits.length, (round + 1) * fits.length);
        expect([...part].sort()).toEqual([...ids(fits)].sort());
      }
      expect(said(fits, fits.length * 3, seed)).toEqual(rounds);
      const first = fits.find(({ line }) => line.id === rounds[0]);
      const objection = fits.some(({ spot: weak }) => weak?.ruleId === 'objection-missing');
      if (objection) expect(first?.spot?.ruleId).toBe('objection-missing');
    }),
  );
});

test('a line that begins to fit comes before a second round', () => {
  const answered = new Map([
    ['any-1', 2],
    ['any-2', 2],
  ]);
  const fits = fittingLines(lines, [spot('passionate')], 'own');
  expect(roundOf(fits, answered)).toEqual({ used: 2, total: 4 });
  expect(nextLine(fits, answered, 1)?.spot?.ruleId).toBe('passionate');
});

test('a complete round says so; before the first line nothing is used', () => {
  const fits = fittingLines(lines, [], 'own');
  expect(roundOf(fits, new Map())).toEqual({ used: 0, total: 2 });
  expect(roundOf(fits, new Map([['any-1', 1]]))).toEqual({ used: 1, total: 2 });
  const all = new Map([
    ['any-1', 1],
    ['any-2', 1],
  ]);
  expect(roundOf(fits, all)).toEqual({ used: 2, total: 2 });
  expect(roundOf([], new Map())).toEqual({ used: 0, total: 0 });
  expect(nextLine([], new Map(), 1)).toBeUndefined();
});
