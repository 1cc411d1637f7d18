import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WritingContent } from '#content/writing/schema.ts';
import { shippedFolder } from './faulty-copy.ts';
import { formatFinding } from './finding.ts';
import { readWriting } from './writing.ts';
import { readCorpus } from './writing-corpus.ts';
import { copyWriting, type WritingCopy } from './writing-fixture.ts';
import { scoreTable } from './writing-score-table.ts';
import { faultsOf, scoreCorpus } from './writing-scores.ts';

let copy: WritingCopy;
beforeEach(() => {
  copy = copyWriting();
});
afterEach(() => {
  copy.remove();
});

function findings(): string[] {
  const { content, findings } = readWriting(copy.folder);
  expect(content === null).toBe(findings.length > 0);
  return findings.map(formatFinding);
}

function shipped(): WritingContent {
  const { content } = readWriting(shippedFolder);
  if (content === null) throw new Error('The shipped rules are at fault.');
  return content;
}

test('the shipped column has no fault and every rule is counted', () => {
  const { content, counts, findings } = readWriting(shippedFolder);
  expect(findings.map(formatFinding)).toEqual([]);
  expect(content?.rules).toHaveLength(counts.rules ?? 0);
});

test('a content folder without the column has an empty one', () => {
  expect(readWriting('/nowhere')).toMatchObject({ content: { rules: [] }, findings: [] });
});

test('an example that does not do what it says is told', () => {
  copy.edit('rules/wording-slogans', 'passionate', (rule) => {
    rule.examples = { flags: ['I like it.'], passes: ['I am passionate about it.'] };
  });
  copy.edit('signals', 'result-measured', (signal) => {
    signal.examples = { met: ['It got better.'], missing: ['It fell to 3 s.'] };
  });
  expect(findings()).toEqual([
    'content/writing/rules/wording-slogans.yaml rules[0] (passionate).examples.flags[0]: is not flagged',
    'content/writing/rules/wording-slogans.yaml rules[0] (passionate).examples.passes[0]: is flagged',
    'content/writing/signals.yaml signals[1] (result-measured).examples.met[0]: does not meet it',
    'content/writing/signals.yaml signals[1] (result-measured).examples.missing[0]: meets it',
  ]);
});

test('a pattern with a term that is not there is told once, at its rule', () => {
  copy.edit('rules/wording-slogans', 'passionate', (rule) => {
    rule.test = { kind: 'phrases', phrases: ['<feeling> about'] };
  });
  expect(findings()).toEqual([
    'content/writing/rules/wording-slogans.yaml rules[0] (passionate): There is no term "feeling" in the vocabulary.',
  ]);
});

test('a broken expression is told at its pattern', () => {
  copy.edit('rules/wording-slogans', 'passionate', (rule) => {
    rule.test = { kind: 'phrases', phrases: ['(about'] };
  });
  expect(findings()).toEqual([
    'content/writing/rules/wording-slogans.yaml rules[0] (passionate).test.phrases[0]: is no regular expression',
  ]);
});

test('ids, keys, parts and levels hold together', () => {
  copy.editList('parts', (parts) => {
    parts.splice(0, 1);
    Object.assign(parts[1] ?? {}, { key: 'T' });
  });
  copy.edit('rules/stance-shape', 'claim-missing', (rule) => {
    rule.parts = ['situation'];
    rule.examples = { flags: [''], passes: ['A lab that grades itself is kind.'] };
  });
  copy.edit('levels', 'L6', (level) => {
    level.needs = 9;
  });
  expect(findings()).toEqual(
    expect.arrayContaining([
      'content/writing/parts.yaml: the part "situation" of a story is missing',
      'content/writing/parts.yaml parts[1] (action).key: the key T is taken by "task"',
      'content/writing/rules/stance-shape.yaml rules[1] (claim-missing).parts: "situation" is no part of the rule\'s kinds',
      'content/writing/levels.yaml levels[2] (L6).needs: needs 9 signals, and has 4',
    ]),
  );
});

test('an id stands once across the files of rules', () => {
  copy.edit('rules/wording-slogans', 'passionate', (rule) => {
    rule.id = 'part-empty';
  });
  expect(findings()).toEqual([
    'content/writing/rules/wording-slogans.yaml rules[0] (part-empty).id: the id "part-empty" is taken by content/writing/rules/story-shape.yaml rules[0] (part-empty)',
  ]);
});

test('the corpus has no fault, and no rule is wrong too often on it', () => {
  const content = shipped();
  const { texts, findings } = readCorpus(shippedFolder, content);
  expect(findings.map(formatFinding)).toEqual([]);
  expect(texts.length).toBeGreaterThanOrEqual(60);
  const scores = scoreCorpus(content, texts);
  expect(faultsOf(scores)).toEqual([]);
  expect(scoreTable(scores)).toContain('all rules');
});

test('labels of the corpus are held against its texts and the rules', () => {
  const content = shipped();
  const [first] = readCorpus(copy.folder, content).texts;
  if (first === undefined) throw new Error('There is no corpus.');
  copy.editText(`stories/${first.text.id}`, (text) => {
    text.must = [
      { rule: 'no-such-rule', part: 'situation' },
      { rule: 'hedge-pile', part: 'situation' },
      { rule: 'passionate', part: 'situation', words: 'nowhere to be read' },
    ];
    text.signals = ['charm'];
    text.parts = { situation: 'Short.', claim: 'Shorter.' };
  });
  expect(readCorpus(copy.folder, content).findings.map(formatFinding)).toEqual([
    `${first.file} parts.claim: is no part of a story`,
    `${first.file} must[0].rule: there is no rule "no-such-rule"`,
    `${first.file} must[1].rule: "hedge-pile" is no rule for a story`,
    `${first.file} must[2].words: "nowhere to be read" does not stand in the part "situation"`,
    `${first.file} signals[0]: there is no signal "charm"`,
  ]);
});

const three = {
  file: 'content/writing/corpus/stories/three.yaml',
  text: {
    id: 'three',
    kind: 'story' as const,
    meant: 'L4' as const,
    parts: {
      action: 'I was passionate about it, and she was passionate about it.',
      result: 'Good.',
    },
    must: [
      { rule: 'passionate', part: 'action' as const, words: 'passionate about' },
      { rule: 'a-lot', part: 'action' as const, words: 'about it' },
    ],
    signals: [],
  },
};

test('findings are right, wrong or missed by label, part and words', () => {
  const scores = scoreCorpus(shipped(), [three]);
  expect(scores.rules.find(({ id }) => id === 'passionate')).toEqual({
    id: 'passionate',
    right: 1,
    wrong: 1,
    missed: 0,
    precision: 0.5,
    recall: 1,
  });
  expect(scores.rules.find(({ id }) => id === 'a-lot')).toMatchObject({
    missed: 1,
    precision: null,
    recall: 0,
  });
  expect(scores.levels).toEqual([{ meant: 'L4', read: 'none', file: three.file, right: false }]);
  const faults = faultsOf(scores).map(({ message }) => message);
  expect(faults).toContain('the rule "passionate" is wrong in 1 of 2 findings');
  expect(faults).toContain('the rule "a-lot" finds nothing that is right');
  expect(faults).toContain('0 of 1 levels are read as they were meant');
});
