/** Reads the Opinions column: topics, texts, reading and pushback, all faults at once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  type OpinionsContent,
  pushbackSchema,
  readingSchema,
  textSchema,
  topicSchema,
} from '#content/opinions/schema.ts';
import { checkIdsOnce } from './entry-checks.ts';
import type { ColumnReport, Finding } from './finding.ts';
import { checkReading, checkTexts, checkTopics, type OpinionsReading } from './opinions-checks.ts';
import { planSubjects, writingRules } from './opinions-neighbours.ts';
import { checkPushback } from './opinions-pushback.ts';
import { readYamlList } from './yaml-list.ts';

/** A folder without `opinions/` has an empty column; a folder with it must have all of its files. */
export function readOpinions(contentFolder: string): ColumnReport<OpinionsContent> {
  const directory = join(contentFolder, 'opinions');
  const empty: OpinionsContent = { topics: [], texts: [], reading: [], pushback: [] };
  if (!existsSync(directory)) return { content: empty, counts: countsOf(empty), findings: [] };

  const findings: Finding[] = [];
  const ids: OpinionsReading['ids'] = [];
  function list<Schema extends z.ZodType>(collection: string, schema: Schema) {
    const fileName = `${collection}.yaml`;
    const shownDirectory = 'content/opinions';
    const read = readYamlList({
      column: 'opinions',
      directory,
      shownDirectory,
      fileName,
      collection,
      schema,
    });
    findings.push(...read.findings);
    ids.push(...read.ids);
    return read.items;
  }
  const reading: OpinionsReading = {
    topics: list('topics', topicSchema),
    texts: list('texts', textSchema),
    reading: list('reading', readingSchema),
    pushback: list('pushback', pushbackSchema),
    ids,
    // An entry that breaks its schema may be the one that is missed.
    complete: findings.length === 0,
  };
  findings.push(
    ...checkIdsOnce(ids),
    ...checkTopics(reading, planSubjects(contentFolder)),
    ...checkTexts(reading),
    ...checkReading(reading, planSubjects(contentFolder)),
    ...checkPushback(reading, writingRules(contentFolder)),
  );
  const content: OpinionsContent = {
    topics: reading.topics.map(({ item }) => item),
    texts: reading.texts.map(({ item }) => item),
    reading: reading.reading.map(({ item }) => item),
    pushback: reading.pushback.map(({ item }) => item),
  };
  return {
    content: findings.length === 0 ? content : null,
    counts: countsOf(content),
    findings: findings.map((finding) => ({ ...finding, column: 'opinions' })),
  };
}

function countsOf({ topics, texts, reading, pushback }: OpinionsContent): Record<string, number> {
  return {
    topics: topics.length,
    texts: texts.length,
    readings: reading.length,
    'core readings': reading.filter(({ core }) => core).length,
    'pushback lines': pushback.length,
    'lines for any stance': pushback.filter(suitsAny).length,
  };
}

function suitsAny({ rules, topics }: OpinionsContent['pushback'][number]): boolean {
  return rules.length === 0 && topics.length === 0;
}
