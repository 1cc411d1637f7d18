/** What the Opinions column refers to in its neighbours: the plan's activities and the rules of writing. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { idSchema } from '#content/plan/schema.ts';
import { documentKindSchema } from '#content/writing/schema.ts';
import { readPlan } from './plan.ts';
import { readYamlList } from './yaml-list.ts';

/** Subjects that tasks of the plan wait for. */
export interface PlanSubjects {
  reading: Set<string>;
  stance: Set<string>;
}

/**
 * The subjects of the plan's readings and stances; null where there is no sound plan, whose own faults are told by its
 * own reader.
 *
 * @param contentFolder path of the folder that holds one folder for each column
 */
export function planSubjects(contentFolder: string): PlanSubjects | null {
  if (!existsSync(join(contentFolder, 'plan'))) return null;
  const { content } = readPlan(contentFolder);
  if (content === null) return null;
  const activities = [...content.tasks, ...content.daily].flatMap(({ activity }) => activity ?? []);
  const subjectsOf = (kind: string) =>
    new Set(activities.filter((activity) => activity.kind === kind).map(({ subject }) => subject));
  return { reading: subjectsOf('reading'), stance: subjectsOf('stance') };
}

/** The rules a finding can come from, by id, and whether each looks at stances. */
export type WritingRules = Map<string, { stances: boolean }>;

/** All but these two fields is for the writing column's own reader to judge. */
const ruleHeadSchema = z.looseObject({ id: idSchema, kinds: z.array(documentKindSchema) });

/** The rules of writing; null where there are none yet. */
export function writingRules(contentFolder: string): WritingRules | null {
  const directory = join(contentFolder, 'writing', 'rules');
  if (!existsSync(directory)) return null;
  const files = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
  const lists = files.map((fileName) =>
    readYamlList({
      column: 'writing',
      directory,
      shownDirectory: 'content/writing/rules',
      fileName,
      collection: 'rules',
      schema: ruleHeadSchema,
    }),
  );
  // A faulty list is told by the writing column's reader; links into it cannot be judged.
  if (lists.some(({ findings }) => findings.length > 0)) return null;
  const heads = lists.flatMap(({ items }) => items.map(({ item }) => item));
  return new Map(heads.map(({ id, kinds }) => [id, { stances: kinds.includes('stance') }]));
}
