/**
 * The SQLite file inside an Anki package as plain rows, in the older layout (note types and decks as JSON in `col`,
 * schema 11) and the current one (tables of their own with protobuf, schema 18).
 *
 * Layouts: https://github.com/ankidroid/Anki-Android/wiki/Database-Structure, and Anki's rslib/src/storage/*.sql and
 * proto/anki/notetypes.proto, https://github.com/ankitects/anki.
 */
import Database from 'better-sqlite3';
import { Reader } from 'protobufjs/minimal.js';
import { z } from 'zod';
import { Refusal } from '#electron/refusal.ts';

export interface AnkiNoteType {
  cloze: boolean;
  name: string;
  /** In their order. */
  fields: string[];
  templates: { front: string; back: string }[];
}
export interface AnkiNote {
  guid: string;
  noteType: number;
  tags: string[];
  fields: string[];
}
export interface AnkiCard {
  id: number;
  noteId: number;
  deckId: number;
  /** The card's place among its note's templates, or its cloze less one. */
  ordinal: number;
  suspended: boolean;
  flagged: boolean;
}
/** A row of the review log: `id` is the instant in ms, `ease` the button from 1 to 4. */
export interface AnkiReview {
  id: number;
  ease: number;
  time: number;
}

export interface AnkiCollection {
  noteTypes: Map<number, AnkiNoteType>;
  decks: Map<number, string>;
  cardCount: number;
  /** Cards with their notes, in the order of their ids. */
  cards(): IterableIterator<{ card: AnkiCard; note: AnkiNote }>;
  reviewsOf(cardId: number): AnkiReview[];
  close(): void;
}

/** @throws Refusal where it is no database, or not laid out as Anki does */
export function openCollection(bytes: Uint8Array): AnkiCollection {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let database: Database.Database | null = null;
  try {
    database = new Database(buffer, { readonly: true });
    return read(database);
  } catch (error) {
    database?.close();
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `The collection in this package cannot be read (${reason}). Let Anki check its database, export again, and choose the new file.`,
    );
  }
}

function read(database: Database.Database): AnkiCollection {
  // SQLite would otherwise run functions and views that a stranger's schema names.
  database.pragma('trusted_schema = OFF');
  const tables = new Set(
    database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all(),
  );
  for (const table of ['notes', 'cards'])
    if (!tables.has(table)) throw new Error(`it has no table named ${table}`);
  const current = tables.has('notetypes');
  const cards = database.prepare(cardsSql);
  const reviews = tables.has('revlog')
    ? database.prepare(
        'SELECT id, ease, time FROM revlog WHERE cid = ? AND ease BETWEEN 1 AND 4 ORDER BY id',
      )
    : null;
  return {
    noteTypes: current ? noteTypesOfTables(database) : noteTypesOfJson(database),
    decks: current ? decksOfTable(database) : decksOfJson(database),
    cardCount: z.number().parse(database.prepare('SELECT count(*) FROM cards').pluck().get()),
    *cards() {
      for (const row of cards.iterate()) yield cardOf(row);
    },
    reviewsOf: (cardId) => z.array(reviewSchema).parse(reviews?.all(cardId) ?? []),
    close: () => database.close(),
  };
}

const cardsSql = `
  SELECT c.id, c.nid, CASE WHEN c.odid > 0 THEN c.odid ELSE c.did END AS did, c.ord, c.queue, c.flags,
         n.guid, n.mid, n.tags, n.flds
  FROM cards c JOIN notes n ON n.id = c.nid ORDER BY c.id`;

const cardRowSchema = z.object({
  id: z.number(),
  nid: z.number(),
  did: z.number(),
  ord: z.number(),
  queue: z.number(),
  flags: z.number(),
  guid: z.coerce.string(),
  mid: z.coerce.number(),
  tags: z.coerce.string(),
  flds: z.coerce.string(),
});
const reviewSchema = z.object({ id: z.number(), ease: z.number(), time: z.number() });

function cardOf(row: unknown): { card: AnkiCard; note: AnkiNote } {
  const { id, nid, did, ord, queue, flags, guid, mid, tags, flds } = cardRowSchema.parse(row);
  const suspendedQueue = -1;
  return {
    card: {
      id,
      noteId: nid,
      deckId: did,
      ordinal: ord,
      suspended: queue === suspendedQueue,
      flagged: (flags & 7) !== 0,
    },
    note: {
      guid,
      noteType: mid,
      tags: tags.split(/\s+/).filter((tag) => tag !== ''),
      fields: flds.split('\u001F'),
    },
  };
}

const jsonNoteTypes = z.record(
  z.string(),
  z.object({
    name: z.string().default(''),
    type: z.number().default(0),
    flds: z.array(z.object({ name: z.string(), ord: z.number().default(0) })),
    tmpls: z.array(
      z.object({ qfmt: z.string(), afmt: z.string().default(''), ord: z.number().default(0) }),
    ),
  }),
);
const jsonDecks = z.record(z.string(), z.object({ name: z.string() }));
const clozeType = 1;

function inOrder<Item extends { ord: number }>(items: Item[]): Item[] {
  return [...items].sort((a, b) => a.ord - b.ord);
}

function noteTypesOfJson(database: Database.Database): Map<number, AnkiNoteType> {
  const json = z.string().parse(database.prepare('SELECT models FROM col').pluck().get());
  const entries = Object.entries(jsonNoteTypes.parse(JSON.parse(json)));
  return new Map(
    entries.map(([id, { name, type, flds, tmpls }]) => [
      Number(id),
      {
        name,
        cloze: type === clozeType,
        fields: inOrder(flds).map((field) => field.name),
        templates: inOrder(tmpls).map(({ qfmt, afmt }) => ({ front: qfmt, back: afmt })),
      },
    ]),
  );
}

function decksOfJson(database: Database.Database): Map<number, string> {
  const json = z.string().parse(database.prepare('SELECT decks FROM col').pluck().get());
  const entries = Object.entries(jsonDecks.parse(JSON.parse(json)));
  return new Map(entries.map(([id, { name }]) => [Number(id), name]));
}

const named = z.object({
  id: z.coerce.number(),
  name: z.string(),
  config: z.instanceof(Uint8Array),
});
const part = z.object({
  ntid: z.coerce.number(),
  ord: z.number(),
  name: z.string(),
  config: z.instanceof(Uint8Array),
});

/** Sorted here: the tables' own order needs a collation that only Anki has. */
function noteTypesOfTables(database: Database.Database): Map<number, AnkiNoteType> {
  const all = (sql: string) => database.prepare(sql).all();
  const types = z.array(named).parse(all('SELECT id, name, config FROM notetypes'));
  const fields = z.array(part).parse(all('SELECT ntid, ord, name, config FROM fields'));
  const templates = z.array(part).parse(all('SELECT ntid, ord, name, config FROM templates'));
  return new Map(
    types.map(({ id, name, config }) => [
      id,
      {
        name,
        cloze: integerField(config, 1) === clozeType,
        fields: inOrder(fields.filter(({ ntid }) => ntid === id)).map((field) => field.name),
        templates: inOrder(templates.filter(({ ntid }) => ntid === id)).map((template) => ({
          front: textField(template.config, 1),
          back: textField(template.config, 2),
        })),
      },
    ]),
  );
}

const deckRow = z.object({ id: z.coerce.number(), name: z.string() });

function decksOfTable(database: Database.Database): Map<number, string> {
  const decks = z.array(deckRow).parse(database.prepare('SELECT id, name FROM decks').all());
  return new Map(decks.map(({ id, name }) => [id, name.replaceAll('\u001F', '::')]));
}

/** The last value of a protobuf message's text field; empty where it has none. */
function textField(message: Uint8Array, field: number): string {
  let value = '';
  eachField(message, (number, wire, reader) => {
    if (number !== field || wire !== 2) return false;
    value = reader.string();
    return true;
  });
  return value;
}

/** The same for a number. */
export function integerField(message: Uint8Array, field: number): number {
  let value = 0;
  eachField(message, (number, wire, reader) => {
    if (number !== field || wire !== 0) return false;
    value = reader.uint32();
    return true;
  });
  return value;
}

function eachField(
  message: Uint8Array,
  take: (number: number, wire: number, reader: Reader) => boolean,
): void {
  const reader = Reader.create(message);
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    const wire = tag & 7;
    if (!take(tag >>> 3, wire, reader)) reader.skipType(wire);
  }
}
