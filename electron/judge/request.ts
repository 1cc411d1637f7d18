/**
 * Makes a judge's request out of a drill, a stage, a language and a candidate's code.
 */
import type {
  Case,
  Drill,
  Language,
  LanguageKit,
  Mutant,
  Stage,
  StageSource,
} from '#content/drills/schema.ts';
import type { JudgeCase, JudgeMutant, JudgeRequest, JudgeVariant } from './values.ts';

export interface Submission {
  id?: string;
  stage: string;
  language: Language;
  solution: string;
  tests?: string;
}

/** What of a submission is judged; a quick run leaves out what only a submission gets. */
export interface Parts {
  cases: 'all' | 'visible' | 'none';
  complexity: boolean;
  own: JudgeRequest['own'];
}

/** Everything: what a submission gets. */
export const allParts: Parts = { cases: 'all', complexity: true, own: 'grade' };
/** What Run gets: the visible cases, and the own tests on the candidate's own code. */
export const quickParts: Parts = { cases: 'visible', complexity: false, own: 'run' };

/** @throws RangeError for a stage the drill does not have, Error for a mutant whose edit does not fit. */
export function requestFor(drill: Drill, submission: Submission, parts = allParts): JudgeRequest {
  const { stage, language } = submission;
  const stages = stagesUpTo(drill, stage);
  const kit = drill.languages[language];
  const operations = drill.complexity.filter(({ stage: from }) =>
    stages.some(({ id }) => id === from),
  );
  return {
    version: 1,
    ...(submission.id === undefined ? {} : { id: submission.id }),
    language,
    solution: submission.solution,
    ...(submission.tests === undefined ? {} : { tests: submission.tests }),
    classes: stages.flatMap(({ classes }) => classes ?? []),
    oneOf: stages.flatMap(({ oneOf }) => oneOf ?? []),
    fixtures: kit.fixtures,
    cases: parts.cases === 'none' ? [] : casesOf(drill, stages, parts.cases === 'visible'),
    ...(parts.complexity && operations.length > 0
      ? { complexity: { source: kit.complexity, operations: operations.map(plainOperation) } }
      : {}),
    own: submission.tests === undefined ? 'none' : parts.own,
    variants: parts.own === 'grade' ? variantsOf(drill, stages, kit) : [],
  };
}

/** The stages up to and with one, in order. */
export function stagesUpTo(drill: Drill, stage: string): Stage[] {
  const index = drill.stages.findIndex(({ id }) => id === stage);
  if (index === -1) throw new RangeError(`${drill.id} has no stage "${stage}".`);
  return drill.stages.slice(0, index + 1);
}

/** Cases of earlier stages stay live, in the order of the stages. */
function casesOf(drill: Drill, stages: Stage[], visibleOnly: boolean): JudgeCase[] {
  return stages
    .flatMap(({ id }) => drill.cases[id] ?? [])
    .filter(({ visible }) => visible || !visibleOnly)
    .map(plainCase);
}

function plainCase({ id, title, for: only, steps }: Case): JudgeCase {
  return { id, title, ...(only === undefined ? {} : { for: only }), steps };
}

function plainOperation({
  operation,
  for: only,
  expected,
  sizes,
  measure,
}: Drill['complexity'][number]) {
  return { operation, ...(only === undefined ? {} : { for: only }), expected, sizes, measure };
}

function variantsOf(drill: Drill, stages: Stage[], kit: LanguageKit): JudgeVariant[] {
  const stage = stages[stages.length - 1]?.id;
  return kit.references
    .filter((reference) => reference.stage === stage)
    .map((reference) => ({
      className: classOfVariant(drill, reference.variant),
      reference: reference.source,
      mutants: mutantsOf(kit, reference).map((mutant) => applyMutant(reference.source, mutant)),
    }));
}

/** The class that a variant's name stands for; null for a reference without variants. */
export function classOfVariant(drill: Drill, variant: string | null): string | null {
  if (variant === null) return null;
  for (const { variants, oneOf } of drill.stages) {
    const at = variants?.indexOf(variant) ?? -1;
    if (at !== -1) return oneOf?.[at] ?? null;
  }
  return null;
}

/** The mutants written for one reference. */
export function mutantsOf(kit: LanguageKit, { stage, variant }: StageSource): Mutant[] {
  return (
    kit.mutants.find((entry) => entry.stage === stage && entry.variant === variant)?.mutants ?? []
  );
}

/**
 * A reference with a mutant's edits in it.
 *
 * @throws Error where an edit's text does not occur exactly once
 */
export function applyMutant(reference: string, mutant: Mutant): JudgeMutant {
  let source = reference;
  let changed: number[] = [];
  for (const { find, replace } of mutant.edits) {
    const at = source.indexOf(find);
    if (at === -1) throw new Error(`the text to find does not occur: ${shortened(find)}`);
    if (source.indexOf(find, at + 1) !== -1)
      throw new Error(`the text to find occurs more than once: ${shortened(find)}`);
    const first = source.slice(0, at).split('\n').length;
    const grown = replace.split('\n').length - find.split('\n').length;
    changed = changed.map((line) => (line > first ? line + grown : line));
    changed.push(...changedLines(find, replace).map((offset) => first + offset));
    source = source.slice(0, at) + replace + source.slice(at + find.length);
  }
  return { id: mutant.id, source, lines: [...new Set(changed)].sort((a, b) => a - b) };
}

/**
 * Which lines of the replacement differ, counted from 0. Where lines were only taken away, the line that follows them
 * stands for their place.
 */
function changedLines(find: string, replace: string): number[] {
  const [before, after] = [find.split('\n'), replace.split('\n')];
  let head = 0;
  while (head < after.length - 1 && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(after.length, before.length) - head - 1 &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1;
  const last = Math.max(head, after.length - 1 - tail);
  return Array.from({ length: last - head + 1 }, (_, index) => head + index);
}

function shortened(text: string): string {
  const flat = JSON.stringify(text);
  return flat.length > 80 ? `${flat.slice(0, 77)}…"` : flat;
}
