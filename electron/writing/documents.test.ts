import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minute, WritingBench } from './test-bench.ts';
import { longestPart } from './values.ts';

const bench = new WritingBench();
beforeEach(() => bench.setUp());
afterEach(() => bench.tearDown());

test('what was typed is there when the app comes back without a word', () => {
  const id = bench.story('The queue that lied');
  const saved = bench.writing.save(id, { parts: { situation: 'It began at 3 a.m. 🌙' } });
  expect(saved).toEqual({ revision: 1, changedAt: bench.now });
  bench.restart();
  const { document, analysis } = bench.writing.open(id);
  expect(document).toMatchObject({
    kind: 'story',
    title: 'The queue that lied',
    parts: { situation: 'It began at 3 a.m. 🌙' },
    revision: 1,
  });
  expect(analysis.spoken.told.words).toBeGreaterThan(3);
});

test('a save names what it changes, and leaves the rest', () => {
  const id = bench.story();
  bench.writing.save(id, { parts: { situation: 'One.', result: 'Two.' } });
  bench.writing.save(id, { parts: { result: '' } });
  bench.writing.save(id, { title: '  Another \n name ' });
  expect(bench.writing.open(id).document).toMatchObject({
    title: 'Another name',
    parts: { situation: 'One.' },
  });
  expect(bench.writing.open(id).document.parts).not.toHaveProperty('result');
});

test('a save that changes nothing writes nothing', () => {
  const id = bench.story();
  bench.writing.save(id, { parts: { task: 'As it was.' } });
  const before = bench.everything();
  bench.now += 60 * minute;
  bench.changed = [];
  expect(bench.writing.save(id, { title: 'A story', parts: { task: 'As it was.' } })).toEqual({
    revision: 1,
    changedAt: bench.now - 60 * minute,
  });
  bench.writing.save(id, { parts: { action: '' }, sources: [] });
  expect(bench.everything()).toEqual(before);
  expect(bench.changed).toEqual([]);
});

test('line breaks of any system are one, and half a character is a sign for it', () => {
  const id = bench.story();
  bench.writing.save(id, { parts: { action: 'one\r\ntwo\rthree \uD83D end' } });
  expect(bench.writing.open(id).document.parts.action).toBe('one\ntwo\nthree \uFFFD end');
});

test('right-to-left text, emoji and 20,000 words are kept letter for letter', () => {
  const id = bench.story();
  const parts = {
    situation: 'בשנת 2024 המערכת נפלה — وعادت',
    task: '👩🏽‍🚀🏳️‍🌈 é \u200F\u202E',
    action: Array.from({ length: 20_000 }, (_, index) => `word${index % 90}`).join(' '),
  };
  expect(parts.action.length).toBeLessThan(longestPart);
  bench.writing.save(id, { parts });
  bench.restart();
  expect(bench.writing.open(id).document.parts).toEqual(parts);
});

test('a disk that is full keeps what stood, and takes the text once there is room', () => {
  const id = bench.story();
  bench.writing.save(id, { parts: { task: 'What stood.' } });
  const before = bench.everything();
  bench.changed = [];
  const pages = bench.store.sqlite.pragma('page_count', { simple: true });
  bench.store.sqlite.pragma(`max_page_count = ${pages}`);
  const parts = { task: 'x'.repeat(longestPart) };
  expect(() => bench.writing.save(id, { parts })).toThrow(
    expect.objectContaining({ code: 'SQLITE_FULL' }),
  );
  expect(bench.everything()).toEqual(before);
  expect(bench.changed).toEqual([]);
  expect(bench.writing.open(id).document.parts.task).toBe('What stood.');
  bench.store.sqlite.pragma('max_page_count = 1073741823');
  bench.writing.save(id, { parts });
  expect(bench.writing.open(id).document.parts).toEqual(parts);
});

test('a part of another kind is refused by its name, and nothing is stored', () => {
  const id = bench.story();
  const before = bench.everything();
  expect(() =>
    bench.writing.save(id, { title: 'New', parts: { claim: 'Mine.', task: 'x' } }),
  ).toThrow('A story has no part "claim".');
  expect(bench.everything()).toEqual(before);
});

test('ids that are not there are said to be missing', () => {
  const id = bench.story();
  for (const work of [
    () => bench.writing.open('nobody'),
    () => bench.writing.save('nobody', { title: 'x' }),
    () => bench.writing.history('nobody'),
    () => bench.writing.revision(id, 7),
    () => bench.writing.restore(id, 7),
    () => bench.writing.remove('nobody'),
    () => bench.writing.bringBack('nobody'),
    () => bench.writing.script('nobody', 'short'),
  ])
    expect(work).toThrow(expect.objectContaining({ name: 'Missing' }));
});

test('what is removed leaves the list, is not written on, and comes back where it stood', () => {
  const [first, second] = [bench.story('First'), bench.story('Second')];
  expect(bench.writing.remove(first)).toEqual({ title: 'First' });
  const listed = () => bench.writing.summaries('story').map(({ document }) => document.id);
  expect(listed()).toEqual([second]);
  expect(() => bench.writing.save(first, { title: 'x' })).toThrow(/Bring it back/);
  expect(() => bench.writing.open(first)).toThrow(/Bring it back/);
  expect(bench.writing.bringBack(first).document.title).toBe('First');
  expect(listed()).toEqual([first, second]);
});

test('sources are kept with their dates, without a new version', () => {
  const id = bench.stance();
  const source = { title: ' The Charter ', version: '', address: '', readOn: '2026-05-01' };
  bench.now += 60 * minute;
  bench.writing.save(id, { sources: [source] });
  const { document } = bench.writing.open(id);
  expect(document).toMatchObject({ revision: 1, changedAt: bench.now });
  expect(document.sources).toEqual([{ ...source, title: 'The Charter' }]);
});

describe('findings put aside', () => {
  const passionate = { parts: { action: 'I am passionate about queues.' } };

  test('stay aside as long as their words stand, with the reason', () => {
    const id = bench.story();
    bench.writing.save(id, passionate);
    const [finding] = bench.writing.open(id).analysis.findings;
    expect(finding).toMatchObject({ ruleId: 'passionate', part: 'action' });
    const key = finding?.key ?? '';
    const after = bench.writing.dismiss(id, key, ' It is \n a quote. ');
    expect(after.findings).toEqual([]);
    expect(after.dismissed).toMatchObject([
      { key, reason: 'It is a quote.', dismissedAt: bench.now },
    ]);
    bench.writing.save(id, { parts: { task: 'Something else.' } });
    bench.restart();
    expect(bench.writing.open(id).analysis.findings).toEqual([]);
    const unsaved = bench.writing.analyse(id, { task: 'Passionate, too.' });
    expect(unsaved.findings.map(({ part }) => part)).toEqual(['task']);
    expect(bench.writing.undismiss(id, key).findings).toHaveLength(1);
  });

  test('must be there', () => {
    const id = bench.story();
    expect(() => bench.writing.dismiss(id, 'passionate:action:passionate', 'x')).toThrow(
      /not in the text any more/,
    );
    expect(bench.rows('writing_dismissals')).toEqual([]);
  });
});

describe('what others ask', () => {
  test('the script of a story is what is told of it, at the person’s pace', () => {
    bench.pace = { wordsPerMinute: 120, measured: true };
    const id = bench.story('');
    bench.writing.save(id, { parts: { situation: 'One two three four.', cost: 'Not told.' } });
    const script = bench.writing.script(id, 'short');
    expect(script).toMatchObject({ title: 'Untitled story', words: 4, targetSeconds: 90 });
    expect(script.sections.map(({ part }) => part)).toEqual([
      'situation',
      'task',
      'action',
      'result',
    ]);
    expect(script.sections[0]).toMatchObject({ key: 'S', seconds: 2 });
  });

  test('the script of a stance is one of its versions', () => {
    const id = bench.stance();
    bench.writing.save(id, { parts: { 'long-version': 'At length.', claim: 'Not said.' } });
    const short = bench.writing.script(id, 'short');
    expect(short).toMatchObject({ words: 0, targetSeconds: 60 });
    const long = bench.writing.script(id, 'long');
    expect(long).toMatchObject({ words: 2, targetSeconds: 180 });
    expect(long.sections.map(({ text }) => text)).toEqual(['At length.']);
  });

  test('a list follows the text, the pace and the target', () => {
    const id = bench.story();
    const seconds = () => bench.writing.summaries('story')[0]?.analysis.spoken.told.seconds;
    expect(seconds()).toBe(0);
    bench.writing.save(id, { parts: { task: 'One two three four five.' } });
    expect(seconds()).toBe(2);
    bench.pace = { wordsPerMinute: 300, measured: true };
    expect(seconds()).toBe(1);
    bench.target = 'L6';
    expect(bench.writing.summaries('story')[0]?.analysis.level?.target).toBe('L6');
  });
});
