/**
 * Grades a typed figure against what a card expects.
 *
 * `near` is the right power of ten with a wrong mantissa: the same leading power of ten (84 for 48), or, where the two
 * lie on both sides of a border (9 for 11), at most a factor of 3 apart. The stretch of near figures is one piece
 * around the answer, so that on either side a larger error never gets a better grade. A near figure suggests Hard within
 * a factor of 2 and Again beyond it. Where the tolerance is in points of a percentage no figure is near.
 */
import {
  baseOf,
  comparable,
  conversion,
  inBits,
  quantityWords,
  type Unit,
  unitOf,
} from '#content/numbers/units.ts';
import type { AnswerVerdict, Rating } from '../values.ts';
import { accepts, type ExpectedAnswer, toleranceWords } from './answer-expected.ts';
import { isFault, parseQuantity, type Quantity } from './quantity.ts';
import { formatNumber, formatQuantity, formatRange } from './quantity-print.ts';

/** A verdict with what was typed in the answer's unit, for the ruler; null where it could not be put in it. */
export interface GradedAnswer extends AnswerVerdict {
  readonly typed: { readonly low: number; readonly high: number } | null;
  /** Share by which the answer is off, negative below: -0.07. 0 inside a range; null without a figure. */
  readonly error: number | null;
}
/** How long the answer took and how long this card usually takes, in ms. */
export interface Pace {
  readonly elapsedMs: number;
  readonly usualMs: number | null;
}

const borderFactor = 3;
/** A near figure farther off than this was not recalled. */
const hardFactor = 2;
/** How far from a factor of 8 an error may be that is put down to bits and bytes. */
const bitsShare = 0.03;
/** A right answer in this share of the usual time suggests Easy. */
const easyShare = 0.5;

/** Grades what was typed. Never throws; a unit of the card that is unknown is compared as a plain number. */
export function gradeAnswer(typed: string, expected: ExpectedAnswer, pace?: Pace): GradedAnswer {
  const asked = unitOf(expected.unit) ?? undefined;
  const read = parseQuantity(typed, asked);
  if (isFault(read)) return ungraded('unreadable', read.fault, null);
  const graded = gradeRead(read, { asked, expected, pace });
  if (read.unit !== null || graded.kind === 'right') return graded;
  return inBaseUnit(read, { asked, expected, pace }) ?? graded;
}

interface Given {
  readonly asked: Unit | undefined;
  readonly expected: ExpectedAnswer;
  readonly pace: Pace | undefined;
}

/**
 * A bare figure that is right without the prefix of the card's unit: 131072 for 128 KiB, 117e9 for billions, 0.9999 for
 * 99.99%. Null where it is not.
 */
function inBaseUnit(read: Quantity, given: Given): GradedAnswer | null {
  const base = given.asked === undefined ? null : baseOf(given.asked);
  if (base === null) return null;
  const graded = gradeRead({ ...read, unit: base }, given);
  if (graded.kind !== 'right') return null;
  const share = given.expected.unit === '%';
  const note = `Read as ${graded.understood}${share ? ' of 1' : ''}.`;
  return { ...graded, note: read.note === null ? note : `${note} ${read.note}` };
}

function gradeRead(read: Quantity, given: Given): GradedAnswer {
  const { asked, expected, pace } = given;
  const factor = factorTo(read, asked);
  const understood = shownQuantity(read, expected.unit);
  if (factor === null) return ungraded('wrong-dimension', dimensionWords(read, asked), understood);
  const figures = { low: read.low * factor, high: read.high * factor };
  const error = errorOf(figures, expected);
  const right = isRight(figures, expected);
  const kind = right ? 'right' : isNear(figures, expected) ? 'near' : 'wrong';
  return {
    kind,
    words: wordsOf(kind, expected, error),
    errorWords: errorWords(error, expected),
    understood,
    note: noteOf(read, factor, expected, kind === 'right' ? null : bitsWords(read, figures, given)),
    suggested: suggestedFor(kind, ratioOf(figures, expected), pace),
    typed: figures,
    error,
  };
}

function ungraded(
  kind: 'unreadable' | 'wrong-dimension',
  words: string,
  understood: string | null,
): GradedAnswer {
  const suggested = kind === 'unreadable' ? null : 'again';
  return {
    kind,
    words,
    errorWords: '',
    understood,
    note: null,
    suggested,
    typed: null,
    error: null,
  };
}

function factorTo(read: Quantity, asked: Unit | undefined): number | null {
  return read.unit === null || asked === undefined ? 1 : conversion(read.unit, asked);
}

function dimensionWords(read: Quantity, asked: Unit | undefined): string {
  const [is, should] = [
    read.unit ? quantityWords(read.unit) : '',
    asked ? quantityWords(asked) : '',
  ];
  if (is === should) return `That is in ${read.unit?.id}; the question asks for ${asked?.id}.`;
  return `That is ${is}; the question asks for ${should}.`;
}

function shownQuantity({ low, high, unit, range }: Quantity, askedUnit: string): string {
  const name = unit?.id ?? askedUnit;
  return range ? formatRange(low, high, name) : formatQuantity(low, name);
}

/** A typed range is right inside the accepted one, or where it covers it by at most a tenth at either end. */
function isRight({ low, high }: { low: number; high: number }, expected: ExpectedAnswer): boolean {
  if (accepts(expected, low) && accepts(expected, high)) return true;
  if (!('low' in expected)) return false;
  const covers = low <= expected.low && high >= expected.high;
  return covers && low >= expected.low * 0.9 && high <= expected.high * 1.1;
}

/** The end of what was typed that lies farther off, and what it is measured against. */
function farthest(
  { low, high }: { low: number; high: number },
  expected: ExpectedAnswer,
): [number, number] {
  if (!('low' in expected)) {
    return Math.abs(low - expected.value) > Math.abs(high - expected.value)
      ? [low, expected.value]
      : [high, expected.value];
  }
  const [under, over] = [Math.max(0, expected.low - low), Math.max(0, high - expected.high)];
  if (under === 0 && over === 0) return [low, low];
  return under >= over ? [low, expected.low] : [high, expected.high];
}

function errorOf(figures: { low: number; high: number }, expected: ExpectedAnswer): number {
  const [figure, target] = farthest(figures, expected);
  if (figure === target) return 0;
  return target === 0 ? Math.sign(figure) : (figure - target) / Math.abs(target);
}

function isNear(figures: { low: number; high: number }, expected: ExpectedAnswer): boolean {
  if ('tolerance' in expected && 'absolute' in expected.tolerance && expected.unit === '%')
    return false;
  const [figure, target] = farthest(figures, expected);
  if (figure === 0 || target === 0 || Math.sign(figure) !== Math.sign(target)) return false;
  const ratio = figure / target;
  if (ratio <= borderFactor && ratio >= 1 / borderFactor) return true;
  return powerOfTen(figure) === powerOfTen(target);
}

function ratioOf(figures: { low: number; high: number }, expected: ExpectedAnswer): number {
  const [figure, target] = farthest(figures, expected);
  return figure / target;
}

/** A factor of 8 in figures of memory or bandwidth is mostly one kind of unit for the other. */
function bitsWords(
  read: Quantity,
  figures: { low: number; high: number },
  { asked, expected }: Given,
): string | null {
  if (asked === undefined || asked.dimension.byte !== 1) return null;
  const ratio = ratioOf(figures, expected);
  const high = Math.abs(ratio / 8 - 1) <= bitsShare;
  const low = Math.abs(ratio * 8 - 1) <= bitsShare;
  if (!high && !low) return null;
  const typedInBits = inBits(read.unit ?? asked);
  const bits = typedInBits === inBits(asked) ? high : typedInBits;
  return bits ? 'That looks like bits for bytes.' : 'That looks like bytes for bits.';
}

function powerOfTen(figure: number): number {
  return Number(Math.abs(figure).toExponential().split('e')[1]);
}

function wordsOf(
  kind: 'right' | 'near' | 'wrong',
  expected: ExpectedAnswer,
  error: number,
): string {
  if (kind === 'near') return 'Right power of ten';
  if ('low' in expected)
    return kind === 'right' ? 'In the accepted range' : 'Outside the accepted range';
  const room = toleranceWords(expected);
  if (kind === 'wrong') return room === null ? 'Not the figure' : `Not within ${room}`;
  return room === null || Math.abs(error) < 1e-9 ? 'Exact' : `Within ${room}`;
}

/** "7% under", "12x too high", "3 points over"; empty where the figure is right to a tenth of a percent. */
function errorWords(error: number, expected: ExpectedAnswer): string {
  const over = error > 0;
  if (expected.unit === '%' && !('low' in expected))
    return pointsWords(error * Math.abs(expected.value));
  const ratio = over ? 1 + error : 1 / (1 + error);
  if (Number.isFinite(ratio) && ratio >= 2)
    return `${formatNumber(roundedFactor(ratio))}x too ${over ? 'high' : 'low'}`;
  if (error <= -1) return 'too low';
  const percent = Math.abs(error) * 100;
  if (percent < 0.05) return '';
  return `${percent < 1 ? percent.toFixed(1) : Math.round(percent)}% ${over ? 'over' : 'under'}`;
}

function roundedFactor(ratio: number): number {
  return Number(ratio.toPrecision(2));
}

function pointsWords(points: number): string {
  const size = Number(Math.abs(points).toPrecision(2));
  if (size < 1e-6) return '';
  return `${formatNumber(size)} ${size === 1 ? 'point' : 'points'} ${points > 0 ? 'over' : 'under'}`;
}

/** What was filled in, what was assumed, what it may be mistaken for, or that it is exact in the other prefix. */
function noteOf(
  read: Quantity,
  factor: number,
  expected: ExpectedAnswer,
  mistaken: string | null,
): string | null {
  const notes = [read.note, otherPrefix(read, factor, expected), mistaken];
  if (read.unit === null && !['', '1', 'x'].includes(expected.unit))
    notes.unshift(`Taken in ${expected.unit}.`);
  const said = notes.filter((note) => note !== null);
  return said.length === 0 ? null : said.join(' ');
}

function otherPrefix(read: Quantity, factor: number, expected: ExpectedAnswer): string | null {
  const name = read.unit?.id ?? expected.unit;
  const letters = /^([kKMGTP])(i?)B\b/.exec(name);
  if ('low' in expected || read.range || letters === null) return null;
  const binary = letters[2] === 'i';
  const other = name.replace(
    letters[0],
    binary ? `${letters[1]}B` : `${letters[1]?.toUpperCase()}iB`,
  );
  const [otherUnit, asked] = [unitOf(other), unitOf(expected.unit)];
  if (otherUnit === null || asked === null || !comparable(otherUnit, asked)) return null;
  const would = (read.low * (conversion(otherUnit, asked) ?? 0)) / expected.value;
  const is = (read.low * factor) / expected.value;
  if (Math.abs(would - 1) > 0.005 || Math.abs(is - 1) <= 0.005) return null;
  return `${formatQuantity(read.low, other)} would be exact: ${other} counts powers of ${binary ? 'ten' : 'two'}.`;
}

function suggestedFor(
  kind: 'right' | 'near' | 'wrong',
  ratio: number,
  pace: Pace | undefined,
): Rating {
  const close = ratio <= hardFactor && ratio >= 1 / hardFactor;
  if (kind !== 'right') return kind === 'near' && close ? 'hard' : 'again';
  const fast =
    pace !== undefined && pace.usualMs !== null && pace.elapsedMs <= pace.usualMs * easyShare;
  return fast ? 'easy' : 'good';
}
