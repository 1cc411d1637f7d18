/**
 * How well own tests and growth did, out of a verdict.
 */
import type { Drill, Growth, Language, StageMutants } from '#content/drills/schema.ts';
import type { OperationResult, Strength, Verdict } from '../values.ts';

type MutantResults = NonNullable<Verdict['ownTests']>['mutants'];

/** Only a bug that a failed assertion found scores. */
export function strengthOf(mutants: MutantResults): Strength {
  const count = (wanted: MutantResults[number]['outcome']) =>
    mutants.filter(({ outcome }) => outcome === wanted).length;
  return {
    killed: count('killed'),
    survived: count('survived'),
    notReached: count('not-reached'),
    unclear: count('unclear'),
    total: mutants.length,
  };
}

/**
 * The mutants that a verdict speaks of. Where a stage has variants, the cases that ran tell which class was written,
 * and so which variant's mutants these are.
 */
export function mutantsMet(
  drill: Drill,
  language: Language,
  stage: string,
  verdict: Pick<Verdict, 'cases' | 'ownTests'>,
): StageMutants | undefined {
  const written = drill.languages[language].mutants.filter((entry) => entry.stage === stage);
  const met = verdict.ownTests?.mutants.map(({ id }) => id) ?? [];
  const fitting = written.filter(({ mutants }) =>
    met.every((id) => mutants.some((mutant) => mutant.id === id)),
  );
  if (fitting.length <= 1) return fitting[0];
  const classes = classesMet(drill, verdict);
  return fitting.find(({ variant }) => classes.has(classOf(drill, variant) ?? '')) ?? fitting[0];
}

/** The classes that had cases of their own run: those the solution defines. */
function classesMet({ cases }: Pick<Drill, 'cases'>, verdict: Pick<Verdict, 'cases'>): Set<string> {
  const ran = new Set(verdict.cases.map(({ id }) => id));
  return new Set(
    Object.values(cases)
      .flat()
      .flatMap((entry) => (entry.for !== undefined && ran.has(entry.id) ? [entry.for] : [])),
  );
}

function classOf({ stages }: Drill, variant: string | null): string | undefined {
  const stage = stages.find(({ variants }) => variant !== null && variants?.includes(variant));
  return stage?.oneOf?.[stage.variants?.indexOf(variant ?? '') ?? -1];
}

/** Each measured operation beside what the drill asks for, in the drill's order. */
export function operationResults(
  drill: Pick<Drill, 'complexity' | 'cases'>,
  verdict: Pick<Verdict, 'cases' | 'complexity'>,
): OperationResult[] {
  const classes = classesMet(drill, verdict);
  const asked = drill.complexity.filter(
    ({ for: only }) => only === undefined || classes.size === 0 || classes.has(only),
  );
  return asked
    .filter(
      ({ operation }, index) => asked.findIndex((one) => one.operation === operation) === index,
    )
    .flatMap(({ operation, title, expected }) => {
      const result = verdict.complexity[operation];
      return result === undefined
        ? []
        : [{ ...result, operation, title, expected, met: met(result.verdict, expected) }];
    });
}

const order: readonly Growth[] = ['flat', 'log n', 'n'];

function met(verdict: OperationResult['verdict'], expected: Growth): boolean | null {
  return verdict === 'noisy' ? null : order.indexOf(verdict) <= order.indexOf(expected);
}
