/** What the checks of the Numbers column share: the entries with their places, and how a fault is told. */
import type {
  ContentCard,
  Generator,
  NumberCard,
  NumbersGroup,
  NumbersInput,
  WordingCard,
} from '#content/numbers/schema.ts';
import { FormulaFault, namesIn } from '#electron/numbers/rules/formula.ts';
import type { Finding } from './finding.ts';
import type { Located, LocatedId, Place } from './yaml-list.ts';

/** The column as far as its entries satisfy their schemas; `ids` holds those of the others too. */
export interface NumbersReading {
  groups: Located<NumbersGroup>[];
  inputs: Located<NumbersInput>[];
  cards: Located<NumberCard | WordingCard>[];
  generators: Located<Generator>[];
  ids: LocatedId[];
}

/** A fault at a place; `path` begins with a dot or bracket, or is empty. */
export function faultAt({ file, label }: Place, path: string, message: string): Finding {
  return { column: 'numbers', file, field: `${label}${path}`, message };
}

/** A formula of an entry with its place in it. */
export interface PlacedFormula {
  path: string;
  text: string;
}

/** The formulas of a card or generator in the order in which they are worked out. */
export function formulasOf(card: ContentCard): PlacedFormula[] {
  if (card.kind === 'wording') return [];
  const steps = card.where.map(({ formula }, index) => ({
    path: `.where[${index}].formula`,
    text: formula,
  }));
  const rules =
    card.kind === 'generator'
      ? card.require.map((text, index) => ({ path: `.require[${index}]`, text }))
      : [];
  const asked =
    'formula' in card.answer && card.answer.formula !== undefined
      ? [{ path: '.answer.formula', text: card.answer.formula }]
      : [];
  return [...steps, ...rules, ...asked];
}

/** The names in all formulas of a card; a formula that cannot be read has none. */
export function namesUsed(card: ContentCard): string[] {
  return formulasOf(card).flatMap(({ text }) => namesOf(text));
}

/** The names in a formula; none where it cannot be read, which is told with its quantity. */
export function namesOf(text: string): string[] {
  try {
    return namesIn(text);
  } catch (error) {
    if (error instanceof FormulaFault) return [];
    throw error;
  }
}

/** The names that a generator's parameters set. */
export function parameterNames({ parameters }: Generator): string[] {
  return parameters.flatMap((parameter) =>
    'rows' in parameter ? Object.keys(parameter.rows[0]?.set ?? {}) : [parameter.name],
  );
}
