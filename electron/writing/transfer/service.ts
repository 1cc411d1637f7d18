/**
 * Out to Markdown and PDF and in from Markdown, from the file dialog to the store: a file is read and previewed before
 * anything is stored, and put in by one transaction.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Missing, Refusal } from '#electron/refusal.ts';
import type { Comparison } from '../imports.ts';
import type { DocumentKind, ImportPreview } from '../values.ts';
import { type ReadDocument, readMarkdown } from './markdown-read.ts';
import { markdownOf } from './markdown-write.ts';
import { printedPage } from './print.ts';
import type { FileProblem, Names, TravellingDocument } from './values.ts';

export interface TransferSurroundings {
  /** Asks for a file to open; null where the person cancelled. */
  chooseOpen(): Promise<string | null>;
  /** Asks where to save; null where the person cancelled. */
  chooseSave(title: string, name: string): Promise<string | null>;
  /** A page as the bytes of a PDF. */
  printPdf(page: string): Promise<Uint8Array>;
  names(): Promise<Names>;
  exportable(kind: DocumentKind | null): TravellingDocument[];
  compareImport(documents: readonly ReadDocument[]): Comparison;
  applyImport(documents: readonly ReadDocument[]): { added: number; replaced: number };
}

/** Bytes of a file above which reading is refused: far more than anybody writes. */
const mostBytes = 20 * 1024 * 1024;
const shownProblems = 50;

export type WritingTransfer = ReturnType<typeof createTransfer>;

export function createTransfer(surroundings: TransferSurroundings) {
  /** The file that was read last and waits for a word. */
  let waiting: { id: string; documents: ReadDocument[] } | null = null;
  let imports = 0;

  async function exportAs(
    kind: DocumentKind | null,
    ending: 'md' | 'pdf',
    contentOf: (documents: TravellingDocument[], names: Names) => Promise<string | Uint8Array>,
  ) {
    const documents = surroundings.exportable(kind);
    if (documents.length === 0)
      throw new Refusal(`There is no ${kind ?? 'story or stance'} yet. Write one, then export it.`);
    const what = { story: 'stories', stance: 'stances', both: 'stories and stances' };
    const name = `Dry Run ${what[kind ?? 'both']}.${ending}`;
    const path = await surroundings.chooseSave(`Export ${what[kind ?? 'both']}`, name);
    if (path === null) return null;
    await write(path, await contentOf(documents, await surroundings.names()));
    return { file: basename(path), documents: documents.length };
  }

  return {
    exportMarkdown: (kind: DocumentKind | null) =>
      exportAs(kind, 'md', async (documents, names) => markdownOf(documents, names)),
    exportPdf: (kind: DocumentKind | null) =>
      exportAs(kind, 'pdf', (documents, names) =>
        surroundings.printPdf(printedPage(documents, names)),
      ),

    /** @throws Refusal where the file is no text, too large, or holds no document at all. */
    async preview(): Promise<ImportPreview | null> {
      const path = await surroundings.chooseOpen();
      if (path === null) return null;
      const file = basename(path);
      const { documents, problems } = readMarkdown(
        await read(path, file),
        await surroundings.names(),
      );
      if (documents.length === 0 && problems.length <= 1)
        throw new Refusal(nothingIn(file, problems[0]));
      const compared = surroundings.compareImport(documents);
      imports += 1;
      waiting = { id: `import-${imports}`, documents };
      return {
        importId: waiting.id,
        file,
        entries: compared.entries,
        problems: [...problems, ...compared.problems]
          .sort((one, other) => one.line - other.line)
          .slice(0, shownProblems),
      };
    },

    apply(importId: string): { added: number; replaced: number } {
      if (waiting?.id !== importId)
        throw new Missing('This import is not open any more. Choose the file again.');
      const sum = surroundings.applyImport(waiting.documents);
      waiting = null;
      return sum;
    },
  };
}

function nothingIn(file: string, problem: FileProblem | undefined): string {
  if (problem === undefined)
    return `${file} holds no story and no stance: no line begins with "# Title". Export one to see how such a file looks.`;
  return `${file} does not fit. Line ${problem.line}: ${problem.message} Export a text to see how such a file looks.`;
}

/** @throws Refusal where it is too large, cannot be read, or is no text. */
async function read(path: string, file: string): Promise<string> {
  const bytes = await contentOf(path, file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0\0')) return text;
  } catch {
    // Said below: what is no text is no Markdown.
  }
  throw new Refusal(`${file} is not text in UTF-8. Choose a Markdown file, or save it as UTF-8.`);
}

async function contentOf(path: string, file: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size <= mostBytes) return await readFile(path);
    throw new Refusal(
      `${file} holds ${Math.round(size / 1024 / 1024)} MB; files up to ${mostBytes / 1024 / 1024} MB are read. Split it.`,
    );
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${file} could not be read (${reasonOf(error)}). Choose another file.`);
  }
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new Refusal(`The file could not be written (${reasonOf(error)}). Choose another folder.`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
