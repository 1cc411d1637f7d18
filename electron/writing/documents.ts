/** A document from its beginning on: added, typed, restored, taken off the lists and brought back. */
import { Missing } from '../refusal.ts';
import type { WritingLedger } from './ledger.ts';
import * as records from './records.ts';
import { keptLine, withParts } from './texts.ts';
import type {
  Analysis,
  DocumentKind,
  DocumentView,
  PartTexts,
  Revision,
  RevisionSummary,
  SourceRead,
} from './values.ts';

/** What a save may name; what it leaves out stays. */
export interface Typed {
  title?: string | undefined;
  parts?: PartTexts | undefined;
  sources?: SourceRead[] | undefined;
}

export function createDocuments(ledger: WritingLedger) {
  const { store, clock } = ledger;

  /** Adds an empty document behind the others. */
  function add(kind: DocumentKind, title: string, topicId: string | null = null): DocumentView {
    const id = ledger.newId();
    const createdAt = clock.now();
    const nothing = { parts: {}, promptIds: [], sources: [] };
    ledger.insert({ ...nothing, id, kind, title: keptLine(title), topicId, createdAt }, 'created');
    return ledger.view(id);
  }

  function save(documentId: string, typed: Typed): { revision: number; changedAt: number } {
    const row = ledger.listedRow(documentId);
    ledger.write(
      row,
      {
        ...(typed.title === undefined ? {} : { title: keptLine(typed.title) }),
        ...(typed.parts === undefined
          ? {}
          : { parts: withParts(row.kind, row.parts, typed.parts) }),
        ...(typed.sources === undefined ? {} : { sources: typed.sources.map(keptSource) }),
      },
      'typed',
    );
    const { revision, changedAt } = ledger.rowOf(documentId);
    return { revision, changedAt };
  }

  function restore(documentId: string, number: number): DocumentView {
    const row = ledger.listedRow(documentId);
    const { title, parts } = revision(documentId, number);
    ledger.write(row, { title, parts }, 'restored');
    return ledger.view(documentId);
  }

  /** @throws Missing where the document has no such version. */
  function revision(documentId: string, number: number): Revision {
    ledger.rowOf(documentId);
    const found = records.findRevision(store, documentId, number);
    if (found === undefined) throw new Missing(`There is no version ${number} of this text.`);
    const { documentId: _, ...rest } = found;
    return rest;
  }

  return {
    add,
    open: ledger.view,
    save,
    analyse(documentId: string, parts: PartTexts): Analysis {
      const row = ledger.listedRow(documentId);
      return ledger.analyseParts(row, withParts(row.kind, row.parts, parts));
    },
    history(documentId: string): RevisionSummary[] {
      ledger.rowOf(documentId);
      return records.listRevisions(store, documentId);
    },
    revision,
    restore,

    remove(documentId: string): { title: string } {
      const row = ledger.listedRow(documentId);
      ledger.list(row, false);
      return { title: row.title };
    },
    bringBack(documentId: string): DocumentView {
      ledger.list(ledger.rowOf(documentId), true);
      return ledger.view(documentId);
    },

    /** Which prompts a story answers. */
    setPrompts(documentId: string, promptIds: readonly string[]): DocumentView {
      const row = ledger.listedRow(documentId, 'story');
      ledger.write(row, { promptIds: [...new Set(promptIds)] }, 'typed');
      return ledger.view(documentId);
    },
    /** What a stance is about. It was not reported as a stance on that yet. */
    setTopic(documentId: string, topicId: string): DocumentView {
      const row = ledger.listedRow(documentId, 'stance');
      if (row.topicId !== topicId) ledger.write(row, { topicId, reportedAt: null }, 'typed');
      return ledger.view(documentId);
    },
  };
}

export function keptSource({ title, version, address, readOn }: SourceRead): SourceRead {
  return {
    title: keptLine(title),
    version: keptLine(version),
    address: keptLine(address),
    readOn,
  };
}
