/**
 * Earlier cases stay live: one that passed once and does not now is a regression.
 */
import type { CaseResult } from '../values.ts';

type Outcomes = readonly Pick<CaseResult, 'id' | 'outcome'>[];

/** The cases that pass somewhere in earlier verdicts and do not in this one. A case that broke the judge is none. */
export function regressionsIn(earlier: readonly Outcomes[], now: Outcomes): string[] {
  const passed = new Set(earlier.flatMap((cases) => cases.filter(passes).map(({ id }) => id)));
  return now
    .filter(({ id, outcome }) => passed.has(id) && outcome !== 'pass' && outcome !== 'broke')
    .map(({ id }) => id);
}

/** Over verdicts in order: what ever went back, and what of it still fails in the last. */
export function regressionsOver(verdicts: readonly Outcomes[]): {
  ever: string[];
  standing: string[];
} {
  const each = verdicts.map((cases, index) => regressionsIn(verdicts.slice(0, index), cases));
  return { ever: [...new Set(each.flat())], standing: each[each.length - 1] ?? [] };
}

function passes({ outcome }: { outcome: CaseResult['outcome'] }): boolean {
  return outcome === 'pass';
}
