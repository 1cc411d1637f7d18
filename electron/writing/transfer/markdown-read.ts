/**
 * Reads the Markdown that {@link markdownOf} writes, also where people wrote on in it, or wrote it by hand without the
 * comments: a part is known by its title, a document without an id is a new one.
 *
 * What does not fit is named with its line and what to do; a document in which something does not fit is left out whole.
 */
import { type TopicId, topicIds } from '#content/opinions/schema.ts';
import { type DocumentKind, documentKinds } from '#content/writing/schema.ts';
import { keptLine, keptText, partsOf } from '../texts.ts';
import { longestPart, type PartId, type PartTexts } from '../values.ts';
import { type Block, cut, type DocumentBlocks, withMark } from './blocks.ts';
import { textOf } from './escaping.ts';
import { formatNumber, untitled } from './markdown-write.ts';
import { readDismissals, readSources } from './tables.ts';
import type { FileProblem, Names, TravellingDocument } from './values.ts';

/** A document with the line of its heading. */
export interface ReadDocument extends TravellingDocument {
  line: number;
}

export interface ReadFile {
  documents: ReadDocument[];
  problems: FileProblem[];
}

const longestTitle = 120;

/** A fault that leaves a document out; thrown within this file only. */
class Unfit extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

export function readMarkdown(text: string, names: Names): ReadFile {
  const { before, documents } = cut(keptText(text.replace(/^\uFEFF/u, '')));
  const problems = problemsBefore(before);
  const read: ReadDocument[] = [];
  const ids = new Set<string>();
  for (const blocks of documents) {
    try {
      const document = documentOf(blocks, names);
      if (document.id !== null && ids.has(document.id))
        throw new Unfit(
          document.line,
          'This document stands in the file twice. Delete one of the two, or the comment behind its title to make it a new one.',
        );
      if (document.id !== null) ids.add(document.id);
      read.push(document);
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      problems.push({ line: error.line, message: error.message });
    }
  }
  return { documents: read, problems };
}

/** Only comments may stand before the first title. */
function problemsBefore(lines: readonly string[]): FileProblem[] {
  const format = /<!-- Dry Run, format (\d+)\./u.exec(lines[0] ?? '')?.[1];
  if (format !== undefined && Number(format) > formatNumber)
    return [
      {
        line: 1,
        message: `The file has format ${format}; this Dry Run knows formats up to ${formatNumber}. A newer Dry Run reads it.`,
      },
    ];
  const at = lines.findIndex((line) => line.trim() !== '' && !/^\s*<!--.*-->\s*$/su.test(line));
  if (at === -1) return [];
  return [
    {
      line: at + 1,
      message: 'This text stands below no title, and is left out. Begin a document with "# Title".',
    },
  ];
}

function documentOf({ heading, lines, parts }: DocumentBlocks, names: Names): ReadDocument {
  const { line, level } = heading;
  if (level === 2)
    throw new Unfit(line, 'This part stands in no document. Write "# Title" above it.');
  const kind = kindOf({ heading, lines, parts }, names);
  const facts = factsOf(lines, line + 1, names);
  const sections = parts.map((block) => ({ block, name: nameOf(block, kind, names) }));
  const twice = sections.find(
    ({ name }, index) => sections.findIndex((other) => other.name === name) !== index,
  );
  if (twice !== undefined)
    throw new Unfit(
      twice.block.heading.line,
      `"${twice.block.heading.words}" stands here twice. Put the two texts below one heading.`,
    );
  const tableOf = (name: Section) => sections.find((each) => each.name === name)?.block;
  return {
    ...facts,
    id: idOf(heading.mark, line),
    kind,
    title: titleOf(heading.words, heading.mark, line),
    parts: Object.fromEntries(
      sections.flatMap(({ block, name }) =>
        name === 'sources' || name === 'put-aside' ? [] : [[name, partText(block)]],
      ),
    ) satisfies PartTexts,
    sources: readSources(tableOf('sources'), unfit),
    dismissals: readDismissals(tableOf('put-aside'), unfit),
    line,
  };
}

const unfit = (line: number, message: string): never => {
  throw new Unfit(line, message);
};

function titleOf(words: string, mark: readonly string[], line: number): string {
  if (mark.includes('untitled') && words === untitled) return '';
  const title = keptLine(words);
  if (title.length > longestTitle)
    throw new Unfit(
      line,
      `The title holds ${title.length} characters; at most ${longestTitle} fit.`,
    );
  return title;
}

function idOf(mark: readonly string[], line: number): string | null {
  const id = mark.find((word) => word !== 'untitled' && !isKind(word));
  if (id === undefined) return null;
  if (/^[A-Za-z0-9-]{1,80}$/u.test(id)) return id;
  throw new Unfit(
    line,
    `"${id}" is no id that Dry Run gives. Delete the comment behind the title to make this a new document.`,
  );
}

const isKind = (word: string): word is DocumentKind => documentKinds.some((kind) => kind === word);

/** As the comment says, or else as its parts tell. */
function kindOf({ heading, parts }: DocumentBlocks, names: Names): DocumentKind {
  const said = heading.mark.find(isKind);
  if (said !== undefined) return said;
  const kind = documentKinds.find((each) => parts.some((block) => partOf(block, each, names)));
  if (kind !== undefined) return kind;
  throw new Unfit(
    heading.line,
    'Nothing below this title tells whether it is a story or a stance. Write its parts below headings such as "## Situation" or "## Claim".',
  );
}

type Section = PartId | 'sources' | 'put-aside';

function nameOf(block: Block, kind: DocumentKind, names: Names): Section {
  const { words, mark, line } = block.heading;
  for (const section of ['sources', 'put-aside'] as const) if (mark[0] === section) return section;
  const part = partOf(block, kind, names);
  if (part !== undefined) return part;
  const known = partsOf(kind).map((id) => names.parts.get(id) ?? id);
  throw new Unfit(
    line,
    `A ${kind} has no part "${words}". Use one of: ${known.join(', ')}; or put a backslash before a # that belongs to the text.`,
  );
}

/** The part a heading names, by its comment or by its title. */
function partOf({ heading }: Block, kind: DocumentKind, names: Names): PartId | undefined {
  const [mark] = heading.mark;
  const said = heading.words.toLowerCase();
  return partsOf(kind).find((id) =>
    mark === undefined ? id === said || names.parts.get(id)?.toLowerCase() === said : id === mark,
  );
}

function partText({ heading, lines }: Block): string {
  const text = textOf(lines);
  if (text.length > longestPart)
    throw new Unfit(
      heading.line,
      `"${heading.words}" holds ${text.length.toLocaleString('en')} characters; at most ${longestPart.toLocaleString('en')} fit. Shorten it first.`,
    );
  return text;
}

/** The items below a title: when it was begun, its topic, the questions it answers. */
function factsOf(lines: readonly string[], firstLine: number, names: Names) {
  const facts = { createdAt: null, topicId: null, promptIds: [] } as {
    createdAt: number | null;
    topicId: TopicId | null;
    promptIds: string[];
  };
  lines.forEach((text, index) => {
    const line = firstLine + index;
    if (text.trim() === '' || /^\s*<!--.*-->\s*$/su.test(text)) return;
    const [, name, rest = ''] = /^[-*+]\s+(Begun|Topic|Answers):\s*(.*)$/su.exec(text) ?? [];
    const { words, mark } = withMark(rest);
    if (name === 'Begun') facts.createdAt = instantOf(words, line);
    else if (name === 'Topic') facts.topicId = topicOf(words, mark[0], line, names);
    else if (name === 'Answers') facts.promptIds.push(promptOf(words, mark[0], line, names));
    else
      throw new Unfit(
        line,
        'This line stands below a title and no part. Put it below a heading such as "## Situation".',
      );
  });
  return { ...facts, promptIds: [...new Set(facts.promptIds)] };
}

function instantOf(words: string, line: number): number {
  const instant = Date.parse(words);
  if (Number.isInteger(instant) && instant > 0) return instant;
  throw new Unfit(
    line,
    `"${words}" is no time. Write it as 2026-05-06T09:00:00Z, or delete the line.`,
  );
}

function topicOf(words: string, id: string | undefined, line: number, names: Names): TopicId {
  const said = words.toLowerCase();
  const topic = topicIds.find((each) =>
    id === undefined
      ? each === said || names.topics.get(each)?.toLowerCase() === said
      : each === id,
  );
  if (topic !== undefined) return topic;
  const known = topicIds.map((each) => names.topics.get(each) ?? each);
  throw new Unfit(line, `There is no topic "${words}". Use one of: ${known.join(', ')}.`);
}

function promptOf(words: string, id: string | undefined, line: number, names: Names): string {
  const said = words.toLowerCase();
  const prompt = id ?? [...names.prompts].find(([, says]) => says.toLowerCase() === said)?.[0];
  if (prompt !== undefined && /^[a-z0-9-]{1,80}$/u.test(prompt)) return prompt;
  throw new Unfit(
    line,
    `There is no question "${words}". Delete the line, and say in the app which questions it answers.`,
  );
}
