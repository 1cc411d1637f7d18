/** Reads the Numbers column: groups, inputs, cards and generators, all faults at once. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  type ContentCard,
  cardSchema,
  generatorSchema,
  groupSchema,
  inputSchema,
  type NumbersContent,
} from '#content/numbers/schema.ts';
import type { ColumnReport, Finding } from './finding.ts';
import { checkCards, checkIds, checkInputs, checkQuestions, checkUse } from './numbers-checks.ts';
import { checkDerivations } from './numbers-derivations.ts';
import { checkDraws, drawsOfEach } from './numbers-draws.ts';
import type { NumbersReading } from './numbers-reading.ts';
import { type ListSource, readYamlList } from './yaml-list.ts';

/** A folder without `numbers/` has an empty column; a folder with it must have all of its files. */
export function readNumbers(contentFolder: string): ColumnReport<NumbersContent> {
  const directory = join(contentFolder, 'numbers');
  const empty: NumbersContent = { inputs: [], groups: [], cards: [] };
  if (!existsSync(directory)) return { content: empty, counts: countsOf(empty), findings: [] };

  const findings: Finding[] = [];
  const ids: NumbersReading['ids'] = [];
  function list<Schema extends z.ZodType>(folder: string, fileName: string, schema: Schema) {
    const read = readYamlList(sourceOf(directory, folder, fileName, schema));
    findings.push(...read.findings);
    ids.push(...read.ids);
    return read.items;
  }
  const groups = list('', 'groups.yaml', groupSchema);
  const inputs = list('', 'inputs.yaml', inputSchema);
  const cards = filesOf(directory, 'cards').flatMap((name) => list('cards', name, cardSchema));
  const generators = filesOf(directory, 'generators').flatMap((name) =>
    list('generators', name, generatorSchema),
  );
  const reading: NumbersReading = { groups, inputs, cards, generators, ids };
  // An entry that breaks its schema may be the only user of an input.
  const wholeFiles = findings.length === 0;
  findings.push(
    ...checkIds(reading),
    ...checkInputs(reading),
    ...checkQuestions(reading),
    ...checkCards(reading),
    ...checkDerivations(reading),
    ...checkDraws(reading),
    ...(wholeFiles ? checkUse(reading) : []),
  );
  const all: ContentCard[] = [...cards, ...generators].map(({ item }) => item);
  const content: NumbersContent = {
    inputs: inputs.map(({ item }) => item),
    groups: groups.map(({ item }) => item),
    cards: all,
  };
  return {
    content: findings.length === 0 ? content : null,
    counts: countsOf(content),
    findings: findings.map((finding) => ({ ...finding, column: 'numbers' })),
  };
}

function filesOf(directory: string, folder: string): string[] {
  const path = join(directory, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

function sourceOf<Schema extends z.ZodType>(
  directory: string,
  folder: string,
  fileName: string,
  schema: Schema,
): ListSource<Schema> {
  return {
    column: 'numbers',
    directory: join(directory, folder),
    shownDirectory: folder === '' ? 'content/numbers' : `content/numbers/${folder}`,
    fileName,
    collection: folder === '' ? fileName.replace('.yaml', '') : folder,
    schema,
  };
}

/** What satisfies its schema, by kind and by group; `draws` is how many the generators were tried with. */
function countsOf({ inputs, groups, cards }: NumbersContent): Record<string, number> {
  const ofKind = (kind: ContentCard['kind']) => cards.filter((card) => card.kind === kind).length;
  const generators = ofKind('generator');
  const byGroup = groups.map(({ id }): [string, number] => [
    `in ${id}`,
    cards.filter(({ group }) => group === id).length,
  ]);
  return {
    cards: cards.length,
    'number cards': ofKind('number'),
    'wording cards': ofKind('wording'),
    generators,
    inputs: inputs.length,
    groups: groups.length,
    draws: generators * drawsOfEach,
    ...Object.fromEntries(byGroup),
  };
}
