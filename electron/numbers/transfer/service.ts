/**
 * Import and export, from the file dialog to the store: a file is read and previewed before anything is stored, put in
 * by one transaction, and can be taken back.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Clock } from '#electron/clock.ts';
import { Missing, Refusal } from '#electron/refusal.ts';
import type { ImportEvent, ImportPreview } from '../contract.ts';
import { readPackage } from './anki-read.ts';
import { packageOf } from './anki-write.ts';
import { type CsvField, type CsvTable, cardsOfCsv, csvOf, readCsv } from './csv.ts';
import { jsonOf, readJson } from './json.ts';
import type { ExportedCard, ImportedCard, ImportSet, Watcher } from './values.ts';
import { withProgress } from './with-progress.ts';

export type TransferFormat = ImportPreview['format'];

/** What the store says of cards that are not in it yet. */
export interface Comparison {
  adds: number;
  updates: number;
  unchanged: number;
  decks: { title: string; cards: number; exists: boolean }[];
}

export interface TransferSurroundings {
  clock: Clock;
  /** Asks for a file to open; null where the person cancelled. */
  chooseOpen(): Promise<string | null>;
  /** Asks where to save; null where the person cancelled. */
  chooseSave(name: string): Promise<string | null>;
  compare(cards: readonly ImportedCard[]): Comparison;
  /** Puts the cards in, in one transaction that undo takes back. */
  apply(
    set: ImportSet,
    file: string,
    withSchedule: boolean,
    watcher: Watcher,
  ): Promise<{ added: number; updated: number; reviews: number }>;
  all(deckId: string | null): ExportedCard[];
  deckTitle(deckId: string): string;
}

export interface ImportChoices {
  importId: string;
  fields?: CsvField[] | undefined;
  hasHeader?: boolean | undefined;
  deckId?: string | undefined;
  withSchedule?: boolean | undefined;
}

/** A file that was read and waits for a word. Only the newest is kept: a large one takes much memory. */
interface Waiting {
  id: string;
  file: string;
  format: TransferFormat;
  table: CsvTable | null;
  /** Of a package or JSON file; of CSV it depends on the choices. */
  set: ImportSet | null;
}

/** Bytes of a file above which reading is refused. */
const mostBytes = 256 * 1024 * 1024;
const shownBadRows = 100;
const shownSample = 8;

export function createTransfer(surroundings: TransferSurroundings) {
  let waiting: Waiting | null = null;
  let imports = 0;

  function waitingFor(id: string): Waiting {
    if (waiting?.id === id) return waiting;
    throw new Missing('This import is not open any more. Choose the file again.');
  }

  async function setOf(open: Waiting, choices: Omit<ImportChoices, 'importId'>, watcher: Watcher) {
    if (open.table === null) return open.set ?? { cards: [], badRows: [], notes: [] };
    const { table } = open;
    const fields = choices.fields ?? table.fields;
    for (const needed of ['question', 'answer'] as const)
      if (!fields.includes(needed))
        throw new Refusal(`No column is taken for the ${needed}. Choose one, then go on.`);
    const deck =
      choices.deckId === undefined
        ? basename(open.file, extname(open.file))
        : surroundings.deckTitle(choices.deckId);
    const hasHeader = choices.hasHeader ?? table.hasHeader;
    return cardsOfCsv(table, { fields, hasHeader, deck }, watcher);
  }

  async function preview(
    open: Waiting,
    choices: Omit<ImportChoices, 'importId'>,
    watcher: Watcher,
  ): Promise<ImportPreview> {
    const { table } = open;
    const ready = canBeCards(open, choices);
    const set = ready ? await setOf(open, choices, watcher) : emptySet(open);
    const sum = surroundings.compare(set.cards);
    return {
      importId: open.id,
      file: open.file,
      format: open.format,
      columns: table === null ? [] : columnsOf(table, choices),
      hasHeader: table === null ? null : (choices.hasHeader ?? table.hasHeader),
      ...sum,
      reviews: set.cards.reduce((count, { reviews }) => count + reviews.length, 0),
      sample: set.cards.slice(0, shownSample).map(({ text, deck }) => ({
        question: text.question,
        answer: text.answer,
        deck,
      })),
      badRows: set.badRows.slice(0, shownBadRows),
      badRowCount: set.badRows.length,
      notes: set.notes,
    };
  }

  async function* told(
    work: (watcher: Watcher) => Promise<ImportEvent>,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<ImportEvent> {
    for await (const event of withProgress(work, signal))
      yield event.kind === 'result' ? event.result : event;
  }

  return {
    async *choose(signal?: AbortSignal): AsyncGenerator<ImportEvent> {
      const path = await surroundings.chooseOpen();
      if (path === null) {
        yield { kind: 'nothing', reason: 'No file was chosen.' };
        return;
      }
      imports += 1;
      const id = `import-${imports}`;
      yield* told(async (watcher) => {
        waiting = { id, file: basename(path), ...(await readFileOf(path, watcher)) };
        return { kind: 'preview', preview: await preview(waiting, {}, watcher) };
      }, signal);
    },

    async *preview(choices: ImportChoices, signal?: AbortSignal): AsyncGenerator<ImportEvent> {
      const open = waitingFor(choices.importId);
      yield* told(
        async (watcher) => ({ kind: 'preview', preview: await preview(open, choices, watcher) }),
        signal,
      );
    },

    async *run(choices: ImportChoices, signal?: AbortSignal): AsyncGenerator<ImportEvent> {
      const open = waitingFor(choices.importId);
      yield* told(async (watcher) => {
        const set = await setOf(open, choices, watcher);
        const withSchedule = choices.withSchedule ?? true;
        const sum = await surroundings.apply(set, open.file, withSchedule, watcher);
        waiting = null;
        return { kind: 'done', ...sum };
      }, signal);
    },

    forget(importId: string): void {
      if (waiting?.id === importId) waiting = null;
    },

    async export(format: TransferFormat, deckId: string | null, withSchedule: boolean) {
      const cards = surroundings.all(deckId);
      if (cards.length === 0)
        throw new Refusal('There is no card to export. Choose another deck, or all.');
      const name = deckId === null ? 'Dry Run numbers' : surroundings.deckTitle(deckId);
      const file = await surroundings.chooseSave(`${name.replace(/[\\/:*?"<>|]/g, '-')}.${format}`);
      if (file === null) return null;
      await write(file, await contentOf(format, cards, withSchedule));
      return { file: basename(file), cards: cards.length };
    },
  };

  function contentOf(format: TransferFormat, cards: ExportedCard[], withSchedule: boolean) {
    const now = surroundings.clock.now();
    const leaving = withSchedule ? cards : cards.map(withoutSchedule);
    if (format === 'apkg') return packageOf(leaving, now);
    return format === 'csv' ? csvOf(leaving) : jsonOf(leaving, now);
  }
}

export type Transfer = ReturnType<typeof createTransfer>;

function withoutSchedule({ state: _, ...card }: ExportedCard): ExportedCard {
  return { ...card, reviews: [] };
}

function emptySet({ table }: Waiting): ImportSet {
  return { cards: [], badRows: table?.faults ?? [], notes: [] };
}

/** A CSV whose columns are not all known yet is shown first, and becomes cards when they are. */
function canBeCards({ table }: Waiting, { fields }: Omit<ImportChoices, 'importId'>): boolean {
  if (table === null) return true;
  const known = fields ?? table.fields;
  return known.includes('question') && known.includes('answer');
}

function columnsOf(table: CsvTable, choices: Omit<ImportChoices, 'importId'>) {
  const hasHeader = choices.hasHeader ?? table.hasHeader;
  const body = table.rows.slice(hasHeader ? 1 : 0);
  return table.fields.map((guess, index) => ({
    title: hasHeader ? (table.rows[0]?.[index] ?? '') : `Column ${index + 1}`,
    sample: body.slice(0, 3).map((cells) => (cells[index] ?? '').slice(0, 120)),
    field: choices.fields?.[index] ?? guess,
  }));
}

async function readFileOf(
  path: string,
  watcher: Watcher,
): Promise<Pick<Waiting, 'format' | 'table' | 'set'>> {
  const { size } = await stat(path);
  if (size > mostBytes)
    throw new Refusal(
      `${basename(path)} holds ${Math.round(size / 1024 / 1024)} MB; files up to ${mostBytes / 1024 / 1024} MB are read. Export fewer decks, or leave media out.`,
    );
  await watcher.progress({ done: 0, of: size, doing: 'Reading the file' });
  const bytes = await readFile(path);
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (zip) return { format: 'apkg', table: null, set: await readPackage(bytes, watcher) };
  if (extname(path).toLowerCase() === '.apkg')
    throw new Refusal(`${basename(path)} is no Anki package: it is no zip archive.`);
  const text = textOf(bytes, basename(path));
  if (/^\s*\{/.test(text)) return { format: 'json', table: null, set: readJson(text) };
  const table = readCsv(text);
  if (table.rows.length === 0 && table.faults.length === 0)
    throw new Refusal(`${basename(path)} is empty. Choose a file with one card a row.`);
  return { format: 'csv', table, set: null };
}

function textOf(bytes: Uint8Array, file: string): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`${file} is not text in UTF-8. Save it as UTF-8, and choose it again.`);
  }
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`The file could not be written (${reason}). Choose another folder.`);
  }
}
