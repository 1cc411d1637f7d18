/** Geometry of the ruler under an answer: where its words go so that they do not meet. Pure, in px. */
import type { AnswerBand } from '#electron/numbers/values.ts';

/** About how wide a letter of a mark's words is. */
const letter = 6.8;
const gap = 6;

export interface MarkLabel {
  x: number;
  text: string;
  anchor: 'start' | 'end';
}

function labelAt(at: number, text: string, side: 'left' | 'right', width: number): MarkLabel {
  const length = text.length * letter;
  // At an edge the words turn round rather than be cut off.
  const turned =
    side === 'right' ? at + gap + length > width && at - gap - length >= 0 : at - gap - length < 0;
  const isRight = turned ? side === 'left' : side === 'right';
  return { x: isRight ? at + gap : at - gap, text, anchor: isRight ? 'start' : 'end' };
}

/** Where a label lies: from its left to its right end. */
function extent({ x, text, anchor }: MarkLabel): [number, number] {
  const length = text.length * letter;
  return anchor === 'start' ? [x, x + length] : [x - length, x];
}

function meet(one: MarkLabel, other: MarkLabel): boolean {
  const [from, to] = extent(one);
  const [otherFrom, otherTo] = extent(other);
  return from < otherTo + gap && otherFrom < to + gap;
}

/**
 * Labels of the exact value and of what was typed, away from each other. Where they would meet all the same, the
 * typed one is `lifted` a line.
 */
export function marksOf(band: AnswerBand, width: number) {
  const exactAt = band.exact === null ? null : band.exact.at * width;
  const typedAt = band.typed === null ? null : band.typed.at * width;
  const typedFirst = exactAt === null || typedAt === null || typedAt <= exactAt;
  const exact =
    band.exact === null || exactAt === null
      ? null
      : {
          at: exactAt,
          label: labelAt(exactAt, band.exact.label, typedFirst ? 'right' : 'left', width),
        };
  const typed =
    band.typed === null || typedAt === null
      ? null
      : {
          at: typedAt,
          label: labelAt(typedAt, typedWords(band.typed), typedFirst ? 'left' : 'right', width),
        };
  const lifted = exact !== null && typed !== null && meet(exact.label, typed.label);
  return { exact, typed, lifted };
}

function typedWords({ label, beyond }: NonNullable<AnswerBand['typed']>): string {
  if (beyond === 'low') return `${label}, below the scale`;
  if (beyond === 'high') return `${label}, above the scale`;
  return label;
}
