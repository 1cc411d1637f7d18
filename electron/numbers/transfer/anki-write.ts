/**
 * Cards as an Anki package in the older layout, which every version of Anki opens. Scheduling goes along as review log,
 * due date and memory state.
 */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { type AsyncZippable, zip } from 'fflate';
import type { CardState, LearningPhase, Rating } from '../values.ts';
import { fieldsOf, ownGuid } from './anki-fields.ts';
import {
  deckOptionsJson,
  decksJson,
  modelsJson,
  noteTypeId,
  schemaSql,
  settingsJson,
} from './anki-schema.ts';
import { plainText } from './plain-text.ts';
import type { ExportedCard } from './values.ts';

const dayMs = 86_400_000;
const usualFactor = 2500;

/**
 * The package's bytes. Cards without a state go as new ones.
 * @param now instant of the export, from which ids are made
 */
export async function packageOf(cards: readonly ExportedCard[], now: number): Promise<Uint8Array> {
  const database = new Database(':memory:');
  try {
    database.exec(schemaSql);
    database.transaction(() => fill(database, cards, now))();
    return await zipped({ 'collection.anki2': database.serialize(), media: Buffer.from('{}') });
  } finally {
    database.close();
  }
}

function zipped(files: AsyncZippable): Promise<Uint8Array> {
  return new Promise((resolve, reject) =>
    zip(files, { level: 6 }, (error, bytes) => (error === null ? resolve(bytes) : reject(error))),
  );
}

function fill(database: Database.Database, cards: readonly ExportedCard[], now: number): void {
  // The collection's first day; due dates are counted from it.
  const created = Math.floor(Math.min(now, ...firstInstants(cards)) / dayMs) * dayMs;
  const decks = new Map<string, number>();
  for (const { deck } of cards) if (!decks.has(deck)) decks.set(deck, now + decks.size + 1);
  database
    .prepare('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')
    .run(
      created / 1000,
      now,
      now,
      settingsJson(),
      modelsJson(now),
      decksJson(decks, now),
      deckOptionsJson(),
      '{}',
    );
  const rows = preparedRows(database);
  const instants = new Set<number>();
  for (const [index, card] of cards.entries()) {
    const id = now + index;
    const seconds = Math.floor(now / 1000);
    rows.note.run(id, noteGuid(card.guid), noteTypeId, seconds, ...noteValues(card));
    rows.card.run(
      id,
      id,
      decks.get(card.deck),
      seconds,
      ...cardValues(card, card.state === undefined ? null : placeOf(card.state, created), index),
    );
    writeReviews(card, id, rows.review, instants);
  }
}

function preparedRows(database: Database.Database) {
  return {
    note: database.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')"),
    card: database.prepare(
      'INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?)',
    ),
    review: database.prepare('INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)'),
  };
}

/** Tags, fields, sort field, checksum. */
function noteValues({ text }: ExportedCard): (string | number)[] {
  const fields = fieldsOf(text);
  const first = plainText(fields[0] ?? '');
  const tags = text.tags.map((tag) => tag.replace(/\s+/g, '-'));
  const spaced = tags.length === 0 ? '' : ` ${tags.join(' ')} `;
  return [spaced, fields.join('\u001F'), first, checksum(first)];
}

/** Type, queue, due, interval, factor, reps, lapses, flags, data. */
function cardValues(card: ExportedCard, place: Place | null, index: number): (string | number)[] {
  const { type, queue, due, interval, data } = place ?? newPlace;
  return [
    type,
    card.suspended ? suspendedQueue : queue,
    queue === newPlace.queue ? index : due,
    interval,
    queue === newPlace.queue ? 0 : usualFactor,
    card.state?.reps ?? 0,
    card.state?.lapses ?? 0,
    card.flagged ? 1 : 0,
    data,
  ];
}

function firstInstants(cards: readonly ExportedCard[]): number[] {
  const first = cards.reduce(
    (least, { reviews }) => Math.min(least, reviews[0]?.at ?? least),
    Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(first) ? [first] : [];
}

const eases: Record<Rating, number> = { again: 1, hard: 2, good: 3, easy: 4 };

function writeReviews(
  { reviews }: ExportedCard,
  cardId: number,
  insert: Database.Statement,
  instants: Set<number>,
): void {
  let last = 0;
  for (const [index, { at, rating, elapsedMs, intervalDays }] of reviews.entries()) {
    // The instant is the row's id there: two cards reviewed in the same millisecond need two.
    let id = at;
    while (instants.has(id)) id += 1;
    instants.add(id);
    const days = Math.round(intervalDays);
    insert.run(
      id,
      cardId,
      eases[rating],
      days,
      last,
      usualFactor,
      Math.round(elapsedMs),
      index === 0 ? 0 : 1,
    );
    last = days;
  }
}

interface Place {
  type: number;
  queue: number;
  due: number;
  interval: number;
  data: string;
}

const newPlace: Place = { type: 0, queue: 0, due: 0, interval: 0, data: '' };
const suspendedQueue = -1;
const types: Record<LearningPhase, number> = { new: 0, learning: 1, review: 2, relearning: 3 };

/** Learning cards are due at a second, others on a day. */
function placeOf(state: CardState, created: number): Place {
  if (state.phase === 'new') return newPlace;
  const learning = state.phase !== 'review';
  return {
    type: types[state.phase],
    queue: learning ? 1 : 2,
    due: learning
      ? Math.floor(state.dueAt / 1000)
      : Math.max(0, Math.floor((state.dueAt - created) / dayMs)),
    interval: Math.max(0, Math.round(state.scheduledDays)),
    data: JSON.stringify({ s: round(state.stability), d: round(state.difficulty) }),
  };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

/** Cards that came from Anki go back under the name they had there. */
function noteGuid(guid: string): string {
  const fromAnki = /^anki:(.*):0$/.exec(guid)?.[1];
  if (fromAnki !== undefined) return fromAnki;
  return `${ownGuid}${guid}`;
}

/** The first eight hexadecimal digits of the first field's SHA-1, as Anki finds duplicates. */
function checksum(first: string): number {
  return Number.parseInt(createHash('sha1').update(first, 'utf8').digest('hex').slice(0, 8), 16);
}
