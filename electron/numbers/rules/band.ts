/**
 * The ruler under a typed answer: round ticks, what is accepted, the exact figure and one's own.
 */
import type { AnswerBand } from '../values.ts';
import { acceptedRange, answerText, type ExpectedAnswer } from './answer-expected.ts';
import { formatNumber } from './quantity-print.ts';

/** From this factor between answer and typed figure on, the ruler counts powers of ten. */
const logarithmicFrom = 10;
/** Decades shown either side of the answer; what lies farther is marked at the edge. */
const mostDecades = 4;
const aboutTicks = 7;

interface Window {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/**
 * The ruler for an answer and the typed figures, both in the answer's unit; `typed` is null where nothing was typed.
 * Positions are shares of the width.
 */
export function bandOf(
  expected: ExpectedAnswer,
  typed: { readonly low: number; readonly high: number } | null,
): AnswerBand {
  const accepted = acceptedRange(expected);
  const exact = 'low' in expected ? null : expected.value;
  const middle = exact ?? (accepted.low + accepted.high) / 2;
  const mine = typed === null ? null : markOf(typed, middle);
  const logarithmic = mine !== null && isFar(mine, accepted);
  const window = logarithmic ? decades(middle, mine) : linear(accepted, middle, mine);
  const place = (figure: number) =>
    clamp(
      logarithmic
        ? share(Math.log10(Math.max(figure, Number.MIN_VALUE)), window)
        : share(figure, window),
    );
  return {
    ticks: logarithmic ? decadeTicks(window) : linearTicks(window),
    band: { from: place(accepted.low), to: place(accepted.high) },
    exact: exact === null ? null : { at: place(exact), label: `exact ${answerText(expected)}` },
    typed: mine === null ? null : typedMark(mine, typed, { window, logarithmic, place }),
    logarithmic,
  };
}

/** A typed range is marked at its middle. */
function markOf(typed: { low: number; high: number }, middle: number): number {
  return typed.low <= middle && typed.high >= middle ? middle : (typed.low + typed.high) / 2;
}

function isFar(mine: number, accepted: { low: number; high: number }): boolean {
  if (mine <= 0 || accepted.low <= 0) return false;
  return mine > accepted.high * logarithmicFrom || mine < accepted.low / logarithmicFrom;
}

/** Ends that lie on round ticks, around the band and the typed figure. */
function linear(
  accepted: { low: number; high: number },
  middle: number,
  mine: number | null,
): Window {
  const marks = [accepted.low, accepted.high, ...(mine === null ? [] : [mine])];
  // Far below zero on a ruler of positive figures there is nothing to see; the mark stays at the edge.
  const [least, most] = [Math.min(...marks), Math.max(...marks)];
  const width = Math.max(most - least, Math.abs(middle) * 0.05, 1e-12);
  const pad = Math.max(width * 0.35, Math.abs(middle) * 0.02);
  const step = roundStep((most - least + 2 * pad) / aboutTicks);
  const from = Math.floor((least - pad) / step) * step;
  const floor = accepted.low >= 0 && least >= 0 ? Math.max(0, from) : from;
  return { from: floor, to: Math.ceil((most + pad) / step) * step, step };
}

/** 1, 2 or 5 times a power of ten, at least `width`. */
function roundStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const factor = [1, 2, 5, 10].find((times) => times * power >= width * 0.999) ?? 10;
  return factor * power;
}

/** Whole decades around both figures, in exponents of ten. */
function decades(middle: number, mine: number): Window {
  const [answer, other] = [Math.log10(middle), Math.log10(mine)];
  const from = Math.max(Math.floor(Math.min(answer, other)), Math.floor(answer) - mostDecades);
  const to = Math.min(Math.ceil(Math.max(answer, other)), Math.ceil(answer) + mostDecades);
  // Room for the band where the answer is a power of ten itself.
  return { from: from === answer ? from - 1 : from, to: to === answer ? to + 1 : to, step: 1 };
}

function share(figure: number, { from, to }: Window): number {
  return (figure - from) / (to - from);
}

function clamp(at: number): number {
  return Math.min(1, Math.max(0, at));
}

/** Labelled ticks with a short one halfway. Decimals as the step has them, so that 2 reads 2.0 beside 2.2. */
function linearTicks(window: Window): AnswerBand['ticks'] {
  const count = Math.round((window.to - window.from) / window.step);
  const decimals = Math.min(6, Math.max(0, -Math.floor(Math.log10(window.step) + 1e-9)));
  return Array.from({ length: count * 2 + 1 }, (_, half) => {
    const figure = window.from + (half * window.step) / 2;
    return {
      at: half / (count * 2),
      label: half % 2 === 0 ? formatNumber(figure, { decimals }) : null,
    };
  });
}

function decadeTicks(window: Window): AnswerBand['ticks'] {
  const count = window.to - window.from;
  return Array.from({ length: count + 1 }, (_, index) => ({
    at: index / count,
    label: formatNumber(Number(`1e${window.from + index}`)),
  }));
}

function typedMark(
  mine: number,
  typed: { low: number; high: number } | null,
  given: { window: Window; logarithmic: boolean; place: (figure: number) => number },
): AnswerBand['typed'] {
  const { window, logarithmic, place } = given;
  const at = logarithmic ? Math.log10(mine) : mine;
  const beyond = at < window.from - 1e-9 ? 'low' : at > window.to + 1e-9 ? 'high' : null;
  const range = typed !== null && typed.low !== typed.high;
  const label = range
    ? `${formatNumber(typed.low)} to ${formatNumber(typed.high)}`
    : formatNumber(mine);
  return { at: place(mine), label: `you ${label}`, beyond };
}
