/** A story or stance as it leaves and comes in. */
import type { DocumentKind, PartTexts, SourceRead } from '../values.ts';

export interface TravellingDocument {
  /** Null where it was written by hand and has none yet. */
  id: string | null;
  kind: DocumentKind;
  title: string;
  parts: PartTexts;
  /** Of a stance; null where the file does not say. */
  topicId: string | null;
  promptIds: string[];
  sources: SourceRead[];
  /** Findings put aside, by their keys. */
  dismissals: { key: string; reason: string; dismissedAt: number }[];
  /** Ms UTC; null where the file does not say. */
  createdAt: number | null;
}

/** What in a file could not be taken, at its line, counted from 1. */
export interface FileProblem {
  line: number;
  message: string;
}

/** The words a file says beside ids, so that a person can read it. */
export interface Names {
  /** Questions by their ids. */
  prompts: ReadonlyMap<string, string>;
  /** Topics by their ids. */
  topics: ReadonlyMap<string, string>;
  /** Titles of parts by their ids. */
  parts: ReadonlyMap<string, string>;
}
