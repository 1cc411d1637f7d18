/**
 * An Anki package as cards. Each Anki card becomes one of ours: its templates are filled in and turned into text.
 * Scheduling maps as far as the review log goes: ours is rebuilt from it. Media are left out, with a note.
 */
import { Decompress } from 'fzstd';
import { Refusal } from '#electron/refusal.ts';
import { formatNumber } from '../rules/quantity-print.ts';
import type { Rating } from '../values.ts';
import {
  type AnkiCard,
  type AnkiCollection,
  type AnkiNote,
  type AnkiNoteType,
  integerField,
  openCollection,
} from './anki-collection.ts';
import { ownFieldsOf, ownGuid } from './anki-fields.ts';
import { renderSide, withoutFront } from './anki-template.ts';
import { cardText, type ReadText } from './card-text.ts';
import { joined, mostUnpacked, tooLarge, unzip } from './package-file.ts';
import { countMedia, plainText } from './plain-text.ts';
import type { ImportedCard, ImportSet, TransferredReview, Watcher } from './values.ts';

/** The collection's names, the newest layout first. A package of the newest holds a stub under the oldest name. */
const collectionNames = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const;
/** The newest package version this code was written against (`PackageMetadata.version`). */
const newestVersion = 3;

/**
 * @throws Refusal where it is no package, or one that cannot be read
 */
export async function readPackage(bytes: Uint8Array, watcher: Watcher): Promise<ImportSet> {
  const wanted = (name: string) =>
    name === 'meta' || collectionNames.some((known) => known === name);
  const entries = await unzip(bytes, wanted, watcher);
  const meta = entries.get('meta');
  const version = meta === undefined ? 0 : integerField(meta, 1);
  if (version > newestVersion)
    throw new Refusal(
      `This package is of a newer kind (${version}) than this version of Dry Run reads. In Anki's export window tick "Support older Anki versions", and choose the new file.`,
    );
  const name = collectionNames.find((known) => entries.has(known));
  const stored = name === undefined ? undefined : entries.get(name);
  if (stored === undefined)
    throw new Refusal(
      'There is no Anki collection in this file. Export the deck from Anki as .apkg, and choose that file.',
    );
  const collection = openCollection(
    name === 'collection.anki21b' ? await unpackZstd(stored, watcher) : stored,
  );
  try {
    return await cardsOf(collection, watcher);
  } finally {
    collection.close();
  }
}

async function unpackZstd(bytes: Uint8Array, watcher: Watcher): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let unpacked = 0;
  const reader = new Decompress((chunk) => {
    unpacked += chunk.length;
    if (unpacked > mostUnpacked) throw tooLarge(mostUnpacked);
    // The library reuses its window.
    chunks.push(chunk.slice());
  });
  const step = 1 << 18;
  try {
    for (let from = 0; from < bytes.length; from += step) {
      await watcher.progress({ done: from, of: bytes.length, doing: 'Unpacking the collection' });
      const end = Math.min(bytes.length, from + step);
      reader.push(bytes.subarray(from, end), end === bytes.length);
    }
  } catch (error) {
    if (error instanceof Refusal || watcherAborted(error)) throw error;
    throw new Refusal(
      'The collection in this package is damaged. Export the deck again, and choose the new file.',
    );
  }
  return joined(chunks);
}

function watcherAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

async function cardsOf(collection: AnkiCollection, watcher: Watcher): Promise<ImportSet> {
  const set: ImportSet = { cards: [], badRows: [], notes: [] };
  let media = 0;
  let index = 0;
  for (const { card, note } of collection.cards()) {
    if (index % 200 === 0)
      await watcher.progress({ done: index, of: collection.cardCount, doing: 'Reading cards' });
    index += 1;
    const type = collection.noteTypes.get(note.noteType);
    const read =
      type === undefined ? { problem: 'its note type is missing' } : textOf(card, note, type);
    media += note.fields.reduce((sum, field) => sum + countMedia(field), 0);
    if ('problem' in read) set.badRows.push({ row: rowName(card, note), problem: read.problem });
    else set.cards.push(importedCard(card, note, read.text, collection));
  }
  if (media > 0) set.notes.push(mediaWords(media));
  return set;
}

function mediaWords(count: number): string {
  const what = count === 1 ? 'picture or sound is' : 'pictures and sounds are';
  return `${formatNumber(count)} ${what} left out: cards are text here.`;
}

function importedCard(
  card: AnkiCard,
  note: AnkiNote,
  text: ImportedCard['text'],
  collection: AnkiCollection,
): ImportedCard {
  return {
    guid: guidOf(note.guid, card.ordinal),
    deck: collection.decks.get(card.deckId) ?? 'Imported from Anki',
    text,
    suspended: card.suspended,
    flagged: card.flagged,
    reviews: collection.reviewsOf(card.id).map(reviewOf),
  };
}

/** Cards that came from here keep their own name; others are named after their note and their place in it. */
function guidOf(noteGuid: string, ordinal: number): string {
  return noteGuid.startsWith(ownGuid)
    ? noteGuid.slice(ownGuid.length)
    : `anki:${noteGuid}:${ordinal}`;
}

const byEase: Record<number, Rating> = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' };

function reviewOf({
  id,
  ease,
  time,
}: {
  id: number;
  ease: number;
  time: number;
}): TransferredReview {
  return { at: id, rating: byEase[ease] ?? 'good', elapsedMs: Math.max(0, time) };
}

function rowName(card: AnkiCard, { fields }: AnkiNote): string {
  const words = plainText(fields[0] ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, 60);
  return words === '' ? `card ${card.id}` : `"${words}"`;
}

/** Characters of a note above which it is no flashcard. */
const longestNote = 200_000;

function textOf(card: AnkiCard, note: AnkiNote, type: AnkiNoteType): ReadText {
  if (note.fields.reduce((sum, { length }) => sum + length, 0) > longestNote)
    return { problem: `it holds more than ${longestNote.toLocaleString('en')} characters` };
  const own = ownFieldsOf(type, note);
  if (own !== null) return cardText(own);
  const template = type.templates[type.cloze ? 0 : card.ordinal];
  if (template === undefined) return { problem: 'its template is missing' };
  const fields = new Map([
    ...type.fields.map((name, at): [string, string] => [name, note.fields[at] ?? '']),
    ['Tags', note.tags.join(' ')] as [string, string],
  ]);
  const cloze = card.ordinal + 1;
  const front = renderSide({ format: template.front, fields, front: '', cloze, reveal: false });
  const back = renderSide({
    format: withoutFront(template.back),
    fields,
    front: '',
    cloze,
    reveal: true,
  });
  return cardText({
    question: plainText(front),
    answer: plainText(back),
    tags: note.tags.map((tag) => tag.slice(0, 60)),
  });
}
