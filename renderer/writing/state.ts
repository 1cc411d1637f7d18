/**
 * What the screens show of the document that is open: what the rules see in it, whether it is on the disk, and which
 * note is open. The texts themselves are the editors' own until they are written; see `desk.ts`.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type {
  Analysis,
  Finding,
  PartId,
  SourceRead,
  WrittenDocument,
} from '#electron/writing/contract.ts';
import { type Client, connect } from '../client.ts';
import type { Failed } from '../parts/closable-failure.tsx';

/** Words of a part that are shown as if they were selected. */
export interface MarkedSpan {
  part: PartId;
  from: number;
  to: number;
}

export interface WritingState {
  /** As it was read last. Its title and sources follow what is typed; its parts do not. */
  document: WrittenDocument | null;
  analysis: Analysis | null;
  /** Why the document could not be read. */
  failure: unknown;
  /** Rises when other texts are put into the editors. */
  opened: number;
  status: 'saved' | 'waiting' | 'failed';
  /** Why the last writing failed; null while all is well. */
  saveFailure: unknown;
  /** Titles of documents that were left while something of them could not be written. */
  unwritten: string[];
  /** Key of the finding whose note is open. */
  note: string | null;
  marked: MarkedSpan[];
  failed: Failed | null;
  /** An act is on its way: what would act twice waits. */
  busy: boolean;
}

export const writingStore = createStore<WritingState>(() => ({
  document: null,
  analysis: null,
  failure: null,
  opened: 0,
  status: 'saved',
  saveFailure: null,
  unwritten: [],
  note: null,
  marked: [],
  failed: null,
  busy: false,
}));

/** Reads one part of what is shown of the open document. */
export function useWriting<Part>(select: (state: WritingState) => Part): Part {
  return useStore(writingStore, select);
}

/**
 * Runs one act at a time; a second press while the first is on its way is the same press. Answers null where it was
 * not done; its failure is shown in place.
 */
export async function act<Answer>(
  run: (client: Client) => Promise<Answer>,
): Promise<Answer | null> {
  if (writingStore.getState().busy) return null;
  writingStore.setState({ busy: true });
  try {
    const answer = await run(await connect());
    writingStore.setState({ failed: null });
    return answer;
  } catch (error) {
    writingStore.setState({ failed: { error, retry: null } });
    return null;
  } finally {
    writingStore.setState({ busy: false });
  }
}

export function dismissFailure(): void {
  writingStore.setState({ failed: null });
}

/** The finding whose note is open; null where none is, or where its words are gone. */
export function openFinding({ analysis, note }: WritingState): Finding | null {
  return analysis?.findings.find(({ key }) => key === note) ?? null;
}

/** What changes of a document at a time. */
export interface DocumentChange {
  title?: string;
  parts?: Partial<Record<PartId, string>>;
  sources?: SourceRead[];
}
