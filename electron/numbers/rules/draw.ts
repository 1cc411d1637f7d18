/**
 * Fresh figures for a generator. The same seed gives the same draw, so that a review can be shown again as it was.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Generator, Parameter, Step } from '#content/numbers/schema.ts';
import { type ExpectedAnswer, withSteps } from './answer-expected.ts';
import { evaluate } from './formula.ts';
import { formatNumber, formatQuantity } from './quantity-print.ts';

/** One asking of a generator. */
export interface Draw {
  readonly seed: string | number;
  /** What was drawn, by name, in the parameters' units. */
  readonly values: Readonly<Record<string, number>>;
  /** Of parameters drawn as rows: the row's label. */
  readonly labels: Readonly<Record<string, string>>;
  /** With its placeholders filled. */
  readonly question: string;
  readonly answer: ExpectedAnswer;
}

/** A generator that cannot be drawn from: its conditions hold for none of many draws. */
export class DrawFault extends Error {}

/** More than any sensible set of conditions needs: a share of 1 in 20 fails about once in 10^11 seeds. */
const mostTries = 500;

type Drawn = Pick<Draw, 'values' | 'labels'>;

/**
 * Draws a generator's figures from a seed and works out its answer from them and the inputs' values. Throws
 * `DrawFault` where the conditions hold for no draw, and `FormulaFault` where a formula is broken.
 */
export function drawFrom(
  generator: Generator,
  inputs: Readonly<Record<string, number>>,
  seed: string | number,
): Draw {
  const source = xoroshiro128plus(numberOf(`${generator.id} ${seed}`));
  const pick = (count: number) => uniformInt(source, 0, count - 1);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const drawn = drawOnce(generator.parameters, pick);
    const names = withSteps(generator.where, { ...inputs, ...drawn.values });
    if (generator.require.every((condition) => evaluate(condition, names) !== 0))
      return asked(generator, inputs, drawn, seed);
  }
  throw new DrawFault(`${generator.id}: ${mostTries} draws did not meet its conditions.`);
}

/** The asking of a generator with figures that are given, as its examples and stored reviews have them. */
export function drawGiven(
  generator: Generator,
  inputs: Readonly<Record<string, number>>,
  given: Readonly<Record<string, number>>,
): Draw {
  const labels: Record<string, string> = {};
  for (const parameter of generator.parameters) {
    if (!('rows' in parameter)) continue;
    const row = parameter.rows.find(({ set }) =>
      Object.entries(set).every(([name, value]) => given[name] === value),
    );
    if (row !== undefined) labels[parameter.name] = row.label;
  }
  return asked(generator, inputs, { values: given, labels }, 'given');
}

function asked(
  generator: Generator,
  inputs: Readonly<Record<string, number>>,
  drawn: Drawn,
  seed: string | number,
): Draw {
  const names = withSteps(generator.where, { ...inputs, ...drawn.values });
  const { formula, unit, tolerance, shown } = generator.answer;
  return {
    seed,
    ...drawn,
    question: filled(generator, drawn, names),
    answer: { value: evaluate(formula, names), unit, tolerance, shown },
  };
}

function drawOnce(parameters: readonly Parameter[], pick: (count: number) => number): Drawn {
  const values: Record<string, number> = {};
  const labels: Record<string, string> = {};
  for (const parameter of parameters) {
    if ('rows' in parameter) {
      const row = parameter.rows[pick(parameter.rows.length)];
      labels[parameter.name] = row?.label ?? '';
      Object.assign(values, row?.set);
    } else if ('values' in parameter) {
      values[parameter.name] = parameter.values[pick(parameter.values.length)] ?? Number.NaN;
    } else {
      values[parameter.name] = stepFrom(parameter, pick);
    }
  }
  return { values, labels };
}

/** Steps are counted in whole numbers and rounded once, so that 1.2 + 3 × 0.1 is 1.5. */
function stepFrom(
  range: { from: number; to: number; step: number },
  pick: (count: number) => number,
): number {
  const count = Math.floor((range.to - range.from) / range.step + 1e-9) + 1;
  return Number((range.from + pick(count) * range.step).toPrecision(12));
}

/** The question with `{name}` as the drawn figure with its unit, or as the row's label. */
function filled(
  { question, parameters, where }: Generator,
  drawn: Drawn,
  names: Readonly<Record<string, number>>,
): string {
  const units = new Map<string, string>();
  for (const { name, unit } of [...parameters.filter(hasUnit), ...where.filter(hasUnit)])
    units.set(name, unit);
  return question.replace(/\{([a-z][a-zA-Z0-9]*)\}/g, (whole, name: string) => {
    const label = drawn.labels[name];
    if (label !== undefined) return label;
    const value = names[name];
    if (value === undefined) return whole;
    const unit = units.get(name);
    return unit === undefined ? formatNumber(value) : formatQuantity(value, unit);
  });
}

function hasUnit<Named extends Parameter | Step>(
  named: Named,
): named is Named & { name: string; unit: string } {
  return 'unit' in named && named.unit !== undefined;
}

/** A seed of 32 bits from a text: FNV-1a (Fowler, Noll, Vo), http://www.isthe.com/chongo/tech/comp/fnv/. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
