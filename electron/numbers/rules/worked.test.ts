import { describe, expect, test } from 'vitest';
import { numberCardSchema } from '#content/numbers/schema.ts';
import { workedSolution } from './worked.ts';

function card(formula: string, where: { name: string; formula: string }[] = []) {
  return numberCardSchema.parse({
    kind: 'number',
    id: 'a-card',
    group: 'gpu',
    round: 'design',
    question: 'How much?',
    why: 'It matters.',
    certainty: 'derived',
    sources: ['Arithmetic'],
    asOf: '2026-11-22',
    where: where.map((step) => ({ ...step, label: step.name })),
    answer: { formula, unit: 'GB', tolerance: { percent: 3 } },
  });
}
const inputs = { h100Memory: 80, gpus: 8 };

describe('a worked solution', () => {
  test('is shown where a figure derives from others', () => {
    expect(workedSolution(card('gpus * h100Memory'), inputs)).toEqual([
      {
        label: 'Answer',
        formula: 'gpus × h100_memory',
        substituted: '8 × 80',
        result: '640 GB',
      },
    ]);
    expect(workedSolution(card('2 * h100Memory'), inputs)).toHaveLength(1);
    const steps = [{ name: 'perNode', formula: 'gpus * h100Memory' }];
    expect(workedSolution(card('perNode', steps), inputs)).toHaveLength(2);
  });

  test.each(['h100Memory', 'h100Memory / 1000', 'h100Memory * 1e3'])(
    'is left out where %s is only looked up',
    (formula) => expect(workedSolution(card(formula), inputs)).toEqual([]),
  );
});
