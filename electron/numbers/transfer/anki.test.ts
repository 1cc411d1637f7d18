import { zstdCompressSync } from 'node:zlib';
import AnkiExport from 'anki-apkg-export';
import { readAnkiPackage } from 'anki-reader';
import Database from 'better-sqlite3';
import { strToU8, zipSync } from 'fflate';
import { Writer } from 'protobufjs/minimal.js';
import { describe, expect, test } from 'vitest';
import type { CardState, CardText } from '../values.ts';
import { readPackage } from './anki-read.ts';
import { packageOf } from './anki-write.ts';
import { unzip } from './package-file.ts';
import type { ExportedCard } from './values.ts';
import { unwatched } from './with-progress.ts';

const now = Date.UTC(2026, 2, 2, 8);
const day = 86_400_000;

function text(change: Partial<CardText> = {}): CardText {
  return {
    kind: 'wording',
    question: 'Which phase is bound by compute?',
    answer: 'Prefill',
    why: '',
    assumptions: '',
    formula: '',
    source: '',
    tags: [],
    ...change,
  };
}

function exported(change: Partial<ExportedCard> = {}): ExportedCard {
  return {
    guid: 'prefill-bound',
    deck: 'Inference',
    text: text(),
    suspended: false,
    flagged: false,
    reviews: [],
    ...change,
  };
}

const reviewed: CardState = {
  phase: 'review',
  dueAt: now + 6 * day,
  lastReviewAt: now - day,
  stability: 7.25,
  difficulty: 5.5,
  reps: 2,
  lapses: 0,
  learningSteps: 0,
  scheduledDays: 7,
};

const hard = exported({
  guid: 'kv-70b',
  deck: 'KV cache::Long context',
  text: text({
    kind: 'number',
    question: 'a < b & "c"\nsecond line <script>alert(1)</script>',
    answer: '2.68 GB',
    tolerancePercent: 3,
    why: 'x > y',
    assumptions: '16-bit',
    formula: '2 * layers',
    source: 'https://example.org/?a=1&b=2',
    tags: ['kv', 'long-context'],
  }),
  suspended: true,
  flagged: true,
  state: reviewed,
  reviews: [
    { at: now - 3 * day, rating: 'good', elapsedMs: 4_000, intervalDays: 2 },
    { at: now - day, rating: 'easy', elapsedMs: 9_000, intervalDays: 7 },
  ],
});

describe('a package made by an independent library', () => {
  test('is read with its notes, tags and deck', async () => {
    const made = new AnkiExport('Serving');
    made.addCard('What bounds <b>decode</b>?', 'Memory&nbsp;bandwidth', { tags: ['serving'] });
    made.addCard('H100 memory?', '80 GB');
    const { cards, badRows } = await readPackage(new Uint8Array(await made.save()), unwatched);
    expect(badRows).toEqual([]);
    expect(cards.map(({ deck }) => deck)).toEqual(['Serving', 'Serving']);
    expect(cards.map((card) => [card.text.question, card.text.answer, card.text.kind])).toEqual([
      ['What bounds decode?', 'Memory bandwidth', 'wording'],
      ['H100 memory?', '80 GB', 'number'],
    ]);
    expect(cards[0]?.text.tags).toEqual(['serving']);
  });
});

describe('our package', () => {
  test('is opened by an independent reader with the same notes', async () => {
    const bytes = await packageOf([exported(), hard], now);
    const { collection } = await readAnkiPackage(new Blob([new Uint8Array(bytes)]), {
      sqlConfig: { locateFile: (file: string) => `node_modules/sql.js/dist/${file}` },
    });
    const decks = Object.values(collection.getDecks());
    const names = decks.map((deck) => deck.getName());
    expect(names).toEqual(expect.arrayContaining(['Inference', 'KV cache::Long context']));
    const notes = decks.flatMap((deck) =>
      Object.values(deck.getCards()).map((card) => card.getFields()),
    );
    expect(notes).toHaveLength(2);
    expect(JSON.stringify(notes)).toContain('Which phase is bound by compute?');
    expect(JSON.stringify(notes)).toContain('a &lt; b &amp; \\"c\\"<br>second line');
  });

  test('comes back whole', async () => {
    const { cards, badRows, notes } = await readPackage(
      await packageOf([exported(), hard], now),
      unwatched,
    );
    expect({ badRows, notes }).toEqual({ badRows: [], notes: [] });
    expect(cards).toEqual([
      exported(),
      {
        guid: 'kv-70b',
        deck: hard.deck,
        text: hard.text,
        suspended: true,
        flagged: true,
        reviews: hard.reviews.map(({ intervalDays: _, ...review }) => review),
      },
    ]);
  });

  test('gives two reviews of one millisecond two rows', async () => {
    const review = { at: now, rating: 'good', elapsedMs: 1, intervalDays: 1 } as const;
    const both = [
      exported({ guid: 'a', reviews: [review] }),
      exported({ guid: 'b', reviews: [review] }),
    ];
    const { cards } = await readPackage(await packageOf(both, now), unwatched);
    expect(cards.map(({ reviews }) => reviews.map(({ at }) => at))).toEqual([[now], [now + 1]]);
  });
});

/** A package of the current layout, as far as it is read. */
function currentPackage(notes: { fields: string[]; ordinal: number; type: number }[]): Uint8Array {
  const database = new Database(':memory:');
  database.exec(`
    CREATE TABLE notetypes (id integer PRIMARY KEY, name text, mtime_secs integer, usn integer, config blob);
    CREATE TABLE fields (ntid integer, ord integer, name text, config blob, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
    CREATE TABLE templates (ntid integer, ord integer, name text, mtime_secs integer, usn integer, config blob,
      PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
    CREATE TABLE decks (id integer PRIMARY KEY, name text, mtime_secs integer, usn integer, common blob, kind blob);
    CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, tags text, flds text);
    CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, odid integer, ord integer, queue integer, flags integer);
    CREATE TABLE revlog (id integer PRIMARY KEY, cid integer, ease integer, time integer);
  `);
  const config = (fill: (writer: Writer) => Writer) => Buffer.from(fill(Writer.create()).finish());
  const template = (front: string, back: string) =>
    config((writer) => writer.uint32(10).string(front).uint32(18).string(back));
  const type = database.prepare('INSERT INTO notetypes VALUES (?, ?, 0, 0, ?)');
  type.run(
    1,
    'Basic and reversed',
    config((writer) => writer.uint32(26).string('.card {}')),
  );
  type.run(
    2,
    'Cloze',
    config((writer) => writer.uint32(8).uint32(1)),
  );
  const field = database.prepare("INSERT INTO fields VALUES (?, ?, ?, x'')");
  for (const [id, ord, name] of [
    [1, 0, 'Front'],
    [1, 1, 'Back'],
    [2, 0, 'Text'],
  ])
    field.run(id, ord, name);
  const templates = database.prepare("INSERT INTO templates VALUES (?, ?, '', 0, 0, ?)");
  templates.run(1, 0, template('{{Front}}', '{{FrontSide}}<hr id=answer>{{Back}}'));
  templates.run(
    1,
    1,
    template('{{#Back}}{{Back}}{{/Back}}', '{{FrontSide}}<hr id=answer>{{Front}}'),
  );
  templates.run(2, 0, template('{{cloze:Text}}', '{{cloze:Text}}'));
  database.prepare("INSERT INTO decks VALUES (9, 'Design\u001FServing', 0, 0, x'', x'')").run();
  const note = database.prepare("INSERT INTO notes VALUES (?, ?, ?, ' serving ', ?)");
  const card = database.prepare('INSERT INTO cards VALUES (?, ?, 9, 0, ?, 0, 0)');
  for (const [index, { fields, ordinal, type: of }] of notes.entries()) {
    note.run(index + 1, `g${index}`, of, fields.join('\u001F'));
    card.run(index + 1, index + 1, ordinal);
  }
  database.prepare('INSERT INTO revlog VALUES (?, 1, 3, 2500)').run(now);
  return zipSync({
    meta: Writer.create().uint32(8).uint32(3).finish(),
    'collection.anki21b': zstdCompressSync(database.serialize()),
    'collection.anki2': strToU8('a stub for older versions'),
    '0': strToU8('a picture'),
  });
}

describe('a package of the current layout', () => {
  test('is read: reversed cards, clozes, decks in decks, reviews', async () => {
    const { cards, badRows, notes } = await readPackage(
      currentPackage([
        { fields: ['NVLink of H100?<img src="x.png">', '900 GB/s'], ordinal: 0, type: 1 },
        { fields: ['Prefill', 'Bound by compute'], ordinal: 1, type: 1 },
        {
          fields: ['Decode is bound by {{c1::memory::what}} and prefill by {{c2::compute}}'],
          ordinal: 1,
          type: 2,
        },
      ]),
      unwatched,
    );
    expect(badRows).toEqual([]);
    expect(cards.map(({ text: { question, answer } }) => [question, answer])).toEqual([
      ['NVLink of H100?', '900 GB/s'],
      ['Bound by compute', 'Prefill'],
      [
        'Decode is bound by memory and prefill by […]',
        'Decode is bound by memory and prefill by compute',
      ],
    ]);
    expect(cards[0]).toMatchObject({
      deck: 'Design::Serving',
      guid: 'anki:g0:0',
      reviews: [{ at: now, rating: 'good', elapsedMs: 2_500 }],
    });
    expect(notes).toEqual(['1 picture or sound is left out: cards are text here.']);
  });

  test('of a newer kind is refused with what to do', async () => {
    const newer = zipSync({
      meta: Writer.create().uint32(8).uint32(4).finish(),
      'collection.anki21b': strToU8(''),
    });
    await expect(readPackage(newer, unwatched)).rejects.toThrow('Support older Anki versions');
  });

  test('names cards that cannot go in, and takes the others', async () => {
    const { cards, badRows } = await readPackage(
      currentPackage([
        { fields: ['A question without an answer', ''], ordinal: 0, type: 1 },
        { fields: ['x'.repeat(300_000), 'long'], ordinal: 0, type: 1 },
        { fields: ['Ridge point of an H100?', '295 FLOP/byte'], ordinal: 0, type: 1 },
        { fields: ['Whose type is gone?', 'nobody'], ordinal: 0, type: 7 },
      ]),
      unwatched,
    );
    expect(cards.map(({ text: { question } }) => question)).toEqual(['Ridge point of an H100?']);
    expect(badRows).toEqual([
      { row: '"A question without an answer"', problem: 'the answer is empty' },
      expect.objectContaining({ problem: 'it holds more than 200,000 characters' }),
      { row: '"Whose type is gone?"', problem: 'its note type is missing' },
    ]);
  });
});

describe('a hostile package', () => {
  test('shows its HTML as text', async () => {
    const { cards } = await readPackage(
      currentPackage([
        {
          fields: [
            '<script>alert(1)</script><img src=x onerror=alert(1)>Safe?',
            '<a href="javascript:alert(1)">&lt;b&gt;yes</a>',
          ],
          ordinal: 0,
          type: 1,
        },
      ]),
      unwatched,
    );
    expect(cards[0]?.text).toMatchObject({ question: 'Safe?', answer: '<b>yes' });
  });

  test('has its other entries left alone, wherever their paths lead', async () => {
    const bytes = zipSync({ '../../outside.txt': strToU8('x'), 'collection.anki2': strToU8('y') });
    const entries = await unzip(bytes, (name) => name === 'collection.anki2', unwatched);
    expect([...entries.keys()]).toEqual(['collection.anki2']);
  });

  test('is refused where it unpacks to more than the limit', async () => {
    const bytes = zipSync({ 'collection.anki2': new Uint8Array(5_000_000) });
    await expect(unzip(bytes, () => true, unwatched, 1_000_000)).rejects.toThrow('more than 1 MB');
  });

  test.each([
    ['no zip', strToU8('PK is how this begins, and no more'), 'no zip archive'],
    ['no collection', zipSync({ 'x.txt': strToU8('x') }), 'no Anki collection'],
    ['no database', zipSync({ 'collection.anki2': strToU8('x'.repeat(5_000)) }), 'cannot be read'],
    ['damaged zstd', zipSync({ 'collection.anki21b': strToU8('x'.repeat(500)) }), 'damaged'],
  ])('with %s is refused in words', async (_, bytes, words) => {
    await expect(readPackage(bytes, unwatched)).rejects.toThrow(words);
  });

  test('is dropped when the person cancels', async () => {
    const cancelled = { progress: () => Promise.reject(new DOMException('', 'AbortError')) };
    const bytes = await packageOf([exported()], now);
    await expect(readPackage(bytes, cancelled)).rejects.toThrow(DOMException);
  });
});
