/**
 * CSV and TSV, both ways. The separator is found by itself; Anki's text exports tell theirs in `#` lines at the top.
 * A malformed row is named and the others go in.
 */
import Papa from 'papaparse';
import type { csvFields } from '../transfer-schemas.ts';
import { cardText } from './card-text.ts';
import { plainText } from './plain-text.ts';
import type { BadRow, ExportedCard, ImportedCard, ImportSet, Watcher } from './values.ts';

export type CsvField = (typeof csvFields)[number];

/** A CSV file as rows of cells, before anybody said what its columns are. */
export interface CsvTable {
  rows: string[][];
  /** The line of the file on which each row begins, from 1. */
  lines: number[];
  faults: BadRow[];
  hasHeader: boolean;
  fields: CsvField[];
  /** Cells are HTML, as an Anki text export says. */
  html: boolean;
}

const words: Record<string, CsvField> = {
  question: 'question',
  front: 'question',
  prompt: 'question',
  answer: 'answer',
  back: 'answer',
  deck: 'deck',
  group: 'deck',
  why: 'why',
  extra: 'why',
  note: 'why',
  source: 'source',
  sources: 'source',
  tags: 'tags',
  tag: 'tags',
  tolerance: 'tolerance',
};

/** Reads the text of a file. Never throws: what is wrong is in `faults`. */
export function readCsv(text: string): CsvTable {
  const { body, directives, skipped } = withoutDirectives(text.replace(/^\uFEFF/, ''));
  const separator = separatorOf(directives.get('separator')) ?? separatorOfHeader(body);
  const parsed = Papa.parse<string[]>(body, {
    skipEmptyLines: false,
    ...(separator === null ? {} : { delimiter: separator }),
  });
  const all = parsed.data.map((cells, index) => ({ cells, index }));
  const lines = lineNumbers(
    all.map(({ cells }) => cells),
    skipped,
  );
  const filled = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const first = filled[0]?.cells ?? [];
  const hasHeader = knownWords(first) >= 2 || (first.length === 1 && knownWords(first) === 1);
  const faults = parsed.errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ message, row }) => ({
      row: `line ${lines[row ?? 0] ?? 1}`,
      problem: `${message}. Close the quote, or double a quote that belongs to the text`,
    }));
  const broken = new Set(
    parsed.errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row),
  );
  const sound = filled.filter(({ index }) => !broken.has(index));
  return {
    rows: sound.map(({ cells }) => cells),
    lines: sound.map(({ index }) => lines[index] ?? 0),
    faults,
    hasHeader,
    fields: guessFields(first, hasHeader, directives),
    html: directives.get('html') === 'true',
  };
}

/** Anki's `#key:value` lines, which stand at the top alone. */
function withoutDirectives(text: string) {
  const directives = new Map<string, string>();
  let rest = text;
  let skipped = 0;
  for (;;) {
    const line = /^#([a-z ]+):([^\r\n]*)(\r?\n|$)/.exec(rest);
    if (line === null) return { body: rest, directives, skipped };
    directives.set((line[1] ?? '').trim(), (line[2] ?? '').trim());
    rest = rest.slice(line[0].length);
    skipped += 1;
  }
}

function separatorOf(said: string | undefined): string | null {
  const names: Record<string, string> = {
    tab: '\t',
    comma: ',',
    semicolon: ';',
    pipe: '|',
    space: ' ',
  };
  if (said === undefined) return null;
  return names[said.toLowerCase()] ?? said;
}

/** A header whose words are known tells more than counting does: cells may hold any of these themselves. */
function separatorOfHeader(body: string): string | null {
  const [first = ''] = body.split(/\r?\n/, 1);
  return [',', ';', '\t', '|'].find((mark) => knownWords(first.split(mark)) >= 2) ?? null;
}

function knownWords(cells: readonly string[]): number {
  return cells.filter((cell) => words[cell.replaceAll('"', '').trim().toLowerCase()] !== undefined)
    .length;
}

function lineNumbers(rows: string[][], skipped: number): number[] {
  let line = 1 + skipped;
  return rows.map((cells) => {
    const start = line;
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    return start;
  });
}

function guessFields(
  first: string[],
  hasHeader: boolean,
  directives: Map<string, string>,
): CsvField[] {
  const columnOf = (key: string) => Number(directives.get(`${key} column`) ?? 0) - 1;
  if (hasHeader) return first.map((cell) => words[cell.trim().toLowerCase()] ?? 'ignore');
  const special = new Map<number, CsvField>([
    [columnOf('deck'), 'deck'],
    [columnOf('tags'), 'tags'],
    [columnOf('guid'), 'ignore'],
    [columnOf('notetype'), 'ignore'],
  ]);
  const plain: CsvField[] = ['question', 'answer', 'why'];
  return first.map((_, index) => special.get(index) ?? plain.shift() ?? 'ignore');
}

export interface CsvChoices {
  fields: CsvField[];
  hasHeader: boolean;
  /** Deck of rows that name none. */
  deck: string;
}

/** Rows as cards, in steps. */
export async function cardsOfCsv(
  table: CsvTable,
  { fields, hasHeader, deck }: CsvChoices,
  watcher: Watcher,
): Promise<ImportSet> {
  const cards: ImportedCard[] = [];
  const badRows: BadRow[] = [...table.faults];
  const from = hasHeader ? 1 : 0;
  const met = new Map<string, number>();
  for (let index = from; index < table.rows.length; index += 1) {
    if (index % 500 === 0)
      await watcher.progress({ done: index, of: table.rows.length, doing: 'Reading rows' });
    const row = `line ${table.lines[index]}`;
    const cells = (table.rows[index] ?? []).map((cell) =>
      table.html ? plainText(cell) : cell.trim(),
    );
    const cell = (field: CsvField) => cells[fields.indexOf(field)] ?? '';
    const read = cardText({
      question: cell('question'),
      answer: cell('answer'),
      why: cell('why'),
      source: cell('source'),
      tolerance: cell('tolerance'),
      tags: cell('tags')
        .split(/[\s,;]+/)
        .filter((tag) => tag !== ''),
    });
    if ('problem' in read) {
      badRows.push({ row, problem: read.problem });
      continue;
    }
    const name = cell('deck') || deck;
    const key = `csv:${name}:${read.text.question}`;
    const seen = met.get(key);
    if (seen !== undefined) {
      badRows.push({ row, problem: `the same question stands on line ${seen} already` });
      continue;
    }
    met.set(key, table.lines[index] ?? 0);
    cards.push({
      guid: key,
      deck: name,
      text: read.text,
      suspended: false,
      flagged: false,
      reviews: [],
    });
  }
  return { cards, badRows, notes: [] };
}

const exported = ['question', 'answer', 'deck', 'why', 'source', 'tags', 'tolerance'] as const;

/** Cards as CSV with a header, in UTF-8 with a mark that spreadsheets look for. */
export function csvOf(cards: readonly ExportedCard[]): string {
  const rows = cards.map(({ deck, text }) => [
    text.question,
    text.answer,
    deck,
    text.why,
    text.source,
    text.tags.join(' '),
    text.tolerancePercent === undefined ? '' : String(text.tolerancePercent),
  ]);
  return `\uFEFF${Papa.unparse({ fields: [...exported], data: rows }, { newline: '\r\n' })}\r\n`;
}
