import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Generator, generatorSchema } from '#content/numbers/schema.ts';
import { DrawFault, drawFrom, drawGiven } from './draw.ts';
import { evaluate, FormulaFault, namesIn, parseFormula } from './formula.ts';
import { printed, substituted } from './formula-print.ts';
import { workedSolution } from './worked.ts';

const kv: Generator = generatorSchema.parse({
  kind: 'generator',
  id: 'kv-per-request',
  group: 'kv',
  round: 'design',
  title: 'KV cache of a request',
  question: 'A {model} keeps {tokens} in 16-bit. How much KV cache is that?',
  why: 'It sets the batch.',
  certainty: 'derived',
  sources: ['Computed here'],
  asOf: '2026-11-22',
  parameters: [
    {
      name: 'model',
      rows: [
        { label: '70B model', set: { layers: 80, heads: 8 } },
        { label: '8B model', set: { layers: 32, heads: 8 } },
      ],
    },
    { name: 'tokens', unit: 'tok', from: 1024, to: 8192, step: 1024 },
  ],
  where: [
    {
      name: 'perToken',
      formula: '2 * layers * heads * 128 * bf16Bytes',
      unit: 'B',
      label: 'Per token',
    },
  ],
  require: ['tokens > 2000 and perToken > 0'],
  answer: {
    formula: 'perToken * tokens / 1e9',
    unit: 'GB',
    tolerance: { percent: 3 },
    shown: { decimals: 2 },
    range: { low: 0.1, high: 3 },
  },
  examples: [{ given: { layers: 80, heads: 8, tokens: 8192 }, answer: 2.68 }],
});
const inputs = { bf16Bytes: 2 };

describe('formulas', () => {
  it.each([
    ['2 + 3 * 4', 14],
    ['2^3^2', 512],
    ['-2 * 3', -6],
    ['(1 - 0.2)^2', 0.64],
    ['2^-1', 0.5],
    ['ceil(140 / (80 * 0.9))', 2],
    ['1 < 2 and 2 >= 3', 0],
    ['max(1, 2, 3)', 3],
    ['-ln(0.01) / ln(2)^2', 9.585],
    ['10 - 4 - 3', 3],
    ['1.4e11 / 1e9', 140],
  ])('works out %s', (text, value) => expect(evaluate(text, {})).toBeCloseTo(value, 3));
  it.each([
    ['a = 3', 'Unexpected'],
    ['a.b', 'reach into'],
    ['a[0]', 'reach into'],
    ['f(2)', 'no function f'],
    ['2 3', 'operator'],
    ['2 +', 'Expected'],
    ['a', 'no figure a'],
    ['1 / 0', 'finite'],
    ['-2^2', 'a^b'],
    ['1 < 2 < 3', 'and'],
    ["'x'", 'Only numbers'],
    ['toString', 'no figure'],
    ['constructor(1)', 'no function'],
    ['ceil(1, 2)', 'takes 1'],
    ['a ? 1 : 2', ''],
    ['[1]', ''],
    ['', ''],
  ])('refuses %s', (text, words) => {
    expect(() => evaluate(text, {})).toThrow(FormulaFault);
    expect(() => evaluate(text, {})).toThrow(words);
  });
  it('says where the fault is', () => {
    try {
      evaluate('2 * layers', {});
      expect.unreachable();
    } catch (error) {
      expect((error as FormulaFault).position).toBe(4);
    }
  });
  it('names what it needs, once', () =>
    expect(namesIn('a * b + min(a, c)')).toEqual(['a', 'b', 'c']));
  it('prints with and without figures', () => {
    expect(printed('2 * layers * (a + b)^2 - (c - d)')).toBe('2 × layers × (a + b)² − (c − d)');
    expect(substituted('2 * layers / (n * m)', { layers: 80, n: 8 }, String)).toBe(
      '2 × 80 / (8 × m)',
    );
  });
  it('keeps its value in print', () => {
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.integer({ min: 1, max: 9 }).map(String),
        fc
          .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/', '^'), tie('tree'))
          .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
      ),
    }));
    const plain = (text: string) =>
      text.replace(/×/g, '*').replace(/−/g, '-').replace(/²/g, '^2').replace(/³/g, '^3');
    fc.assert(
      fc.property(tree, (text) => {
        let value: number;
        try {
          value = evaluate(text, {});
        } catch {
          return;
        }
        const again = evaluate(plain(printed(text)), {});
        expect(Math.abs(again - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-9);
        expect(parseFormula(text)).toBeDefined();
      }),
    );
  });
});

describe('drawing', () => {
  it('gives the same draw for a seed, and others for others', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(drawFrom(kv, inputs, seed)).toEqual(drawFrom(kv, inputs, seed));
      }),
    );
    const questions = new Set(
      Array.from({ length: 60 }, (_, seed) => drawFrom(kv, inputs, seed).question),
    );
    expect(questions.size).toBe(14);
  });
  it('is finite, in range and meets its conditions', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { answer, values } = drawFrom(kv, inputs, seed);
        const value = 'value' in answer ? answer.value : Number.NaN;
        expect(value).toBeGreaterThanOrEqual(kv.answer.range.low);
        expect(value).toBeLessThanOrEqual(kv.answer.range.high);
        expect(values.tokens).toBeGreaterThan(2000);
      }),
    );
  });
  it('asks with figures and labels, and works it out', () => {
    const draw = drawGiven(kv, inputs, { layers: 80, heads: 8, tokens: 8192 });
    expect(draw.question).toBe(
      'A 70B model keeps 8,192 tokens in 16-bit. How much KV cache is that?',
    );
    expect(draw.answer).toMatchObject({ value: 2.68435456, unit: 'GB' });
    expect(workedSolution(kv, { ...inputs, ...draw.values })).toEqual([
      {
        label: 'Per token',
        formula: '2 × layers × heads × 128 × bf16_bytes',
        substituted: '2 × 80 × 8 × 128 × 2',
        result: '327,680 B',
      },
      {
        label: 'Answer',
        formula: 'per_token × tokens / 1e9',
        substituted: '327,680 × 8,192 / 1e9',
        result: '2.68 GB',
      },
    ]);
  });
  it('gives up on conditions that cannot hold', () => {
    expect(() => drawFrom({ ...kv, require: ['tokens < 0'] }, inputs, 1)).toThrow(DrawFault);
  });
});
