/** The figures of the content, through the rules that show, draw and grade them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  cardSchema,
  type Generator,
  generatorSchema,
  inputSchema,
  type NumberCard,
} from '#content/numbers/schema.ts';
import { unitOf } from '#content/numbers/units.ts';
import { gradeAnswer } from './answer.ts';
import { answerText, expectedOf } from './answer-expected.ts';
import { bandOf } from './band.ts';
import { drawFrom, drawGiven } from './draw.ts';
import { workedSolution } from './worked.ts';

const folder = join(import.meta.dirname, '../../../content/numbers');
const read = (path: string): unknown[] => parse(readFileSync(join(folder, path), 'utf8'));
const all = (name: string) =>
  existsSync(join(folder, name))
    ? readdirSync(join(folder, name)).flatMap((file) => read(`${name}/${file}`))
    : [];

const inputs = Object.fromEntries(
  read('inputs.yaml').map((input) => {
    const { id, value } = inputSchema.parse(input);
    return [id, value];
  }),
);
const numbers = all('cards').flatMap((card): NumberCard[] => {
  const parsed = cardSchema.parse(card);
  return parsed.kind === 'number' ? [parsed] : [];
});
const generators: Generator[] = all('generators').map((card) => generatorSchema.parse(card));

describe('the content', () => {
  it.each(numbers.map((card) => [card.id, card] as const))(
    '%s grades its own answer as right',
    (_, card) => {
      const expected = expectedOf(card, inputs);
      expect(unitOf(expected.unit), expected.unit).not.toBeNull();
      const graded = gradeAnswer(answerText(expected), expected);
      expect(graded, answerText(expected)).toMatchObject({ kind: 'right' });
      expect(bandOf(expected, graded.typed).typed?.beyond).toBeNull();
      expect(() => workedSolution(card, inputs)).not.toThrow();
    },
  );
  it.skipIf(generators.length === 0)('draws from every generator, finite and in its range', () => {
    for (const generator of generators) {
      for (let seed = 0; seed < 300; seed += 1) {
        const { answer, question, values } = drawFrom(generator, inputs, seed);
        const value = 'value' in answer ? answer.value : Number.NaN;
        expect(value, `${generator.id} ${JSON.stringify(values)}`).toBeGreaterThanOrEqual(
          generator.answer.range.low,
        );
        expect(value, `${generator.id} ${JSON.stringify(values)}`).toBeLessThanOrEqual(
          generator.answer.range.high,
        );
        expect(question).not.toMatch(/[{}]/);
        expect(
          gradeAnswer(answerText(answer), answer).kind,
          `${generator.id} ${answerText(answer)}`,
        ).toBe('right');
      }
      for (const { given, answer } of generator.examples) {
        const drawn = drawGiven(generator, inputs, given).answer;
        expect(
          gradeAnswer(String(answer), drawn).kind,
          `${generator.id} ${answerText(drawn)}`,
        ).toBe('right');
      }
    }
  });
});
