/** What is typed, as it is kept: the same words in one spelling, so that equal texts are equal. */
import { type DocumentKind, stanceParts, storyParts } from '#content/writing/schema.ts';
import { Invalid } from '../refusal.ts';
import type { PartId, PartTexts } from './values.ts';

/**
 * Line breaks become `\n`, as every editor shows them, and half a character, which no file can hold, becomes the sign
 * for one that is unreadable. All else stays as it is.
 */
export function keptText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/\p{Cs}/gu, '\uFFFD');
}

/** One line without blanks around it. */
export function keptLine(text: string): string {
  return keptText(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The parts of a kind, in the order of the page. */
export function partsOf(kind: DocumentKind): readonly PartId[] {
  return kind === 'story' ? storyParts : stanceParts;
}

/**
 * Parts with others laid over them, in the order of the page; empty ones are left out.
 *
 * @throws Invalid where a part does not belong to the kind.
 */
export function withParts(kind: DocumentKind, parts: PartTexts, over: PartTexts): PartTexts {
  const known = partsOf(kind);
  const foreign = Object.keys(over).filter((id) => !known.some((part) => part === id));
  if (foreign.length > 0)
    throw new Invalid(
      foreign.map((id) => ({ field: `parts.${id}`, message: `A ${kind} has no part "${id}".` })),
    );
  const laid = known.flatMap((id) => {
    const given = over[id];
    const text = given === undefined ? (parts[id] ?? '') : keptText(given);
    return text === '' ? [] : [[id, text] as const];
  });
  return Object.fromEntries(laid);
}

export function sameParts(one: PartTexts, other: PartTexts): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<PartId>;
  return [...ids].every((id) => (one[id] ?? '') === (other[id] ?? ''));
}
