/** Documents that leave for a file and come in from one: what each would do, and all of it in one transaction. */
import { documentOf, type WritingLedger } from './ledger.ts';
import * as records from './records.ts';
import { sameParts } from './texts.ts';
import type { ReadDocument } from './transfer/markdown-read.ts';
import type { FileProblem, TravellingDocument } from './transfer/values.ts';
import type { DocumentKind, ImportPreview } from './values.ts';

type Entry = ImportPreview['entries'][number];

interface Planned {
  entry: Entry;
  document: ReadDocument;
  /** What stands of it, listed or not. */
  row: records.DocumentRow | undefined;
}

export interface Comparison {
  entries: Entry[];
  problems: FileProblem[];
}

export function createImports(ledger: WritingLedger) {
  const { store, clock } = ledger;

  function dismissalsOf(documentId: string): TravellingDocument['dismissals'] {
    return records
      .listDismissals(store, documentId)
      .map(({ key, reason, dismissedAt }) => ({ key, reason, dismissedAt }));
  }

  function travelling(row: records.DocumentRow): TravellingDocument {
    const { id, kind, title, parts, topicId, promptIds, sources, createdAt } = documentOf(row);
    const dismissals = dismissalsOf(id);
    return { id, kind, title, parts, topicId, promptIds, sources, dismissals, createdAt };
  }

  /** Whether a document says nothing that does not stand already. Without a topic it says nothing about that. */
  function isSame(document: ReadDocument, row: records.DocumentRow): boolean {
    const plain = ({ promptIds, sources }: TravellingDocument | records.DocumentRow) =>
      JSON.stringify([promptIds, sources]);
    const asides = (all: TravellingDocument['dismissals']) =>
      JSON.stringify([...all].sort((one, other) => (one.key < other.key ? -1 : 1)));
    return (
      sameText(document, row) &&
      (document.topicId === null || document.topicId === row.topicId) &&
      plain(document) === plain(row) &&
      asides(document.dismissals) === asides(dismissalsOf(row.id))
    );
  }

  /** One written by hand has no id: it is the same as a document with the same words. */
  function rowFor(document: ReadDocument): records.DocumentRow | undefined {
    if (document.id !== null) return records.findDocument(store, document.id);
    return records.listDocuments(store, document.kind).find((row) => sameText(document, row));
  }

  function plan(document: ReadDocument): Planned {
    const row = rowFor(document);
    const listed = row !== undefined && row.removedAt === null;
    const act = !listed ? 'add' : isSame(document, row) ? 'same' : 'replace';
    const { kind, title } = document;
    const words = ledger.wordsOf(document.parts);
    const id = row?.id ?? document.id ?? ledger.newId();
    return { document, row, entry: { id, kind, title, act, words } };
  }

  function planAll(documents: readonly ReadDocument[]) {
    const problems: FileProblem[] = [];
    const planned = documents.map(plan).filter(({ document, row }) => {
      if (row === undefined || row.kind === document.kind) return true;
      const message = `The id of this ${document.kind} belongs to a ${row.kind}. Delete the comment behind the title to add it as a new one.`;
      problems.push({ line: document.line, message });
      return false;
    });
    return { planned, problems };
  }

  function put({ document, row, entry }: Planned): void {
    const { title, parts, promptIds, sources, topicId, dismissals } = document;
    const topic = document.kind === 'story' ? null : (topicId ?? row?.topicId ?? 'own');
    const values = { title, parts, promptIds, sources, topicId: topic };
    if (row !== undefined) {
      ledger.list(row, true);
      ledger.write(row, values, 'imported');
    } else {
      const { id, kind } = entry;
      const createdAt = document.createdAt ?? clock.now();
      ledger.insert({ ...values, id, kind, createdAt }, 'imported');
    }
    records.deleteDismissals(store, entry.id);
    for (const dismissal of dismissals)
      records.writeDismissal(store, { documentId: entry.id, ...dismissal });
    ledger.forget(entry.id);
  }

  return {
    /** Those on the lists, stories first, as they leave. */
    exportable: (kind: DocumentKind | null): TravellingDocument[] =>
      (kind === null ? (['story', 'stance'] as const) : [kind]).flatMap((each) =>
        records.listDocuments(store, each).map(travelling),
      ),

    compareImport(documents: readonly ReadDocument[]): Comparison {
      const { planned, problems } = planAll(documents);
      return { entries: planned.map(({ entry }) => entry), problems };
    },

    /** Puts in what is not there, all of it or nothing. A text that is replaced stays in the history. */
    applyImport(documents: readonly ReadDocument[]): { added: number; replaced: number } {
      return store.atomically(() => {
        const { planned } = planAll(documents);
        for (const each of planned) if (each.entry.act !== 'same') put(each);
        const count = (act: Entry['act']) =>
          planned.filter(({ entry }) => entry.act === act).length;
        return { added: count('add'), replaced: count('replace') };
      });
    },
  };
}

function sameText(
  one: Pick<TravellingDocument, 'title' | 'parts'>,
  other: Pick<TravellingDocument, 'title' | 'parts'>,
): boolean {
  return one.title === other.title && sameParts(one.parts, other.parts);
}
