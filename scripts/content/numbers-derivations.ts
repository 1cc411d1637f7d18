/**
 * The derivations of the Numbers column: names that stand for something, figures that come out finite, and
 * quantities that agree. Formulas see bare numbers in the units written beside them; factors between units (1,000,
 * 1e9) are part of the formula, so only the kind of quantity can be checked, not the factor.
 */
import type { Generator, NumberCard } from '#content/numbers/schema.ts';
import { unitOf } from '#content/numbers/units.ts';
import { expectedOf } from '#electron/numbers/rules/answer-expected.ts';
import { FormulaFault, parseFormula } from '#electron/numbers/rules/formula.ts';
import type { Finding } from './finding.ts';
import {
  dimensionOf,
  physical,
  type Quantity,
  quantityNamed,
  sameQuantity,
} from './numbers-quantity.ts';
import {
  faultAt,
  formulasOf,
  type NumbersReading,
  namesOf,
  namesUsed,
  parameterNames,
} from './numbers-reading.ts';
import type { Located } from './yaml-list.ts';

/** Exact answers are typed digit by digit; beyond two decimals nobody can. */
const exactDecimals = 2;
/** How the evaluator words the one fault that only figures show. */
const notFinite = 'The result is no finite';

export function checkDerivations(reading: NumbersReading): Finding[] {
  const numberCards = reading.cards.filter(isNumberCard);
  return [
    ...[...numberCards, ...reading.generators].flatMap((located) => [
      ...checkNames(located, reading),
      ...checkQuantities(located, reading),
    ]),
    ...numberCards.flatMap((located) => checkAnswer(located, reading)),
  ];
}

function isNumberCard(located: NumbersReading['cards'][number]): located is Located<NumberCard> {
  return located.item.kind === 'number';
}

/** Steps and parameters: named once, apart from the inputs, defined before they are used, and used. */
function checkNames(located: Located<NumberCard | Generator>, reading: NumbersReading): Finding[] {
  const card = located.item;
  const defined = new Set(reading.inputs.map(({ item }) => item.id));
  const findings: Finding[] = [];
  const define = (name: string, path: string) => {
    if (defined.has(name)) findings.push(faultAt(located, path, `the name "${name}" is taken`));
    defined.add(name);
  };
  const parameters = card.kind === 'generator' ? parameterNames(card) : [];
  for (const name of parameters) define(name, '.parameters');
  const used = namesUsed(card);
  for (const { path, text } of formulasOf(card)) {
    for (const name of namesOf(text))
      if (!defined.has(name))
        findings.push(faultAt(located, path, `there is no figure "${name}" at this point`));
    const step = card.where[Number(/^\.where\[(\d+)\]/.exec(path)?.[1] ?? -1)];
    if (step !== undefined) define(step.name, path.replace('formula', 'name'));
  }
  for (const name of [...parameters, ...card.where.map((step) => step.name)])
    if (!used.includes(name))
      findings.push(faultAt(located, '', `nothing uses the figure "${name}"`));
  return findings;
}

/** Each step and the answer is of the kind its unit says. Figures without a unit leave the kind open. */
function checkQuantities(
  located: Located<NumberCard | Generator>,
  { inputs }: NumbersReading,
): Finding[] {
  const card = located.item;
  const known = new Map<string, Quantity>();
  for (const { item } of inputs) known.set(item.id, physical(unitOf(item.unit)));
  if (card.kind === 'generator')
    for (const parameter of card.parameters)
      if (!('rows' in parameter) && parameter.unit !== undefined)
        known.set(parameter.name, physical(unitOf(parameter.unit)));
  return formulasOf(card).flatMap(({ path, text }) => {
    const step = card.where[Number(/^\.where\[(\d+)\]/.exec(path)?.[1] ?? -1)];
    const unit = step?.unit ?? (path === '.answer.formula' ? card.answer.unit : undefined);
    try {
      const found = dimensionOf(parseFormula(text), known);
      const meant = unit === undefined ? found : physical(unitOf(unit));
      if (step !== undefined) known.set(step.name, meant);
      if (sameQuantity(found, meant)) return [];
      const message = `gives ${quantityNamed(found)}, and ${unit} is ${quantityNamed(meant)}`;
      return [faultAt(located, path, message)];
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return [faultAt(located, path, error.message)];
    }
  });
}

/** One way to an answer, a finite figure, and a tolerance that fits it. */
function checkAnswer(located: Located<NumberCard>, { inputs }: NumbersReading): Finding[] {
  const { answer, where } = located.item;
  const derives = 'formula' in answer && answer.formula !== undefined;
  if (where.length > 0 && !derives)
    return [faultAt(located, '.where', 'steps need a formula that uses them')];
  if ('low' in answer) return [];
  if ((answer.value === undefined) === !derives)
    return [faultAt(located, '.answer', 'give a value or a formula, and not both')];
  const value = figureOf(located.item, inputs);
  if (typeof value !== 'number')
    return value === null ? [] : [faultAt(located, '.answer', value.message)];
  if (value <= 0) return [faultAt(located, '.answer', `${value} is not above zero`)];
  const { tolerance } = answer;
  if ('absolute' in tolerance && tolerance.absolute >= value)
    return [faultAt(located, '.answer.tolerance', `as wide as the value itself, ${value}`)];
  const exact = 'percent' in tolerance && tolerance.percent === 0;
  if (exact && Math.abs(value - Number(value.toFixed(exactDecimals))) > 1e-9)
    return [faultAt(located, '.answer.tolerance', `${value} cannot be typed exactly`)];
  return [];
}

/** The figure a card asks for, or why there is none; null where a name or formula is broken, which is told elsewhere. */
function figureOf(
  card: NumberCard,
  inputs: NumbersReading['inputs'],
): number | FormulaFault | null {
  const figures = Object.fromEntries(inputs.map(({ item }) => [item.id, item.value]));
  const known = new Set([...Object.keys(figures), ...card.where.map(({ name }) => name)]);
  try {
    const expected = expectedOf(card, figures);
    return 'value' in expected ? expected.value : null;
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    return error.message.startsWith(notFinite) && namesUsed(card).every((name) => known.has(name))
      ? error
      : null;
  }
}
