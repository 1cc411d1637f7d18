/** What one schema cannot see: ids, groups, dates, sources, units and tolerances of the Numbers column. */
import type { Generator, NumberCard } from '#content/numbers/schema.ts';
import { type Unit, unitOf } from '#content/numbers/units.ts';
import type { Finding } from './finding.ts';
import { faultAt, type NumbersReading, namesUsed } from './numbers-reading.ts';
import type { Place } from './yaml-list.ts';

/** Ids are unique across groups by themselves, and across inputs, cards and generators together. */
export function checkIds({ ids, groups }: NumbersReading): Finding[] {
  const seen = new Map<string, Place>();
  const inGroups = new Set(groups.map(({ file }) => file));
  return ids.flatMap((located) => {
    const key = `${inGroups.has(located.file) ? 'group ' : ''}${located.id}`;
    const before = seen.get(key);
    seen.set(key, before ?? located);
    if (before === undefined) return [];
    const where = `${before.file} ${before.label}`;
    return [faultAt(located, '.id', `the id "${located.id}" is taken by ${where}`)];
  });
}

export function checkInputs({ inputs }: NumbersReading): Finding[] {
  return inputs.flatMap((located) => [
    ...checkProvenance(located, located.item),
    ...checkUnit(located, '.unit', located.item.unit),
  ]);
}

/** A question stands once: two cards that ask the same would be reviewed twice. */
export function checkQuestions({ cards, generators }: NumbersReading): Finding[] {
  const seen = new Map<string, string>();
  return [...cards, ...generators].flatMap((located) => {
    const { id, question } = located.item;
    const before = seen.get(question.toLowerCase());
    seen.set(question.toLowerCase(), before ?? id);
    return before === undefined
      ? []
      : [faultAt(located, '.question', `is the question of "${before}" too`)];
  });
}

/** Every card and generator: its group, provenance, units, tolerance, and what its certainty asks for. */
export function checkCards(reading: NumbersReading): Finding[] {
  const groups = new Set(reading.groups.map(({ item }) => item.id));
  return [...reading.cards, ...reading.generators].flatMap((located) => {
    const card = located.item;
    const findings = checkProvenance(located, card);
    if (!groups.has(card.group))
      findings.push(faultAt(located, '.group', `there is no group "${card.group}"`));
    if (card.certainty === 'disputed' && card.note === undefined)
      findings.push(faultAt(located, '.note', 'a disputed figure says how sources differ'));
    if (card.kind === 'wording') return findings;
    findings.push(
      ...checkUnit(located, '.answer.unit', card.answer.unit),
      ...card.where.flatMap(({ unit }, index) =>
        unit === undefined ? [] : checkUnit(located, `.where[${index}].unit`, unit),
      ),
    );
    if (card.kind === 'generator')
      findings.push(
        ...card.parameters.flatMap((parameter, index) =>
          'unit' in parameter && parameter.unit !== undefined
            ? checkUnit(located, `.parameters[${index}].unit`, parameter.unit)
            : [],
        ),
      );
    return [...findings, ...checkTolerance(located, card), ...checkDated(located, card, reading)];
  });
}

/** Inputs that no formula names: they would be shown nowhere. */
export function checkUse(reading: NumbersReading): Finding[] {
  const used = new Set(
    [...reading.cards, ...reading.generators].flatMap(({ item }) => namesUsed(item)),
  );
  return reading.inputs
    .filter(({ item }) => !used.has(item.id))
    .map((located) => faultAt(located, '', 'no card or generator uses this input'));
}

function checkProvenance(
  place: Place,
  { sources, asOf }: { sources: string[]; asOf: string },
): Finding[] {
  const findings = sources.flatMap((source, index) => {
    const sound = source.includes('://') ? isAddress(source) : source.includes(' ');
    return sound
      ? []
      : [faultAt(place, `.sources[${index}]`, 'write a whole address, or say in words what it is')];
  });
  const day = new Date(`${asOf}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== asOf)
    findings.push(faultAt(place, '.asOf', `there is no day ${asOf}`));
  return findings;
}

function isAddress(source: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/.test(source);
}

function checkUnit(place: Place, path: string, unit: string): Finding[] {
  return unitOf(unit) === null
    ? [faultAt(place, path, `"${unit}" is no unit that content/numbers/units.ts knows`)]
    : [];
}

function checkTolerance(place: Place, { answer, certainty }: NumberCard | Generator): Finding[] {
  if ('low' in answer)
    return answer.low < answer.high
      ? []
      : [faultAt(place, '.answer', `low (${answer.low}) must lie below high (${answer.high})`)];
  const { tolerance } = answer;
  const exact = 'percent' in tolerance && tolerance.percent === 0;
  if (exact && certainty === 'convention')
    return [faultAt(place, '.answer.tolerance', 'a convention is not graded to the digit')];
  if ('factor' in tolerance && tolerance.factor === 1)
    return [faultAt(place, '.answer.tolerance', 'write { percent: 0 } for an exact answer')];
  const range = 'range' in answer ? answer.range : undefined;
  if (range !== undefined && range.low >= range.high)
    return [faultAt(place, '.answer.range', 'low must lie below high')];
  return [];
}

/** Money ages: a card in dollars, or one that derives from a price, shows its year. */
function checkDated(
  place: Place,
  card: NumberCard | Generator,
  { inputs }: NumbersReading,
): Finding[] {
  const prices = new Set(
    inputs.filter(({ item }) => item.kind === 'price').map(({ item }) => item.id),
  );
  const inDollars = dollars(unitOf(card.answer.unit)) && card.kind === 'number';
  const money = inDollars || namesUsed(card).some((name) => prices.has(name));
  const shown = [card.question, ...card.assumptions].some((text) => /\b20\d\d\b/.test(text));
  return money && !shown
    ? [faultAt(place, '.assumptions', 'a figure in money names the year it holds for')]
    : [];
}

function dollars(unit: Unit | null): boolean {
  return (unit?.dimension.dollar ?? 0) !== 0;
}
