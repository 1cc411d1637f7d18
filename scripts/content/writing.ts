/** Reads the Writing column: parts, vocabulary, rules, signals and levels, all faults at once. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  levelSchema,
  partSchema,
  ruleSchema,
  signalSchema,
  termSchema,
  type WritingContent,
} from '#content/writing/schema.ts';
import type { ColumnReport, Finding } from './finding.ts';
import { checkIds, checkLevels, checkParts, type WritingReading } from './writing-checks.ts';
import { checkExamples } from './writing-examples.ts';
import { type ListSource, readYamlList } from './yaml-list.ts';

/** A folder without `writing/` has an empty column; a folder with it must have all of its files. */
export function readWriting(contentFolder: string): ColumnReport<WritingContent> {
  const directory = join(contentFolder, 'writing');
  const empty: WritingContent = { vocabulary: [], parts: [], rules: [], signals: [], levels: [] };
  if (!existsSync(directory)) return { content: empty, counts: countsOf(empty), findings: [] };

  const findings: Finding[] = [];
  function list<Schema extends z.ZodType>(name: string, schema: Schema, collection = name) {
    const read = readYamlList(sourceOf(directory, name, schema, collection));
    findings.push(...read.findings);
    return read;
  }
  const vocabulary = list('vocabulary', termSchema, 'terms');
  const parts = list('parts', partSchema);
  const rules = ruleFiles(directory).map((name) => list(`rules/${name}`, ruleSchema, 'rules'));
  const signals = list('signals', signalSchema);
  const levels = list('levels', levelSchema);
  const reading: WritingReading = {
    vocabulary: vocabulary.items,
    parts: parts.items,
    rules: rules.flatMap(({ items }) => items),
    signals: signals.items,
    levels: levels.items,
    ids: [vocabulary.ids, parts.ids, rules.flatMap(({ ids }) => ids), signals.ids, levels.ids],
  };
  findings.push(...checkIds(reading));
  // Examples are tried with the whole column; a missing term would show in every pattern that uses it.
  if (findings.length === 0)
    findings.push(...checkParts(reading), ...checkLevels(reading), ...checkExamples(reading));
  const content: WritingContent = {
    vocabulary: vocabulary.items.map(({ item }) => item),
    parts: reading.parts.map(({ item }) => item),
    rules: reading.rules.map(({ item }) => item),
    signals: reading.signals.map(({ item }) => item),
    levels: reading.levels.map(({ item }) => item),
  };
  return {
    content: findings.length === 0 ? content : null,
    counts: countsOf(content),
    findings: findings.map((finding) => ({ ...finding, column: 'writing' })),
  };
}

function ruleFiles(directory: string): string[] {
  const folder = join(directory, 'rules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace('.yaml', ''))
    .sort();
}

function sourceOf<Schema extends z.ZodType>(
  directory: string,
  name: string,
  schema: Schema,
  collection: string,
): ListSource<Schema> {
  const fileName = `${name}.yaml`;
  return {
    column: 'writing',
    directory,
    shownDirectory: 'content/writing',
    fileName,
    collection,
    schema,
  };
}

/** What satisfies its schema, by kind. */
function countsOf({ vocabulary, parts, rules, signals, levels }: WritingContent) {
  const ofSort = (sort: 'shape' | 'wording') => rules.filter((rule) => rule.sort === sort).length;
  return {
    rules: rules.length,
    'shape rules': ofSort('shape'),
    'wording rules': ofSort('wording'),
    examples: rules.reduce(
      (sum, { examples }) => sum + examples.flags.length + examples.passes.length,
      0,
    ),
    signals: signals.length,
    levels: levels.length,
    parts: parts.length,
    terms: vocabulary.length,
  };
}
