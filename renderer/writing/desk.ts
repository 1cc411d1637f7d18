/**
 * The document that is open, as it stands in the editors, and its two ways out: to the disk as it is typed, and to the
 * rules a moment later. Editors tell of each change; nothing here renders.
 */
import type { DocumentView, PartId, PartTexts, SourceRead } from '#electron/writing/contract.ts';
import { connect } from '../client.ts';
import { createJournal, type Journal } from '../journal.ts';
import { type Asker, createAsker } from './asker.ts';
import { type DocumentChange, writingStore } from './state.ts';

interface Desk {
  documentId: string;
  title: string;
  texts: PartTexts;
  /** Counts what was typed, so that an answer that is older than it is known. */
  changes: number;
  journal: Journal<DocumentChange>;
  asker: Asker;
}

let open: Desk | null = null;
/** Desks that were left while something on them could not be written: nothing of it is given up. */
const unwritten = new Map<string, Desk>();

/** Two changes as one: of each part the later text. */
export function joinChanges(earlier: DocumentChange, later: DocumentChange): DocumentChange {
  return { ...earlier, ...later, parts: { ...earlier.parts, ...later.parts } };
}

function journalOf(documentId: string): Journal<DocumentChange> {
  const isOpen = () => open?.documentId === documentId;
  return createJournal<DocumentChange>({
    join: joinChanges,
    save: async (change) => {
      const { writing } = await connect();
      await writing.save({ documentId, ...change });
    },
    saved: () => {
      if (isOpen()) writingStore.setState({ status: 'saved', saveFailure: null });
      // The disk takes it again.
      if (unwritten.size > 0) void desk.flush();
    },
    failed: (saveFailure) => {
      if (isOpen()) writingStore.setState({ status: 'failed', saveFailure });
    },
  });
}

function askerOf(documentId: string): Asker {
  return createAsker({
    ask: async () => {
      const { writing } = await connect();
      return writing.analyse({ documentId, parts: open?.texts ?? {} });
    },
    told: (analysis) => writingStore.setState({ analysis }),
    // What was seen before stays on show; the next change asks again.
    failed: () => undefined,
  });
}

/** Puts a document onto the desk. Where it already lies there with the same words, the editors stay as they are. */
function place({ document, analysis }: DocumentView): void {
  const isSame =
    open?.documentId === document.id &&
    writingStore.getState().document !== null &&
    sameTexts(open.texts, document.parts);
  if (isSame) {
    writingStore.setState({ document, analysis, failure: null });
    return;
  }
  open?.asker.stop();
  if (open?.journal.waits()) {
    unwritten.set(open.documentId, {
      ...open,
      title: writingStore.getState().document?.title ?? open.title,
    });
  }
  const left = unwritten.get(document.id);
  unwritten.delete(document.id);
  open = {
    documentId: document.id,
    title: document.title,
    texts: { ...document.parts, ...left?.texts },
    changes: 0,
    journal: left?.journal ?? journalOf(document.id),
    asker: askerOf(document.id),
  };
  const waits = open.journal.waits();
  writingStore.setState(({ opened }) => ({
    document,
    analysis,
    failure: null,
    opened: opened + 1,
    status: waits ? 'waiting' : 'saved',
    saveFailure: null,
    note: null,
    marked: [],
    unwritten: titlesUnwritten(),
  }));
  if (waits) void open.journal.flush();
}

function titlesUnwritten(): string[] {
  return [...unwritten.values()].map(({ title }) => title);
}

function sameTexts(one: PartTexts, other: PartTexts): boolean {
  const parts = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<PartId>;
  return [...parts].every((part) => (one[part] ?? '') === (other[part] ?? ''));
}

function changed(change: DocumentChange): void {
  if (open === null) return;
  open.changes += 1;
  if (writingStore.getState().status === 'saved') writingStore.setState({ status: 'waiting' });
  open.journal.change(change);
}

export const desk = {
  place,
  /** Takes what changed of the open document by something other than typing; of another one nothing. */
  renew({ document, analysis }: DocumentView): void {
    if (open?.documentId !== document.id) return;
    writingStore.setState({ document, analysis });
  },
  text: (part: PartId): string => open?.texts[part] ?? '',

  /** Reads a document and opens it. What was typed into the one before is written first. */
  async read(documentId: string): Promise<void> {
    const isAnother = open?.documentId !== documentId;
    if (isAnother) writingStore.setState({ document: null, analysis: null, failure: null });
    try {
      await desk.flush();
      const before = open?.documentId === documentId ? open.changes : null;
      const { writing } = await connect();
      const view = await writing.open({ documentId });
      // Whoever typed on meanwhile has newer words than this answer.
      if (before !== null && open?.changes !== before) return;
      place(view);
    } catch (failure) {
      if (isAnother) writingStore.setState({ failure });
      else writingStore.setState({ failed: { error: failure, retry: null } });
    }
  },

  change(part: PartId, text: string): void {
    if (open === null || desk.text(part) === text) return;
    open.texts = { ...open.texts, [part]: text };
    changed({ parts: { [part]: text } });
    open.asker.changed();
  },

  rename(title: string): void {
    const { document } = writingStore.getState();
    if (document === null) return;
    writingStore.setState({ document: { ...document, title } });
    changed({ title });
  },

  setSources(sources: SourceRead[]): void {
    const { document } = writingStore.getState();
    if (document === null) return;
    writingStore.setState({ document: { ...document, sources } });
    changed({ sources });
  },

  /** Asks the rules now, as where what they look at changed by something other than typing. */
  analyse: (): void => open?.asker.now(),

  /** Writes what waits; never rejects, since a failure is shown beside the text. */
  async flush(): Promise<void> {
    await Promise.all([open, ...unwritten.values()].map((one) => one?.journal.flush()));
    const before = unwritten.size;
    for (const [id, { journal }] of unwritten) if (!journal.waits()) unwritten.delete(id);
    if (unwritten.size !== before) writingStore.setState({ unwritten: titlesUnwritten() });
  },

  /** Whether all that was typed is on the disk. */
  isSaved: (): boolean => open === null || !open.journal.waits(),

  /** Takes the document off the desk without writing it, as after it was removed. */
  clear(): void {
    open?.asker.stop();
    open = null;
    writingStore.setState({ document: null, analysis: null, failure: null, note: null });
  },
};

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => void desk.flush());
  window.addEventListener('blur', () => void desk.flush());
}
