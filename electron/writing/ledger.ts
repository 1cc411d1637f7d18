/**
 * What every use case of the writing does: find a document, write it with its version, and say what the rules see in it.
 */
import { randomUUID } from 'node:crypto';
import type { WritingContent } from '#content/writing/schema.ts';
import type { Clock } from '../clock.ts';
import { Missing } from '../refusal.ts';
import type { Store } from '../store/open.ts';
import * as records from './records.ts';
import { analyse, compileWriting, countWords, type Pace } from './rules.ts';
import { goesOn } from './sittings.ts';
import { sameParts } from './texts.ts';
import type {
  Analysis,
  DocumentKind,
  DocumentView,
  LevelId,
  PartTexts,
  RevisionSummary,
  WrittenDocument,
} from './values.ts';

export interface WritingSurroundings {
  store: Store;
  clock: Clock;
  content: WritingContent;
  /** How fast the person talks. */
  pace(): Pace;
  /** The level the person prepares for. */
  target(): LevelId;
  /** Told of each document whose text was written; it must not throw. */
  changed?: (document: Pick<WrittenDocument, 'id' | 'kind'>) => void;
  /** Told of each document that left the lists, or is on them again; it must not throw. */
  listed?: (document: Pick<WrittenDocument, 'id' | 'kind'>, listed: boolean) => void;
  newId?: () => string;
}

export type WritingLedger = ReturnType<typeof createWritingLedger>;

export function createWritingLedger(surroundings: WritingSurroundings) {
  const { store, clock, content } = surroundings;
  const newId = surroundings.newId ?? randomUUID;
  const writing = compileWriting(content);
  const seen = new Map<string, { setting: string; analysis: Analysis }>();

  /** @throws Missing where there is none; one that was taken off the lists is there. */
  function rowOf(documentId: string): records.DocumentRow {
    const row = records.findDocument(store, documentId);
    if (row === undefined)
      throw new Missing('This text is not there any more. Go back to the list.');
    return row;
  }

  /** One that is on the lists. @throws Missing */
  function listedRow(documentId: string, kind?: DocumentKind): records.DocumentRow {
    const row = rowOf(documentId);
    if (row.removedAt !== null)
      throw new Missing('This text was removed. Bring it back before you go on with it.');
    if (kind !== undefined && row.kind !== kind) throw new Missing(`This text is no ${kind}.`);
    return row;
  }

  function analyseParts(row: records.DocumentRow, parts: PartTexts): Analysis {
    const dismissed = new Map(
      records
        .listDismissals(store, row.id)
        .map(({ key, reason, dismissedAt }) => [key, { reason, dismissedAt }]),
    );
    const pace = surroundings.pace();
    const target = surroundings.target();
    return analyse({ kind: row.kind, parts, writing, dismissed, pace, target });
  }

  /** What the rules see in the text that stands; worked out once for each text. */
  function analysisOf(row: records.DocumentRow): Analysis {
    const setting = JSON.stringify([surroundings.pace(), surroundings.target()]);
    const known = seen.get(row.id);
    if (known?.setting === setting) return known.analysis;
    const analysis = analyseParts(row, row.parts);
    seen.set(row.id, { setting, analysis });
    return analysis;
  }

  function wordsOf(parts: PartTexts): number {
    return Object.values(parts).reduce((sum, text) => sum + countWords(text), 0);
  }

  /** Writes the text as a version of its own. */
  function beginRevision(
    row: records.DocumentRow,
    how: RevisionSummary['how'],
    text: { title: string; parts: PartTexts },
  ): number {
    const now = clock.now();
    const number = row.revision + 1;
    const { title, parts } = text;
    const words = wordsOf(parts);
    records.insertRevision(store, {
      documentId: row.id,
      number,
      beganAt: now,
      changedAt: now,
      title,
      parts,
      words,
      how,
    });
    return number;
  }

  /** Adds a document behind the others, with its first version. */
  function insert(
    document: Omit<
      records.DocumentRow,
      'position' | 'changedAt' | 'revision' | 'removedAt' | 'reportedAt'
    >,
    how: 'created' | 'imported',
  ): void {
    const row: records.DocumentRow = {
      ...document,
      position: records.nextPosition(store),
      changedAt: clock.now(),
      revision: 0,
      removedAt: null,
      reportedAt: null,
    };
    store.atomically(() => {
      records.insertDocument(store, { ...row, revision: 1 });
      beginRevision(row, how, row);
    });
    surroundings.changed?.({ id: row.id, kind: row.kind });
  }

  /** Writes what was typed into the newest version, or begins one; see {@link goesOn}. */
  function keepTyped(row: records.DocumentRow, text: { title: string; parts: PartTexts }): number {
    const newest = records.revisionTimes(store, row.id, row.revision);
    const now = clock.now();
    if (newest === undefined || !goesOn(newest, now)) return beginRevision(row, 'typed', text);
    const { title, parts } = text;
    const values = { title, parts, words: wordsOf(parts), changedAt: now };
    records.updateRevision(store, row.id, row.revision, values);
    return row.revision;
  }

  /**
   * Changes a document in one transaction. A text that changed becomes part of a version: `how` says of which.
   *
   * @returns whether anything was written.
   */
  function write(
    row: records.DocumentRow,
    values: Partial<Omit<records.DocumentRow, 'id' | 'kind' | 'revision' | 'changedAt'>>,
    how: 'typed' | 'restored' | 'imported',
  ): boolean {
    const { title = row.title, parts = row.parts } = values;
    const rewritten = title !== row.title || !sameParts(parts, row.parts);
    const same = Object.entries(values).every(
      ([name, value]) => JSON.stringify(value) === JSON.stringify(row[name as keyof typeof row]),
    );
    if (!rewritten && same) return false;
    store.atomically(() => {
      const text = { title, parts };
      const revision = !rewritten
        ? row.revision
        : how === 'typed'
          ? keepTyped(row, text)
          : beginRevision(row, how, text);
      const changedAt = clock.now();
      records.updateDocument(store, row.id, { ...values, revision, changedAt });
    });
    forget(row.id);
    surroundings.changed?.({ id: row.id, kind: row.kind });
    return true;
  }

  /** Takes a document off the lists, or puts it on them again. */
  function list({ id, kind, removedAt }: records.DocumentRow, listed: boolean): void {
    if ((removedAt === null) === listed) return;
    records.updateDocument(store, id, { removedAt: listed ? null : clock.now() });
    surroundings.listed?.({ id, kind }, listed);
  }

  /** What was seen in a document no longer holds: its text, or what is put aside in it, changed. */
  const forget = (documentId: string): void => void seen.delete(documentId);

  function view(documentId: string): DocumentView {
    const row = listedRow(documentId);
    return { document: documentOf(row), analysis: analysisOf(row) };
  }

  return {
    store,
    clock,
    content,
    writing,
    newId,
    pace: surroundings.pace,
    rowOf,
    listedRow,
    analyseParts,
    analysisOf,
    wordsOf,
    insert,
    write,
    list,
    forget,
    view,
  };
}

/** A row as it crosses to others. */
export function documentOf(row: records.DocumentRow): WrittenDocument {
  const { id, kind, title, parts, topicId, promptIds, sources, createdAt, changedAt, revision } =
    row;
  return { id, kind, title, parts, topicId, promptIds, sources, createdAt, changedAt, revision };
}
