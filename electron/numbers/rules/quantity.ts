/**
 * Reads a typed figure: `2.68 GB`, `~60/s`, `$2.22 per M tokens`, `30 to 50 tok/s`, `1.4e11 bytes`, `40k`.
 */
import { comparable, conversion, type Unit, unitOf } from '#content/numbers/units.ts';

/** A figure as it was read. A single figure has `low` and `high` alike. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  readonly range: boolean;
  /** Null where none was typed: the figure is taken in the card's unit. */
  readonly unit: Unit | null;
  /** Typed with `~` or `about`. */
  readonly about: boolean;
  /** What was assumed in reading it; null where it was plain. */
  readonly note: string | null;
}
/** What could not be read, with an example of what can. */
export interface QuantityFault {
  readonly fault: string;
}

const example = 'Write 12 GB, 12 ms or 12 tok/s.';
const aboutWords = /^(?:~|≈|about|around|roughly|approximately|approx\.?|circa|ca\.?|some)\s*/i;
// A minus after `e` or `^` belongs to an exponent, not between two figures.
/** "Every 15 s" is an interval of 15 s. */
const everyWord = /^every\s+(?=[~.\d])/i;
const rangeForm = /^(.*?[^e^\s*])\s*(?:–|—|-|\bto\b|\.{2,3})\s*((?:\$|~)?\s*\.?\d.*)$/i;
const numberForm = /^(\d{1,3}(?:[,_' ]\d{3})+(?![\d])|\d+)?(\.\d+)?(?:e([+-]?\d{1,3})(?![\w]))?/i;

/** Whether a reading failed. */
export function isFault(reading: Quantity | QuantityFault): reading is QuantityFault {
  return 'fault' in reading;
}

/**
 * Reads a figure or a range. `like` is the unit that is asked for: it decides between readings of an ambiguous unit
 * (`70B` is bytes or billions) and never turns one quantity into another.
 */
export function parseQuantity(text: string, like?: Unit): Quantity | QuantityFault {
  const tidy = text
    .normalize('NFC')
    .replace(/[−‒]/g, '-')
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .trim()
    .replace(/[.?=!]+$/, '')
    .replace(everyWord, '');
  if (tidy === '') return { fault: `Nothing was typed. ${example}` };
  const about = aboutWords.test(tidy);
  const plain = tidy.replace(aboutWords, '');
  const halves = rangeForm.exec(plain);
  if (halves?.[1] !== undefined && halves[2] !== undefined) {
    return readRange(halves[1], halves[2].replace(aboutWords, ''), { text: tidy, about, like });
  }
  const read = readOne(plain, tidy, like);
  if ('fault' in read) return read;
  const { value, unit } = read;
  return checked(
    { low: value, high: value, range: false, unit, about, note: unit?.note ?? null },
    tidy,
  );
}

interface One {
  readonly value: number;
  readonly unit: Unit | null;
  /** The unit was only a multiplier, which is in `value` already. */
  readonly times: number;
}

function readRange(
  first: string,
  second: string,
  given: { text: string; about: boolean; like: Unit | undefined },
): Quantity | QuantityFault {
  const read = readOne(first, given.text, given.like);
  if ('fault' in read) return read;
  const price = read.unit?.id === '$' && !second.includes('$');
  const high = readOne(price ? `$${second}` : second, given.text, given.like);
  if ('fault' in high) return high;
  // "$2 to $3/h" and "$2-3M": what follows the second figure belongs to both.
  const shares =
    price || (read.unit?.id === '$' && high.unit !== null && !comparable(read.unit, high.unit));
  const low = shares ? { ...read, unit: null } : read;
  const unit = high.unit ?? low.unit;
  const scale = low.unit !== null && high.unit !== null ? conversion(low.unit, high.unit) : 1;
  if (scale === null) {
    return {
      fault: `"${given.text}": ${low.unit?.id} and ${high.unit?.id} do not make a range. Write 30 to 50 tok/s.`,
    };
  }
  // "30-50k" means thirty thousand; "0.5 to 1 million" likewise.
  const inherited = low.unit === null && low.times === 1 ? high.times : 1;
  const ends = [low.value * scale * inherited, high.value] as const;
  if (ends[0] > ends[1])
    return {
      fault: `"${given.text}" runs backwards. Write the smaller figure first: 30 to 50 tok/s.`,
    };
  return checked(
    {
      low: ends[0],
      high: ends[1],
      range: true,
      unit,
      about: given.about,
      note: unit?.note ?? null,
    },
    given.text,
  );
}

/** A figure is below zero only where it is a plain number or a share. */
function checked(quantity: Quantity, text: string): Quantity | QuantityFault {
  const plain = quantity.unit === null || Object.keys(quantity.unit.dimension).length === 0;
  if (quantity.low < 0 && !plain)
    return { fault: `"${text}": an amount is not below zero. ${example}` };
  if (!Number.isFinite(quantity.low) || !Number.isFinite(quantity.high)) {
    return { fault: `"${text}" is too large to read. Write 1.4e11 FLOP.` };
  }
  return quantity;
}

function readOne(text: string, whole: string, like: Unit | undefined): One | QuantityFault {
  const signs = /^([+-]?)\s*(\$?)\s*([+-]?)\s*/.exec(text);
  const currency = signs?.[2] === '$';
  const negative = signs?.[1] === '-' || signs?.[3] === '-';
  const number = readNumber(text.slice(signs?.[0].length ?? 0), currency);
  if (number === null) return { fault: `"${whole}" has no figure in it. ${example}` };
  if (/^,\d/.test(number.rest)) {
    return {
      fault: `"${whole}": write decimals with a point (2.68) and thousands with a comma (1,000).`,
    };
  }
  const value = negative ? -number.value : number.value;
  const name = number.rest.trim();
  const unitText = currency ? priceUnit(name) : name;
  if (unitText === '') return { value, unit: null, times: 1 };
  const unit = unitOf(unitText, like);
  if (unit === null) return { fault: `"${whole}": ${name} is not a unit. ${example}` };
  if (unit.multiplier && !(like && comparable(unit, like))) {
    return { value: value * unit.factor, unit: null, times: unit.factor };
  }
  return { value, unit, times: 1 };
}

/** What follows the figure of a price: `$40k/month` is `k $/month`. */
function priceUnit(rest: string): string {
  const [, head = '', tail = ''] = /^(.*?)\s*((?:\/|\bper\b).*)?$/i.exec(rest) ?? [];
  return /^(\$|usd|dollars?)$/i.test(head) ? `$${tail}` : `${head} $${tail}`.trim();
}

/**
 * A figure at the start of a text: `1,000`, `.5`, `1.4e11`, `1.4 × 10^11`, `2^20`, `1/3`. In a price what is divided by
 * may be counted itself: `$5/1M tok`.
 */
function readNumber(text: string, price: boolean): { value: number; rest: string } | null {
  const found = numberForm.exec(text);
  const [all = '', whole, decimals = '', exponent = '0'] = found ?? [];
  if (whole === undefined && decimals === '') return null;
  let value = Number(`${(whole ?? '0').replace(/[,_' ]/g, '')}${decimals}e${exponent}`);
  let rest = text.slice(all.length);
  const after = (form: RegExp) => {
    const match = form.exec(rest);
    if (match !== null) rest = rest.slice(match[0].length);
    return match === null ? null : Number(match[1]);
  };
  const power = after(/^\s*(?:\^|\*\*)\s*(-?\d+)/);
  if (power !== null) value **= power;
  const tens = after(/^\s*[x×*·]\s*10\s*(?:\^|\*\*)\s*(-?\d+)/i);
  if (tens !== null) value = Number(`${value}e${tens}`);
  const divisor = after(
    price ? /^\s*\/\s*(\d+(?:\.\d+)?)(?!\s*[\w.])/ : /^\s*\/\s*(\d+(?:\.\d+)?)/,
  );
  if (divisor !== null) value /= divisor;
  return { value, rest };
}
