/**
 * Stories and stances as one Markdown file that a person can read and write on.
 *
 * A line with one `#` begins a document, one with two begins a part. What is only for coming back in, as ids, stands in
 * comments behind the words.
 */
import { partsOf } from '../texts.ts';
import { escapeCell, escapeWords, textLines } from './escaping.ts';
import type { Names, TravellingDocument } from './values.ts';

export const formatNumber = 1;
/** Stands in place of a title that is empty. */
export const untitled = 'Untitled';

const preface = `<!-- Dry Run, format ${formatNumber}. Lines that begin with # or ## are the frame; write below them, and put a backslash before a # of your own. -->`;

export function markdownOf(documents: readonly TravellingDocument[], names: Names): string {
  const blocks = documents.flatMap((document) => blocksOf(document, names));
  return `${[preface, ...blocks].join('\n\n')}\n`;
}

function blocksOf(document: TravellingDocument, names: Names): string[] {
  const { id, kind, title, parts, sources, dismissals } = document;
  const mark = [kind, id ?? '', title === '' ? 'untitled' : ''].filter((word) => word !== '');
  const facts = factsOf(document, names);
  return [
    `# ${escapeWords(title === '' ? untitled : title)} <!-- ${mark.join(' ')} -->`,
    ...(facts.length === 0 ? [] : [facts.join('\n')]),
    ...partsOf(kind).flatMap((part) => {
      const text = parts[part] ?? '';
      const heading = `## ${escapeWords(names.parts.get(part) ?? part)} <!-- ${part} -->`;
      return text === '' ? [] : [heading, textLines(text).join('\n')];
    }),
    ...section('Sources read', 'sources', [
      ['Title', 'Version', 'Address', 'Read on'],
      ...sources.map(({ title: name, version, address, readOn }) => [
        name,
        version,
        address,
        readOn,
      ]),
    ]),
    ...section('Findings put aside', 'put-aside', [
      ['Finding', 'Why it stays', 'When'],
      ...dismissals.map(({ key, reason, dismissedAt }) => [
        key,
        reason,
        new Date(dismissedAt).toISOString(),
      ]),
    ]),
  ];
}

function factsOf({ topicId, promptIds, createdAt }: TravellingDocument, names: Names): string[] {
  const fact = (name: string, id: string, words: string | undefined) =>
    `- ${name}: ${escapeWords(words ?? id)} <!-- ${id} -->`;
  return [
    ...(createdAt === null ? [] : [`- Begun: ${new Date(createdAt).toISOString()}`]),
    ...(topicId === null ? [] : [fact('Topic', topicId, names.topics.get(topicId))]),
    ...promptIds.map((id) => fact('Answers', id, names.prompts.get(id))),
  ];
}

/** A table below a heading of its own; the first row is its head. Nothing where it has no other. */
function section(title: string, id: string, [head, ...rows]: readonly string[][]): string[] {
  if (head === undefined || rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [
    line(head),
    line(head.map(() => '---')),
    ...rows.map((row) => line(row.map(escapeCell))),
  ];
  return [`## ${title} <!-- ${id} -->`, table.join('\n')];
}
