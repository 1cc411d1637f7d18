/** A copy of the shipped Writing column for tests to spoil. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Entry, shippedFolder } from './faulty-copy.ts';

export interface WritingCopy {
  /** Path of the copied `content` folder. */
  folder: string;
  /** Rewrites one entry of a list such as `rules/story-shape`. */
  edit(file: string, id: string, edit: (entry: Entry) => void): void;
  /** Rewrites the entries of a list. */
  editList(file: string, edit: (entries: Entry[]) => void): void;
  /** Rewrites a text of the corpus, such as `stories/a-text`. */
  editText(file: string, edit: (text: Entry) => void): void;
  remove(): void;
}

export function copyWriting(): WritingCopy {
  const parent = mkdtempSync(join(tmpdir(), 'dry-run-writing-'));
  const folder = join(parent, 'content');
  cpSync(join(shippedFolder, 'writing'), join(folder, 'writing'), { recursive: true });
  function rewrite<Root>(file: string, edit: (root: Root) => void): void {
    const path = join(folder, 'writing', `${file}.yaml`);
    const root: Root = parse(readFileSync(path, 'utf8'));
    edit(root);
    writeFileSync(path, stringify(root));
  }
  return {
    folder,
    edit: (file, id, edit) =>
      rewrite<Entry[]>(file, (entries) => {
        const entry = entries.find((candidate) => candidate.id === id);
        if (entry === undefined) throw new Error(`${file} has no entry "${id}".`);
        edit(entry);
      }),
    editList: (file, edit) => rewrite<Entry[]>(file, edit),
    editText: (file, edit) => rewrite<Entry>(`corpus/${file}`, edit),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}
