import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type ContentCopy, copyContent, type Entry, shippedFolder } from './faulty-copy.ts';
import { formatFinding } from './finding.ts';
import { readOpinions } from './opinions.ts';

let copy: ContentCopy;
beforeEach(() => {
  copy = copyContent('opinions', ['plan']);
});
afterEach(() => {
  copy.remove();
});

/** What the check says of the copy; content is handed out exactly when that is nothing. */
function findings(): string[] {
  const report = readOpinions(copy.folder);
  expect(report.content === null).toBe(report.findings.length > 0);
  return report.findings.map(formatFinding);
}

function spoil(fileName: string, id: string, change: Entry): string[] {
  copy.editEntry(fileName, id, (entry) => Object.assign(entry, change));
  return findings();
}

/** Gives the copy a writing column with just these rules. */
function writeRules(rules: Entry[]): void {
  const directory = join(copy.folder, 'writing', 'rules');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'all.yaml'), stringify(rules));
}

function ruleFor(...kinds: string[]): (id: string) => Entry {
  return (id) => ({ id, kinds });
}

/** Every id that a shipped line is owned by. */
function ownedRules(): string[] {
  const { content } = readOpinions(copy.folder);
  return [...new Set(content?.pushback.flatMap(({ rules }) => rules))];
}

const charter = 'content/opinions/texts.yaml texts[0] (charter-2018)';
const firstReading = 'content/opinions/reading.yaml reading[0] (reading-charter)';
const firstLine = 'content/opinions/pushback.yaml pushback[0] (objection-best-critic)';

test('the shipped column has no fault', () => {
  const { content, findings: shipped, counts } = readOpinions(shippedFolder);
  expect(shipped.map(formatFinding)).toEqual([]);
  expect(content?.pushback).toHaveLength(counts['pushback lines'] ?? 0);
  expect(counts.readings).toBeGreaterThanOrEqual(16);
});

test('a content folder without the column has an empty one', () => {
  const { content, findings: none } = readOpinions('/nowhere');
  expect(content).toEqual({ topics: [], texts: [], reading: [], pushback: [] });
  expect(none).toEqual([]);
});

test('without a plan and without rules the column is judged by itself', () => {
  copy.remove();
  copy = copyContent('opinions');
  expect(findings()).toEqual([]);
});

test('an id is taken once across topics, texts, reading and pushback', () => {
  expect(spoil('pushback.yaml', 'objection-best-critic', { id: 'charter-2018' })).toEqual([
    `content/opinions/pushback.yaml pushback[0] (charter-2018).id: the id "charter-2018" is taken by ${charter}`,
  ]);
});

test.each<[string, Entry, string[]]>([
  [
    'an address in the clear',
    { address: 'http://openai.com/charter/' },
    [`${charter}.address: write a whole address that begins with https://`],
  ],
  [
    'a day that is not there',
    { date: '2018-04-31' },
    [`${charter}.date: there is no day 2018-04-31`],
  ],
  [
    'a check before the text was there',
    { checked: '2018-04-08' },
    [`${charter}.checked: lies before the text's own date, 2018-04-09`],
  ],
  [
    'a check to come',
    { checked: '2027-01-01' },
    [`${charter}.checked: 2027-01-01 lies after 2026-11-30, when content was last looked over`],
  ],
  ['no list of what to verify', { verify: [] }, [expect.stringMatching(/\.verify: Too small/)]],
])('of a text, %s is a fault', (_name, change, told) => {
  expect(spoil('texts.yaml', 'charter-2018', change)).toEqual(told);
});

test('a text that topics and readings name has to be there', () => {
  copy.editList('texts.yaml', (entries) => entries.splice(0, 1));
  expect(findings()).toEqual([
    'content/opinions/topics.yaml topics[0] (charter).texts[0]: no text has the id "charter-2018"',
    'content/opinions/topics.yaml topics[4] (why-openai).texts[0]: no text has the id "charter-2018"',
    `${firstReading}.text: no text has the id "charter-2018"`,
  ]);
});

test('a text with a fault of its own is not called missing', () => {
  const told = spoil('texts.yaml', 'charter-2018', { address: 'openai.com' });
  expect(told).toEqual([`${charter}.address: Invalid URL`]);
});

test('a reading was looked at after its text appeared', () => {
  expect(spoil('reading.yaml', 'reading-charter', { asOf: '2017-01-01' })).toEqual([
    `${firstReading}.asOf: lies before the text's own date, 2018-04-09`,
  ]);
});

test('readings and the plan’s tasks know each other', () => {
  expect(spoil('reading.yaml', 'reading-charter', { activity: 'chartre' })).toEqual([
    `${firstReading}.activity: no task waits for the reading "chartre"`,
    'content/opinions/reading.yaml: has no core reading for the plan\'s "charter"',
  ]);
});

test('what the plan needs comes first', () => {
  expect(spoil('reading.yaml', 'reading-charter', { core: false, activity: undefined })).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((index) =>
      expect.stringMatching(new RegExp(`reading\\[${index}\\] .*core: stands below`)),
    ),
    'content/opinions/reading.yaml: has no core reading for the plan\'s "charter"',
  ]);
});

test('a topic that is gone is told, with the task that waits for it', () => {
  copy.editList('topics.yaml', (entries) => entries.splice(0, 1));
  expect(findings()).toEqual([
    'content/opinions/topics.yaml: has no topic "charter"',
    'content/opinions/topics.yaml: has no topic "charter", which a task waits for',
  ]);
});

test.each<[string, Entry, string]>([
  [
    'words of another line',
    { says: 'You have thirty seconds. One sentence.' },
    'content/opinions/pushback.yaml pushback[107] (any-thirty-seconds).says: is what "objection-best-critic" says',
  ],
  [
    'a speech',
    { says: 'why '.repeat(50) },
    `${firstLine}.says: is 50 words long; nobody says more than 34 at once`,
  ],
])('of a line, %s is a fault', (_name, change, told) => {
  const [finding = '', ...others] = spoil('pushback.yaml', 'objection-best-critic', change);
  expect(others).toEqual([]);
  expect(finding.replace(/\[\d+\]/, '[]')).toBe(told.replace(/\[\d+\]/, '[]'));
});

test('a rule that looks at stances has two lines, and a rule of stories alone needs none', () => {
  const owned = ownedRules();
  writeRules([...owned.map(ruleFor('stance', 'story')), ruleFor('story')('we-decided')]);
  expect(findings()).toEqual([]);
  writeRules([...owned, 'new-rule'].map(ruleFor('stance')));
  expect(findings()).toEqual([
    'content/opinions/pushback.yaml: has 0 lines for the rule "new-rule"; write at least 2',
  ]);
});

test('a line kept to some topics does not count for its rule', () => {
  writeRules(ownedRules().map(ruleFor('stance')));
  copy.editEntry('pushback.yaml', 'answer-so-what', (line) => {
    line.topics = ['charter'];
  });
  expect(spoil('pushback.yaml', 'answer-survives', { topics: ['charter'] })).toEqual([
    'content/opinions/pushback.yaml: has 1 line for the rule "answer-missing"; write at least 2',
  ]);
});

test('a line is owned by rules that are there and look at stances', () => {
  const owned = ownedRules();
  writeRules([...owned.map(ruleFor('stance')), ruleFor('story')('we-decided')]);
  expect(
    spoil('pushback.yaml', 'objection-best-critic', {
      rules: ['objection-missing', 'we-decided', 'objection-mising'],
    }),
  ).toEqual([
    `${firstLine}.rules[1]: the rule "we-decided" looks at stories alone`,
    `${firstLine}.rules[2]: no rule of writing has the id "objection-mising"`,
  ]);
});

test('rules with a fault of their own are left to their own reader', () => {
  writeRules([{ id: 'Objection Missing', kinds: ['stance'] }]);
  expect(findings()).toEqual([]);
});

test('a topic and a stance without findings have lines enough', () => {
  copy.editList('pushback.yaml', (entries) => {
    const rest = entries.filter(({ id }) => !/^(any|own)-/.test(String(id)));
    entries.splice(0, entries.length, ...rest);
  });
  expect(findings()).toEqual([
    'content/opinions/pushback.yaml: has 0 lines for the topic "own"; write at least 2',
    'content/opinions/pushback.yaml: has 0 lines for any stance; write at least 20',
  ]);
});
