/**
 * The writing's use cases, put together: documents with their versions, what the rules see in them, and what others
 * ask of them: lists at a glance, and the script of what is told.
 */
import { createAsides } from './asides.ts';
import { createDocuments } from './documents.ts';
import { createImports } from './imports.ts';
import { createWritingLedger, documentOf, type WritingSurroundings } from './ledger.ts';
import * as records from './records.ts';
import { countWords, keywordsOf, missingParts, spokenSeconds } from './rules.ts';
import {
  type Analysis,
  type DocumentKind,
  type PartId,
  stanceSeconds,
  storySeconds,
  type WrittenDocument,
} from './values.ts';

export type { WritingSurroundings } from './ledger.ts';
export type WritingService = ReturnType<typeof createWritingService>;

/** A document as lists need it. */
export interface DocumentSummary {
  document: WrittenDocument;
  analysis: Analysis;
  /** Parts that a complete one has, and that are empty. */
  missing: PartId[];
}

/** What is said of a document, by section. */
export interface WrittenScript {
  title: string;
  kind: DocumentKind;
  sections: {
    part: PartId;
    title: string;
    key: string;
    text: string;
    keywords: string[];
    seconds: number;
  }[];
  words: number;
  targetSeconds: number;
}

export function createWritingService(surroundings: WritingSurroundings) {
  const ledger = createWritingLedger(surroundings);
  const { store, clock, content } = ledger;

  function summaryOf(row: records.DocumentRow): DocumentSummary {
    return {
      document: documentOf(row),
      analysis: ledger.analysisOf(row),
      missing: missingParts(row.kind, row.parts),
    };
  }

  return {
    ...createDocuments(ledger),
    ...createAsides(ledger),
    ...createImports(ledger),

    parts: (kind: DocumentKind) => content.parts.filter((part) => part.kind === kind),
    /** Those on the list, in its order. */
    summaries: (kind: DocumentKind): DocumentSummary[] =>
      records.listDocuments(store, kind).map(summaryOf),
    /** @throws Missing where there is none on the lists, or it is of another kind. */
    summary: (documentId: string, kind?: DocumentKind): DocumentSummary =>
      summaryOf(ledger.listedRow(documentId, kind)),
    /** How far a document is, without looking for weak spots. */
    standing(documentId: string) {
      const { kind, parts, topicId, reportedAt } = ledger.listedRow(documentId);
      return { topicId, missing: missingParts(kind, parts), reportedAt };
    },
    /** Notes that a document was reported to the plan as finished. */
    noteReported(documentId: string): void {
      records.updateDocument(store, documentId, { reportedAt: clock.now() });
    },

    /** What is told of a story; of a stance its short or long version. */
    script(documentId: string, version: 'short' | 'long'): WrittenScript {
      const { kind, title, parts } = ledger.listedRow(documentId);
      const { wordsPerMinute } = ledger.pace();
      const told = content.parts.filter((part) =>
        kind === 'story' ? part.kind === kind && part.told : part.id === `${version}-version`,
      );
      const sections = told.map((part) => {
        const text = parts[part.id] ?? '';
        return {
          part: part.id,
          title: part.title,
          key: part.key,
          text,
          keywords: keywordsOf(text),
          seconds: spokenSeconds(countWords(text), wordsPerMinute),
        };
      });
      return {
        title: title === '' ? `Untitled ${kind}` : title,
        kind,
        sections,
        words: sections.reduce((sum, { text }) => sum + countWords(text), 0),
        targetSeconds: kind === 'story' ? storySeconds : stanceSeconds[version],
      };
    },
  };
}
