import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { formatFinding } from './finding.ts';
import { readContent } from './read.ts';

/** The content as shipped. */
export const shippedFolder = resolve(import.meta.dirname, '..', '..', 'content');

/** An entry of a YAML list as the tests spoil it. */
export type Entry = Record<string, unknown>;

/** A copy of a shipped column in a temporary folder, for tests to spoil. */
export interface ContentCopy {
  /** Path of the copied `content` folder. */
  folder: string;
  /** Rewrites one file of the column as text. */
  editText(fileName: string, edit: (text: string) => string): void;
  /** Rewrites the entries of one list of the column. */
  editList(fileName: string, edit: (entries: Entry[]) => void): void;
  /** Rewrites the entry with this id. */
  editEntry(fileName: string, id: string, edit: (entry: Entry) => void): void;
  remove(): void;
}

/**
 * Copies a column of `content/` to a fresh temporary folder; the caller removes it.
 *
 * @param column the one that is edited
 * @param neighbours further columns, as they are
 */
export function copyContent(column = 'plan', neighbours: string[] = []): ContentCopy {
  const parent = mkdtempSync(join(tmpdir(), 'dry-run-content-'));
  const folder = join(parent, 'content');
  for (const name of [column, ...neighbours])
    cpSync(join(shippedFolder, name), join(folder, name), { recursive: true });

  function editText(fileName: string, edit: (text: string) => string): void {
    const path = join(folder, column, fileName);
    const before = readFileSync(path, 'utf8');
    const after = edit(before);
    if (after === before) throw new Error(`The edit of ${fileName} changes nothing.`);
    writeFileSync(path, after);
  }

  function editList(fileName: string, edit: (entries: Entry[]) => void): void {
    editText(fileName, (text) => {
      const entries: Entry[] = parse(text);
      edit(entries);
      return stringify(entries);
    });
  }

  function editEntry(fileName: string, id: string, edit: (entry: Entry) => void): void {
    editList(fileName, (entries) => {
      const entry = entries.find((candidate) => candidate.id === id);
      if (entry === undefined) throw new Error(`${fileName} has no entry "${id}".`);
      edit(entry);
    });
  }

  return {
    folder,
    editText,
    editList,
    editEntry,
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** The findings of a copy as lines. Content is handed out exactly when there is none. */
export function findingsIn(copy: ContentCopy): string[] {
  const { plan, findings } = readContent(copy.folder);
  if ((plan === null) !== findings.length > 0) throw new Error('Faulty content was handed out.');
  return findings.map(formatFinding);
}

/** Rewrites one entry of a copy and answers what the check then finds. */
export function spoil(
  copy: ContentCopy,
  fileName: string,
  id: string,
  edit: (entry: Entry) => void,
): string[] {
  copy.editEntry(fileName, id, edit);
  return findingsIn(copy);
}

/** How findings name an entry of the shipped plan: `content/plan/week-1.yaml tasks[3] (lru-cache-ttl)`. */
export function placeOf(fileName: string, id: string): string {
  const entries: Entry[] = parse(readFileSync(join(shippedFolder, 'plan', fileName), 'utf8'));
  const index = entries.findIndex((entry) => entry.id === id);
  if (index === -1) throw new Error(`${fileName} has no entry "${id}".`);
  const collection = /^(week-\d|spare)\./.test(fileName) ? 'tasks' : fileName.replace('.yaml', '');
  return `content/plan/${fileName} ${collection}[${index}] (${id})`;
}
