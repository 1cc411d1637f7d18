import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ContentCopy, copyContent, type Entry, shippedFolder } from './faulty-copy.ts';
import { formatFinding } from './finding.ts';
import { readStories } from './stories.ts';

let copy: ContentCopy;
beforeEach(() => {
  copy = copyContent('stories');
});
afterEach(() => {
  copy.remove();
});

/** What the check says of the copy; content is handed out exactly when that is nothing. */
function findings(): string[] {
  const report = readStories(copy.folder);
  expect(report.content === null).toBe(report.findings.length > 0);
  return report.findings.map(formatFinding);
}

function spoilPrompt(id: string, change: Entry): string[] {
  copy.editEntry('prompts.yaml', id, (entry) => Object.assign(entry, change));
  return findings();
}

test('the shipped column has no fault and as much of each kind as a season of practice takes', () => {
  const { content, findings: shipped, counts } = readStories(shippedFolder);
  expect(shipped.map(formatFinding)).toEqual([]);
  expect(content?.prompts).toHaveLength(counts.prompts ?? 0);
  expect(counts['story prompts']).toBeGreaterThanOrEqual(24);
  expect(counts['mission prompts']).toBeGreaterThanOrEqual(30);
  expect(counts['ethics prompts']).toBeGreaterThanOrEqual(25);
});

test('a content folder without the column has an empty one', () => {
  const { content, findings: none } = readStories('/nowhere');
  expect(content).toEqual({ themes: [], prompts: [] });
  expect(none).toEqual([]);
});

test('a missing file is told', () => {
  copy.editText('themes.yaml', () => '');
  expect(findings()[0]).toBe('content/stories/themes.yaml: must be a list of themes');
});

test('a story prompt has a theme, and an ethics prompt has none', () => {
  copy.editEntry('prompts.yaml', 'own-unasked', (entry) => delete entry.theme);
  const message = 'a story prompt, and nothing else, has a theme';
  expect(spoilPrompt('ethics-dialect', { theme: 'failure' })).toEqual([
    expect.stringMatching(new RegExp(`\\(own-unasked\\)\\.theme: ${message}$`)),
    expect.stringMatching(new RegExp(`\\(ethics-dialect\\)\\.theme: ${message}$`)),
  ]);
});

test('an id is taken once across themes and prompts', () => {
  expect(spoilPrompt('own-unasked', { id: 'failure' })).toEqual([
    'content/stories/prompts.yaml prompts[1] (failure).id: the id "failure" is taken by content/stories/themes.yaml themes[6] (failure)',
  ]);
});

test.each<[string, Entry, string]>([
  ['a question that another one asks', { says: 'Tell me about an OUTAGE you caused.' }, ''],
  [
    'a question nobody says in one breath',
    { says: 'and '.repeat(60) },
    '.says: is 60 words long; nobody says more than 40 at once',
  ],
  ['a day that is not there', { asOf: '2026-02-30' }, '.asOf: there is no day 2026-02-30'],
  [
    'a day to come',
    { asOf: '2031-01-01' },
    '.asOf: 2031-01-01 lies after 2026-11-30, when content was last looked over',
  ],
  [
    'one word as a source',
    { source: 'guide' },
    '.source: say in words where the question comes from',
  ],
])('%s is a fault', (_name, change, told) => {
  const place = 'content/stories/prompts.yaml prompts[1] (own-unasked)';
  const expected =
    told === ''
      ? [expect.stringMatching(/\(failure-outage\)\.says: is what "own-unasked" says$/)]
      : [`${place}${told}`];
  expect(spoilPrompt('own-unasked', change)).toEqual(expected);
});

test('a theme without questions enough, and a theme that is gone, are told', () => {
  copy.editList('prompts.yaml', (entries) => {
    const rest = entries.filter(({ theme }) => theme !== 'ambiguity');
    entries.splice(0, entries.length, ...rest);
  });
  copy.editList('themes.yaml', (entries) => entries.splice(0, 1));
  expect(findings()).toEqual([
    'content/stories/themes.yaml: has no "ownership"',
    'content/stories/themes.yaml themes[3] (ambiguity): has 0 prompts; write at least 3',
  ]);
});
