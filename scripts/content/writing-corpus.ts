/** Reads the corpus of written texts, and counts how right rules, signals and levels are on it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CorpusText,
  corpusTextSchema,
  stanceParts,
  storyParts,
  type WritingContent,
} from '#content/writing/schema.ts';
import type { Finding } from './finding.ts';
import { describeIssue, formatPath, parseYaml } from './yaml-list.ts';

/** The fewest texts that say something about the rules. */
const leastTexts = 60;

export interface CorpusFile {
  file: string;
  text: CorpusText;
}
export interface Corpus {
  texts: CorpusFile[];
  findings: Finding[];
}

/** Reads `writing/corpus/{stories,stances}`: one text a file, which bears its id. */
export function readCorpus(contentFolder: string, content: WritingContent): Corpus {
  const findings: Finding[] = [];
  const texts = ['stories', 'stances'].flatMap((folder) => {
    const directory = join(contentFolder, 'writing', 'corpus', folder);
    if (!existsSync(directory)) return [];
    return readdirSync(directory)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .flatMap((name) => {
        const file = `content/writing/corpus/${folder}/${name}`;
        const text = readText(join(directory, name), file, findings);
        return text === null ? [] : [{ file, text }];
      });
  });
  if (texts.length < leastTexts && findings.length === 0)
    findings.push(
      fault('content/writing/corpus', '', `needs ${leastTexts} texts, and has ${texts.length}`),
    );
  const faults = texts.flatMap((file) => checkText(file, content));
  return { texts, findings: [...findings, ...repeatedIds(texts), ...faults] };
}

function readText(path: string, file: string, findings: Finding[]): CorpusText | null {
  const raw = parseYaml(path, (field, message) => findings.push(fault(file, field, message)));
  if (raw === undefined) return null;
  const parsed = corpusTextSchema.safeParse(raw, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    for (const { path: field, message } of describeIssue(issue))
      findings.push(fault(file, formatPath(field).replace(/^\./, ''), message));
  return null;
}

const partsOfKind = { story: storyParts, stance: stanceParts } as const;

function checkText({ file, text }: CorpusFile, content: WritingContent): Finding[] {
  const findings: Finding[] = [];
  const say = (field: string, message: string) => findings.push(fault(file, field, message));
  if (!file.endsWith(`/${text.id}.yaml`)) say('id', `is not the file's name`);
  const known: readonly string[] = partsOfKind[text.kind];
  for (const part of Object.keys(text.parts))
    if (!known.includes(part)) say(`parts.${part}`, `is no part of a ${text.kind}`);
  const rules = new Map(content.rules.map((rule) => [rule.id, rule]));
  for (const [index, { rule: id, part, words }] of text.must.entries()) {
    const rule = rules.get(id);
    if (rule === undefined) say(`must[${index}].rule`, `there is no rule "${id}"`);
    else if (!rule.kinds.includes(text.kind))
      say(`must[${index}].rule`, `"${id}" is no rule for a ${text.kind}`);
    if (words !== undefined && !(text.parts[part] ?? '').includes(words))
      say(`must[${index}].words`, `"${words}" does not stand in the part "${part}"`);
  }
  const signals = new Set(content.signals.map((signal) => signal.id));
  for (const [index, id] of text.signals.entries())
    if (!signals.has(id)) say(`signals[${index}]`, `there is no signal "${id}"`);
  return findings;
}

function fault(file: string, field: string, message: string): Finding {
  return { column: 'writing', file, field, message };
}

/** Ids that stand in two files; stories and stances share one set. */
function repeatedIds(texts: readonly CorpusFile[]): Finding[] {
  const seen = new Map<string, string>();
  return texts.flatMap(({ file, text }) => {
    const before = seen.get(text.id);
    seen.set(text.id, before ?? file);
    return before === undefined ? [] : [fault(file, 'id', `is the id of ${before} too`)];
  });
}
