/** What one schema cannot see: links between a drill's files, ids that must be unique, mutants that must fit. */
import type { Drill, LanguageKit } from '#content/drills/schema.ts';
import { languageIds, sourceEndings } from '#content/drills/schema.ts';
import { applyMutant } from '#electron/judge/request.ts';

export interface Fault {
  /** From the drill's folder. */
  file: string;
  field: string;
  message: string;
}

const leastMutants = 9;

export function checkDrill(drill: Drill): Fault[] {
  return [
    ...checkStages(drill),
    ...checkCases(drill),
    ...languageIds.flatMap((language) =>
      checkKit(drill, drill.languages[language]).map((fault) => ({
        ...fault,
        file: `${language}/${fault.file.replace('*', sourceEndings[language])}`,
      })),
    ),
  ];
}

function checkStages({ stages, complexity, questions, rubric }: Drill): Fault[] {
  const faults: Fault[] = [];
  const add = (field: string, message: string) =>
    faults.push({ file: 'drill.yaml', field, message });
  for (const [name, list] of Object.entries({ stages, questions, rubric }))
    for (const id of repeated(list.map((entry) => entry.id)))
      add(name, `the id ${id} is used twice`);
  const ids = stages.map(({ id }) => id);
  for (const [index, { id, reveal }] of stages.entries()) {
    const field = `stages[${index}] (${id}).reveal`;
    if ((reveal === 'start') !== (index === 0)) add(field, 'the first stage, and only it, starts');
    const after = /^after-(.+)$/.exec(reveal)?.[1];
    if (after !== undefined && !ids.slice(0, index).includes(after))
      add(field, `${after} is not an earlier stage`);
  }
  for (const [index, { stage, operation }] of complexity.entries())
    if (!ids.includes(stage))
      add(`complexity[${index}] (${operation}).stage`, `there is no stage ${stage}`);
  return faults;
}

function checkCases({ stages, cases }: Drill): Fault[] {
  const faults: Fault[] = [];
  const classes = new Set(
    stages.flatMap((stage) => [...(stage.classes ?? []), ...(stage.oneOf ?? [])]),
  );
  const all = Object.values(cases).flat();
  const twice = new Set(repeated(all.map(({ id }) => id)));
  const ids = new Set(all.map(({ id }) => id));
  for (const { id: stage } of stages) {
    const file = `cases/${stage}.yaml`;
    for (const [index, entry] of (cases[stage] ?? []).entries()) {
      const add = (field: string, message: string) =>
        faults.push({ file, field: `cases[${index}] (${entry.id})${field}`, message });
      if (twice.has(entry.id)) add('.id', 'is used twice');
      if (!entry.id.startsWith(`${stage}-`)) add('.id', `must start with ${stage}-`);
      if (entry.for !== undefined && !classes.has(entry.for))
        add('.for', `no stage asks for ${entry.for}`);
      if (entry.reimplements !== undefined && !ids.has(entry.reimplements))
        add('.reimplements', `there is no case ${entry.reimplements}`);
      if ((entry.reimplements === undefined) !== (entry.reason === undefined))
        add('.reason', 'a case that corrects another says why, and no other does');
      for (const { field, message } of checkSteps(entry.steps)) add(field, message);
      for (const field of emptyKeysIn(entry.steps, '.steps'))
        add(field, 'has an empty key: YAML reads null without quotes so; write "null" with them');
    }
    if ((cases[stage] ?? []).length > 0 && !cases[stage]?.some(({ visible }) => visible))
      faults.push({ file, field: '', message: 'at least one case must be visible' });
  }
  return faults;
}

/** Names must be made before they are used. */
function checkSteps(steps: Drill['cases'][string][number]['steps']): Omit<Fault, 'file'>[] {
  const faults: Omit<Fault, 'file'>[] = [];
  const names = new Set<string>();
  for (const [index, step] of steps.entries()) {
    const callee = step[0] === 'let' ? step[2] : step[1];
    const [root = '', member] = callee.split('.');
    if (member !== undefined && /^[a-z]/.test(root) && root !== 'fresh' && !names.has(root))
      faults.push({ field: `.steps[${index}]`, message: `${root} is not made by a step before` });
    const values = step[0] === 'let' ? step[3] : step[0] === 'gives' ? [step[2], step[3]] : step[2];
    for (const name of refsIn(values))
      if (!names.has(name))
        faults.push({
          field: `.steps[${index}]`,
          message: `ref ${name} is not made by a step before`,
        });
    if (step[0] === 'let') names.add(step[1]);
  }
  return faults;
}

/** The places of objects with an empty key, which is what an unquoted null becomes. */
function emptyKeysIn(value: unknown, place: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((part, index) => emptyKeysIn(part, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === '' ? [place] : emptyKeysIn(part, `${place}.${key}`),
  );
}

function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('ref' in value && typeof value.ref === 'string' && Object.keys(value).length === 1)
    return /^[a-z]/.test(value.ref) ? [value.ref.split('.')[0] ?? ''] : [];
  return Object.values(value).flatMap(refsIn);
}

function checkKit(drill: Drill, kit: LanguageKit): Fault[] {
  const faults: Fault[] = [];
  for (const { stage, variant, mutants } of kit.mutants) {
    const file = `mutants/${variant === null ? stage : `${stage}.${variant}`}.yaml`;
    const reference = kit.references.find(
      (entry) => entry.stage === stage && entry.variant === variant,
    );
    for (const id of repeated(mutants.map((mutant) => mutant.id)))
      faults.push({ file, field: '', message: `the id ${id} is used twice` });
    if (mutants.length < leastMutants)
      faults.push({
        file,
        field: '',
        message: `has ${mutants.length} mutants; ${leastMutants} are needed`,
      });
    for (const [index, mutant] of mutants.entries()) {
      if (reference === undefined || reference.source === '') continue;
      try {
        applyMutant(reference.source, mutant);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        faults.push({ file, field: `mutants[${index}] (${mutant.id}).edits`, message });
      }
    }
  }
  const measured = new Set(drill.complexity.map(({ operation }) => operation));
  for (const [index, { id, stage, operation }] of kit.slow.entries()) {
    const field = `slow[${index}] (${id})`;
    if (!drill.stages.some((entry) => entry.id === stage))
      faults.push({
        file: 'slow.yaml',
        field: `${field}.stage`,
        message: `there is no stage ${stage}`,
      });
    if (!measured.has(operation))
      faults.push({
        file: 'slow.yaml',
        field: `${field}.operation`,
        message: `${operation} is not measured`,
      });
  }
  for (const name of measured)
    if (
      kit.complexity !== '' &&
      !kit.complexity.includes(name) &&
      !kit.complexity.includes(camel(name))
    )
      faults.push({ file: 'complexity*', field: '', message: `has no function ${name}` });
  return faults;
}

function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}

function repeated(ids: string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
