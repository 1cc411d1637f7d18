/** Stories and stances as a page to print. All that a person wrote is escaped; the page has no script and loads nothing. */
import { partsOf } from '../texts.ts';
import type { PartTexts, SourceRead } from '../values.ts';
import type { Names, TravellingDocument } from './values.ts';

/** Of the page itself, beside what its window forbids. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const style = `
  body { font: 11pt/1.5 "Source Serif 4", Georgia, "DejaVu Serif", serif; color: #1b1b1b; margin: 0; }
  article + article { break-before: page; }
  h1 { font-size: 18pt; line-height: 1.25; margin: 0 0 4pt; }
  h2 { font-size: 11pt; margin: 14pt 0 2pt; break-after: avoid; }
  p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
  .about { color: #555; margin: 0 0 8pt; }
  ul { margin: 0; padding-inline-start: 16pt; }
`;

export function printedPage(documents: readonly TravellingDocument[], names: Names): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Stories and stances</title>
<style>${style}</style>
</head>
<body>
${documents.map((document) => article(document, names)).join('\n')}
</body>
</html>
`;
}

function article({ kind, title, parts, ...facts }: TravellingDocument, names: Names): string {
  return [
    '<article>',
    `<h1 dir="auto">${escapeHtml(title === '' ? `Untitled ${kind}` : title)}</h1>`,
    ...about(facts, names),
    ...partsOf(kind).flatMap((id) => part(names.parts.get(id) ?? id, parts[id])),
    ...sourceList(facts.sources),
    '</article>',
  ].join('\n');
}

function about(
  { topicId, promptIds }: Pick<TravellingDocument, 'topicId' | 'promptIds'>,
  names: Names,
): string[] {
  const topic = topicId === null ? [] : [names.topics.get(topicId) ?? topicId];
  const prompts = promptIds.map((id) => names.prompts.get(id) ?? id);
  return [...topic, ...prompts].map(
    (words) => `<p class="about" dir="auto">${escapeHtml(words)}</p>`,
  );
}

function part(title: string, text: PartTexts[keyof PartTexts]): string[] {
  if (text === undefined || text === '') return [];
  return [`<h2>${escapeHtml(title)}</h2>`, `<p dir="auto">${escapeHtml(text)}</p>`];
}

function sourceList(sources: readonly SourceRead[]): string[] {
  if (sources.length === 0) return [];
  const items = sources.map(({ title, version, address, readOn }) => {
    const words = [title, version, address, `read on ${readOn}`].filter((each) => each !== '');
    return `<li dir="auto">${escapeHtml(words.join(', '))}</li>`;
  });
  return ['<h2>Sources read</h2>', `<ul>${items.join('')}</ul>`];
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign).replace(/\0/gu, '\uFFFD');
}
