/** Tries each generator of the Numbers column: many seeded draws, and the draws whose answer is known. */
import type { Generator } from '#content/numbers/schema.ts';
import { accepts, answerText, withSteps } from '#electron/numbers/rules/answer-expected.ts';
import { DrawFault, drawFrom, drawGiven } from '#electron/numbers/rules/draw.ts';
import { evaluate, FormulaFault } from '#electron/numbers/rules/formula.ts';
import type { Finding } from './finding.ts';
import { faultAt, type NumbersReading, namesUsed, parameterNames } from './numbers-reading.ts';
import type { Located } from './yaml-list.ts';

/** Draws that the check makes of each generator. */
export const drawsOfEach = 1000;
/** Conditions that refuse more than this share of draws ask for narrower parameters instead. */
const mostRefused = 0.9;

type Figures = Readonly<Record<string, number>>;

export function checkDraws({ inputs, generators }: NumbersReading): Finding[] {
  return generators.flatMap((located) => {
    const shape = checkShape(located);
    if (shape.length > 0) return shape;
    // Each draw copies its figures: only those that the generator names, not all inputs.
    const used = new Set(namesUsed(located.item));
    const figures = Object.fromEntries(
      inputs.filter(({ item }) => used.has(item.id)).map(({ item }) => [item.id, item.value]),
    );
    return [
      ...told(located, '', () => checkRefused(located, figures)),
      ...told(located, '', () => checkMany(located, figures)),
      ...checkExamples(located, figures),
    ];
  });
}

/** A broken formula or impossible condition, as a finding. */
function told(located: Located<Generator>, path: string, check: () => Finding[]): Finding[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof FormulaFault || error instanceof DrawFault)
      return [faultAt(located, path, error.message)];
    throw error;
  }
}

/** Rows that set the same names, ranges that hold a value, placeholders that something fills. */
function checkShape(located: Located<Generator>): Finding[] {
  const { parameters, question, where } = located.item;
  const findings = parameters.flatMap((parameter, index) => {
    const at = (message: string) => [faultAt(located, `.parameters[${index}]`, message)];
    if ('rows' in parameter) {
      const names = parameter.rows.map(({ set }) => Object.keys(set).sort().join(', '));
      return names.some((row) => row !== names[0]) ? at('every row sets the same names') : [];
    }
    if ('values' in parameter) return [];
    return parameter.from + parameter.step <= parameter.to
      ? []
      : at('the range holds fewer than two values');
  });
  const known = new Set([
    ...parameters.map(({ name }) => name),
    ...parameterNames(located.item),
    ...where.map(({ name }) => name),
  ]);
  for (const [, name = ''] of question.matchAll(/\{([^}]*)\}/g))
    if (!known.has(name))
      findings.push(faultAt(located, '.question', `nothing fills the placeholder {${name}}`));
  for (const { name } of parameters)
    if (!question.includes(`{${name}}`) && !isShownByRow(located.item, name))
      findings.push(faultAt(located, '.question', `does not show what was drawn as {${name}}`));
  return findings;
}

/** A row may be shown by the figures it sets instead of by its label. */
function isShownByRow({ parameters, question }: Generator, name: string): boolean {
  const parameter = parameters.find((candidate) => candidate.name === name);
  if (parameter === undefined || !('rows' in parameter)) return false;
  return Object.keys(parameter.rows[0]?.set ?? {}).every((key) => question.includes(`{${key}}`));
}

/** Whether the conditions leave enough of what can be drawn. */
function checkRefused(located: Located<Generator>, figures: Figures): Finding[] {
  const { require, where, answer } = located.item;
  if (require.length === 0) return [];
  const free: Generator = { ...located.item, require: [], answer: { ...answer, formula: '1' } };
  let refused = 0;
  for (let seed = 0; seed < drawsOfEach; seed += 1) {
    const { values } = drawFrom(free, figures, seed);
    const names = withSteps(where, { ...figures, ...values });
    if (!require.every((condition) => evaluate(condition, names) !== 0)) refused += 1;
  }
  if (refused <= drawsOfEach * mostRefused) return [];
  const message = `refuses ${refused} of ${drawsOfEach} draws; narrow the parameters instead`;
  return [faultAt(located, '.require', message)];
}

/** Every draw is finite, in its range, and asks a whole question. The first fault of a kind is told. */
function checkMany(located: Located<Generator>, figures: Figures): Finding[] {
  const { range } = located.item.answer;
  for (let seed = 0; seed < drawsOfEach; seed += 1) {
    const { answer, question, values } = drawFrom(located.item, figures, seed);
    const drawn = JSON.stringify(values);
    if (/[{}]/.test(question))
      return [faultAt(located, '.question', `a placeholder is left in "${question}"`)];
    const value = 'value' in answer ? answer.value : Number.NaN;
    if (!(value >= range.low && value <= range.high))
      return [faultAt(located, '.answer.range', `${drawn} gives ${value}`)];
  }
  return [];
}

function checkExamples(located: Located<Generator>, figures: Figures): Finding[] {
  const generator = located.item;
  const names = parameterNames(generator);
  return generator.examples.flatMap(({ given, answer: expected }, index) => {
    const path = `.examples[${index}]`;
    const wrong = [
      ...names.filter((name) => !Object.hasOwn(given, name)).map((name) => `lacks ${name}`),
      ...Object.keys(given)
        .filter((name) => !names.includes(name))
        .map((name) => `gives ${name}, which is no parameter`),
    ];
    if (wrong.length > 0) return wrong.map((message) => faultAt(located, path, message));
    return told(located, path, () => {
      const { answer } = drawGiven(generator, figures, given);
      if (accepts(answer, expected)) return [];
      const message = `gives ${answerText(answer)}, and ${expected} is not within its tolerance`;
      return [faultAt(located, path, message)];
    });
  });
}
