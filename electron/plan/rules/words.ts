/**
 * Rounds and lists as the rules' sentences say them.
 */
import type { RoundId } from '#content/plan/schema.ts';

/** A round as it stands in a sentence, without "the". */
export const roundNames: Record<RoundId, string> = {
  coding: 'live coding round',
  trial: 'work trial round',
  design: 'system design round',
  behavioral: 'behavioral round',
};

/** Names in a row: `A`, `A and B`, `A, B and 3 more`; at most three are named. */
export function list(names: readonly string[]): string {
  const named = names.length > 3 ? names.slice(0, 2) : names.slice(0, -1);
  const rest = names.length - named.length;
  const last = rest > 1 ? `${rest} more` : (names.at(-1) ?? '');
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`;
}
