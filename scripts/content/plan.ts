import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { z } from 'zod';
import {
  type Curriculum,
  curriculumSchema,
  dailyTaskSchema,
  organisationSchema,
  stageSchema,
  taskSchema,
  themeSchema,
  weekSchema,
} from '#content/plan/schema.ts';
import type { ColumnReport, Finding } from './finding.ts';
import { checkPlan, type LocatedPlan } from './plan-checks.ts';
import { checkOrder } from './plan-order.ts';
import { type LocatedId, readYamlList, type YamlList } from './yaml-list.ts';

const weekFiles = ['week-1.yaml', 'week-2.yaml', 'week-3.yaml', 'week-4.yaml'];
const spareFile = 'spare.yaml';
const otherFiles = ['weeks.yaml', 'themes.yaml', 'daily.yaml', 'organisations.yaml', 'stages.yaml'];

/**
 * Reads and checks `plan/` of a content folder: each file against its schema, then the links
 * between them. All faults are reported at once.
 *
 * @param contentFolder path of the folder that holds `plan/`
 */
export function readPlan(contentFolder: string): ColumnReport<Curriculum> {
  const directory = join(contentFolder, 'plan');
  const shownDirectory = `${basename(resolve(contentFolder))}/plan`;
  const findings: Finding[] = [];
  const ids: LocatedId[] = [];

  function read<Schema extends z.ZodType>(
    fileName: string,
    collection: string,
    schema: Schema,
  ): YamlList<z.infer<Schema>> {
    const source = { column: 'plan', directory, shownDirectory, fileName, collection, schema };
    const list = readYamlList(source);
    findings.push(...list.findings);
    return list;
  }

  const taskLists = [...weekFiles, spareFile].map((name) => read(name, 'tasks', taskSchema));
  const weeks = read('weeks.yaml', 'weeks', weekSchema);
  const themes = read('themes.yaml', 'themes', themeSchema);
  const daily = read('daily.yaml', 'daily', dailyTaskSchema);
  const organisations = read('organisations.yaml', 'organisations', organisationSchema);
  const stages = read('stages.yaml', 'stages', stageSchema);

  for (const list of [...taskLists, daily]) ids.push(...list.ids);
  const located: LocatedPlan = {
    shownDirectory,
    tasks: taskLists.flatMap((list) => list.items),
    daily: daily.items,
    weeks: weeks.items,
    themes: themes.items,
    organisations: organisations.items,
    stages: stages.items,
    taskIds: ids,
    themeIds: themes.ids,
    organisationIds: organisations.ids,
    stageIds: stages.ids,
    complete: findings.length === 0,
  };
  findings.push(...unknownFiles(directory, shownDirectory));
  findings.push(...checkPlan(located), ...checkOrder(located));

  const counts = {
    weeks: weeks.count,
    themes: themes.count,
    tasks: taskLists.reduce((sum, list) => sum + list.count, 0),
    daily: daily.count,
    organisations: organisations.count,
    stages: stages.count,
  };
  if (findings.length > 0) return { content: null, counts, findings };

  const curriculum = curriculumSchema.safeParse({
    weeks: located.weeks.map(({ item }) => item),
    themes: located.themes.map(({ item }) => item),
    tasks: located.tasks.map(({ item }) => item),
    daily: located.daily.map(({ item }) => item),
    organisations: located.organisations.map(({ item }) => item),
    stages: located.stages.map(({ item }) => item),
  });
  if (curriculum.success) return { content: curriculum.data, counts, findings };
  for (const issue of curriculum.error.issues) {
    const field = issue.path.map(String).join('.');
    findings.push({ column: 'plan', file: shownDirectory, field, message: issue.message });
  }
  return { content: null, counts, findings };
}

/** A file nobody reads is content that silently has no effect. */
function unknownFiles(directory: string, shownDirectory: string): Finding[] {
  const known = new Set([...weekFiles, spareFile, ...otherFiles]);
  let names: string[];
  try {
    names = readdirSync(directory);
  } catch {
    return []; // Each missing file has its own finding already.
  }
  return names
    .filter((name) => /\.ya?ml$/.test(name) && !known.has(name))
    .sort()
    .map((name) => ({
      column: 'plan',
      file: `${shownDirectory}/${name}`,
      field: '',
      message: `is not read; the plan's files are ${[...known].join(', ')}`,
    }));
}
