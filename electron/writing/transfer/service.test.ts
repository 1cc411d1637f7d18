import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minute, WritingBench } from '../test-bench.ts';
import { createTransfer, type WritingTransfer } from './service.ts';

const bench = new WritingBench();
let transfer: WritingTransfer;
/** What the dialogs answer. */
let chosen: string | null;
let printed: string[];

function open(): void {
  transfer = createTransfer({
    chooseOpen: async () => chosen,
    chooseSave: async () => chosen,
    printPdf: async (page) => {
      printed.push(page);
      return new TextEncoder().encode('%PDF');
    },
    names: async () => ({
      prompts: new Map([['held-launch-1', 'Tell me about a launch you held.']]),
      topics: new Map([['charter', 'The Charter']]),
      parts: new Map([['situation', 'Situation']]),
    }),
    exportable: bench.writing.exportable,
    compareImport: bench.writing.compareImport,
    applyImport: bench.writing.applyImport,
  });
}

beforeEach(() => {
  bench.setUp();
  chosen = join(bench.folder, 'texts.md');
  printed = [];
  open();
});
afterEach(() => bench.tearDown());

const file = () => readFileSync(join(bench.folder, 'texts.md'), 'utf8');
const put = (text: string) => writeFileSync(join(bench.folder, 'texts.md'), text);

/** A story and a stance with all that may travel. */
function fill(): { story: string; stance: string } {
  const story = bench.story('The queue that lied');
  bench.writing.save(story, {
    parts: { situation: 'Late.\n\n# Not a title', action: 'Passionate.' },
  });
  bench.writing.setPrompts(story, ['held-launch-1', 'gone-1']);
  const key = bench.writing.open(story).analysis.findings[0]?.key ?? '';
  bench.writing.dismiss(story, key, 'It is a quote.');
  const stance = bench.stance('charter', '');
  const source = { title: 'Charter', version: '2018', address: '', readOn: '2026-05-01' };
  bench.writing.save(stance, { parts: { claim: 'פסק זמן 🌙' }, sources: [source] });
  return { story, stance };
}

async function previewed() {
  const preview = await transfer.preview();
  if (preview === null) throw new Error('No file was chosen.');
  return preview;
}

async function imported() {
  return transfer.apply((await previewed()).importId);
}

test('all of it goes into an empty app and comes out the same', async () => {
  const { story } = fill();
  const kept = bench.writing.exportable(null);
  expect(await transfer.exportMarkdown(null)).toEqual({ file: 'texts.md', documents: 2 });
  const written = file();

  bench.tearDown();
  bench.setUp();
  chosen = join(bench.folder, 'texts.md');
  open();
  put(written);
  const preview = await previewed();
  expect(preview).toMatchObject({
    file: 'texts.md',
    problems: [],
    entries: [
      { id: story, kind: 'story', title: 'The queue that lied', act: 'add', words: 5 },
      { kind: 'stance', title: '', act: 'add' },
    ],
  });
  expect(transfer.apply(preview.importId)).toEqual({ added: 2, replaced: 0 });
  expect(bench.writing.exportable(null)).toEqual(kept);
  expect(bench.writing.open(story).analysis.dismissed).toHaveLength(1);
  expect(bench.writing.history(story).map(({ how }) => how)).toEqual(['imported']);
  await transfer.exportMarkdown(null);
  expect(file()).toBe(written);
});

test('what stands already is left alone', async () => {
  fill();
  await transfer.exportMarkdown(null);
  bench.now += 60 * minute;
  const before = bench.everything();
  const preview = await previewed();
  expect(preview.entries.map(({ act }) => act)).toEqual(['same', 'same']);
  expect(transfer.apply(preview.importId)).toEqual({ added: 0, replaced: 0 });
  expect(bench.everything()).toEqual(before);
});

test('a text that was written on outside replaces the one that stands, which stays in the history', async () => {
  const { story, stance } = fill();
  await transfer.exportMarkdown(null);
  put(file().replace('Late.', 'Very late.').replace('It is a quote.', 'It is his word.'));
  const preview = await previewed();
  expect(preview.entries.map(({ act }) => act)).toEqual(['replace', 'same']);
  expect(transfer.apply(preview.importId)).toEqual({ added: 0, replaced: 1 });
  const { document, analysis } = bench.writing.open(story);
  expect(document.parts.situation).toBe('Very late.\n\n# Not a title');
  expect(analysis.dismissed[0]?.reason).toBe('It is his word.');
  expect(bench.writing.history(story).map(({ how }) => how)).toEqual(['imported', 'created']);
  expect(bench.writing.restore(story, 1).document.parts.situation).toBe('Late.\n\n# Not a title');
  expect(bench.writing.open(stance).document.revision).toBe(1);
});

test('a document that was removed comes back by its file', async () => {
  const { story } = fill();
  await transfer.exportMarkdown('story');
  bench.writing.remove(story);
  expect((await previewed()).entries.map(({ act }) => act)).toEqual(['add']);
  expect(await imported()).toEqual({ added: 1, replaced: 0 });
  expect(bench.writing.open(story).document.title).toBe('The queue that lied');
});

test('one written by hand is added once, however often it comes', async () => {
  put('# By hand\n\n## Claim\n\nMine.\n');
  expect(await imported()).toEqual({ added: 1, replaced: 0 });
  expect(await imported()).toEqual({ added: 0, replaced: 0 });
  const [{ document } = { document: null }] = bench.writing.summaries('stance');
  expect(document).toMatchObject({ title: 'By hand', topicId: 'own', parts: { claim: 'Mine.' } });
});

test('a file without the topic of a stance leaves its topic', async () => {
  const { stance } = fill();
  await transfer.exportMarkdown('stance');
  put(
    file()
      .replace(/- Topic.*\n/u, '')
      .replace('פסק', 'מסך'),
  );
  expect(await imported()).toEqual({ added: 0, replaced: 1 });
  expect(bench.writing.open(stance).document).toMatchObject({ topicId: 'charter' });
});

test('an import that fails half-way stores nothing', async () => {
  fill();
  await transfer.exportMarkdown(null);
  put(file().replace('Late.', 'Very late.').replace('🌙', '☀'));
  const { importId } = await previewed();
  bench.store.sqlite.exec(
    "CREATE TRIGGER full BEFORE UPDATE ON writing_documents WHEN NEW.kind = 'stance' BEGIN SELECT RAISE(ABORT, 'disk full'); END",
  );
  const before = bench.everything();
  expect(() => transfer.apply(importId)).toThrow(/disk full/);
  expect(bench.everything()).toEqual(before);
  bench.store.sqlite.exec('DROP TRIGGER full');
  expect(transfer.apply(importId)).toEqual({ added: 0, replaced: 2 });
});

test('any text of any part comes back through a file', async () => {
  const id = bench.story('Any');
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.constantFrom(
      '',
      '# A',
      '## Task <!-- task -->',
      '```',
      '<!--',
      '\\',
      'שלום',
      '👩🏽‍🚀',
      '\r',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
      bench.writing.save(id, { parts: { situation: lines.join('\r\n'), task: 'x' } });
      const { parts } = bench.writing.open(id).document;
      await transfer.exportMarkdown('story');
      bench.writing.save(id, { parts: { situation: 'another', task: 'y' } });
      expect(await imported()).toEqual({ added: 0, replaced: 1 });
      expect(bench.writing.open(id).document.parts).toEqual(parts);
    }),
    { numRuns: 40 },
  );
});

describe('a file that does not fit', () => {
  test('is refused with its line, or left out where the rest can go in', async () => {
    put('# Good\n## Situation\nx\n# Bad\n## Situation\ny\n## Weather\nz\n');
    const preview = await previewed();
    expect(preview.entries.map(({ title }) => title)).toEqual(['Good']);
    expect(preview.problems).toEqual([
      { line: 7, message: expect.stringContaining('no part "Weather"') },
    ]);
    put('Some notes of mine.\n');
    await expect(transfer.preview()).rejects.toThrow(/texts.md does not fit. Line 1: /);
    put('');
    await expect(transfer.preview()).rejects.toThrow(/no line begins with "# Title"/);
  });

  test('an id of another kind is named', async () => {
    const { story } = fill();
    put(`# A <!-- stance ${story} -->\n## Claim\nx\n# B\n## Claim\ny\n`);
    const { entries, problems } = await previewed();
    expect(entries.map(({ title }) => title)).toEqual(['B']);
    expect(problems).toEqual([{ line: 1, message: expect.stringContaining('belongs to a story') }]);
  });

  test('of another type, too large, or gone, it is refused', async () => {
    const before = bench.everything();
    writeFileSync(join(bench.folder, 'texts.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]));
    await expect(transfer.preview()).rejects.toThrow(/not text in UTF-8/);
    put('a\0\0b');
    await expect(transfer.preview()).rejects.toThrow(/not text in UTF-8/);
    truncateSync(join(bench.folder, 'texts.md'), 21 * 1024 * 1024);
    await expect(transfer.preview()).rejects.toThrow(/holds 21 MB; files up to 20 MB/);
    chosen = join(bench.folder, 'gone.md');
    await expect(transfer.preview()).rejects.toThrow(/could not be read/);
    expect(bench.everything()).toEqual(before);
  });
});

test('an import that is not open any more is missing; one that was cancelled is nothing', async () => {
  put('# A\n## Claim\nx\n');
  const { importId } = await previewed();
  await previewed();
  expect(() => transfer.apply(importId)).toThrow(/not open any more/);
  chosen = null;
  expect(await transfer.preview()).toBeNull();
  fill();
  expect(await transfer.exportMarkdown(null)).toBeNull();
});

test('nothing to export, and a place that cannot be written, are said', async () => {
  await expect(transfer.exportMarkdown('stance')).rejects.toThrow('There is no stance yet.');
  await expect(transfer.exportPdf(null)).rejects.toThrow('There is no story or stance yet.');
  fill();
  chosen = join(bench.folder, 'a-folder');
  mkdirSync(chosen);
  await expect(transfer.exportMarkdown(null)).rejects.toThrow(/could not be written/);
});

test('what is printed is escaped, and the page allows no script', async () => {
  const id = bench.story('<script>alert(1)</script>');
  bench.writing.save(id, { parts: { situation: '"<b>&amp;</b>"\nשלום' } });
  expect(await transfer.exportPdf('story')).toEqual({ file: 'texts.md', documents: 1 });
  const [page = ''] = printed;
  expect(page).toContain('<h1 dir="auto">&lt;script&gt;alert(1)&lt;/script&gt;</h1>');
  expect(page).toContain('&quot;&lt;b&gt;&amp;amp;&lt;/b&gt;&quot;\nשלום');
  expect(page).not.toContain('<script');
  expect(page).toContain("default-src 'none'");
  expect(file()).toBe('%PDF');
});
