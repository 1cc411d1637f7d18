import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportEvent, ImportPreview } from '../contract.ts';
import { createTransfer, type TransferSurroundings } from './service.ts';
import type { ExportedCard, ImportSet } from './values.ts';

const now = Date.UTC(2026, 2, 2, 8);
let folder: string;
let applied: { set: ImportSet; file: string; withSchedule: boolean }[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dry-run-transfer-'));
  applied = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const card: ExportedCard = {
  guid: 'kv-70b',
  deck: 'KV cache',
  text: {
    kind: 'number',
    question: 'KV cache of one token, 70B?',
    answer: '320 KiB',
    tolerancePercent: 2,
    why: '',
    assumptions: '',
    formula: '',
    source: '',
    tags: [],
  },
  suspended: false,
  flagged: false,
  reviews: [{ at: now, rating: 'good', elapsedMs: 3_000, intervalDays: 2 }],
};

function transfer(change: Partial<TransferSurroundings> = {}) {
  return createTransfer({
    clock: { now: () => now, offset: 0 },
    chooseOpen: async () => null,
    chooseSave: async (name) => join(folder, name),
    compare: (cards) => ({ adds: cards.length, updates: 0, unchanged: 0, decks: [] }),
    async apply(set, file, withSchedule) {
      applied.push({ set, file, withSchedule });
      return { added: set.cards.length, updated: 0, reviews: 0 };
    },
    all: () => [card],
    deckTitle: () => 'Mine',
    ...change,
  });
}

function put(name: string, content: string | Uint8Array): Partial<TransferSurroundings> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { chooseOpen: async () => path };
}

async function last(events: AsyncIterable<ImportEvent>): Promise<ImportEvent> {
  const all: ImportEvent[] = [];
  for await (const event of events) all.push(event);
  const end = all.at(-1);
  if (end === undefined) throw new Error('nothing was said');
  return end;
}

async function previewOf(events: AsyncIterable<ImportEvent>): Promise<ImportPreview> {
  const end = await last(events);
  if (end.kind !== 'preview') throw new Error(`said ${end.kind}`);
  return end.preview;
}

describe('an import', () => {
  test('says what it would do, and stores nothing before it is run', async () => {
    const doors = transfer(
      put('mine.csv', 'question,answer,deck\nH100 memory?,80 GB,GPU\n,none,GPU\n'),
    );
    const preview = await previewOf(doors.choose());
    expect(preview).toMatchObject({
      file: 'mine.csv',
      format: 'csv',
      adds: 1,
      hasHeader: true,
      columns: [
        { title: 'question', field: 'question', sample: ['H100 memory?', ''] },
        { title: 'answer', field: 'answer' },
        { title: 'deck', field: 'deck' },
      ],
      badRows: [{ row: 'line 3', problem: 'the question is empty' }],
      badRowCount: 1,
    });
    expect(applied).toEqual([]);
    expect(await last(doors.run({ importId: preview.importId }))).toEqual({
      kind: 'done',
      added: 1,
      updated: 0,
      reviews: 0,
    });
    expect(applied[0]).toMatchObject({ file: 'mine.csv', withSchedule: true });
    await expect(last(doors.run({ importId: preview.importId }))).rejects.toThrow(
      'Choose the file again',
    );
  });

  test('takes columns as it is told to', async () => {
    const doors = transfer(put('swapped.csv', '80 GB,H100 memory?\n'));
    const { importId } = await previewOf(doors.choose());
    const preview = await previewOf(
      doors.preview({ importId, fields: ['answer', 'question'], deckId: 'own' }),
    );
    expect(preview.sample).toEqual([{ question: 'H100 memory?', answer: '80 GB', deck: 'Mine' }]);
    await expect(
      previewOf(doors.preview({ importId, fields: ['answer', 'why'] })),
    ).resolves.toMatchObject({ adds: 0 });
    await expect(last(doors.run({ importId, fields: ['answer', 'why'] }))).rejects.toThrow(
      'No column is taken for the question',
    );
  });

  test('of nothing chosen stores nothing', async () => {
    expect(await last(transfer().choose())).toMatchObject({ kind: 'nothing' });
  });

  test('ends when the person cancels', async () => {
    const doors = transfer(put('mine.csv', 'question,answer\na?,b\n'));
    const cancel = new AbortController();
    cancel.abort();
    await expect(last(doors.choose(cancel.signal))).rejects.toThrow();
    expect(applied).toEqual([]);
  });

  test.each([
    ['empty.csv', '', 'is empty'],
    ['picture.csv', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x00), 'UTF-8'],
    ['deck.apkg', 'question,answer', 'no zip archive'],
    ['other.json', '{"format":"something"}', 'not exported by Dry Run'],
    [
      'newer.json',
      JSON.stringify({ format: 'dry-run-numbers', version: 9, exportedAt: 1, cards: [] }),
      'newer version',
    ],
  ])('of %s is refused with what to do', async (name, content, words) => {
    await expect(last(transfer(put(name, content)).choose())).rejects.toThrow(words);
  });
});

describe('an export', () => {
  test.each(['csv', 'json', 'apkg'] as const)('as %s comes back', async (format) => {
    expect(await transfer().export(format, null, true)).toEqual({
      file: `Dry Run numbers.${format}`,
      cards: 1,
    });
    const content = readFileSync(join(folder, `Dry Run numbers.${format}`));
    const doors = transfer(put(`again.${format}`, content));
    const { importId } = await previewOf(doors.choose());
    await last(doors.run({ importId }));
    const back = applied[0]?.set.cards[0];
    expect(back?.text).toEqual(card.text);
    expect(back?.deck).toBe('KV cache');
    if (format !== 'csv')
      expect(back).toMatchObject({
        guid: card.guid,
        reviews: [{ at: now, rating: 'good', elapsedMs: 3_000 }],
      });
  });

  test('without the schedule leaves the reviews behind', async () => {
    await transfer().export('json', null, false);
    const text = readFileSync(join(folder, 'Dry Run numbers.json'), 'utf8');
    expect(JSON.parse(text).cards[0]).toMatchObject({ guid: card.guid, reviews: [] });
  });

  test('of nothing is refused', async () => {
    await expect(transfer({ all: () => [] }).export('csv', null, true)).rejects.toThrow(
      'no card to export',
    );
  });

  test('names a deck file after the deck, and writes nothing when cancelled', async () => {
    expect(await transfer().export('csv', 'own', true)).toMatchObject({ file: 'Mine.csv' });
    expect(await transfer({ chooseSave: async () => null }).export('csv', null, true)).toBeNull();
  });
});
