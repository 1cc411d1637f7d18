/** What the opinions' use cases stand on, and when a stance counts as done. */
import type { OpinionsContent, TopicId } from '#content/opinions/schema.ts';
import { topicIdSchema } from '#content/opinions/schema.ts';
import type { Part } from '#content/writing/schema.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/open.ts';
import type { DocumentView } from '../writing/contract.ts';
import type { Analysis, PartId, WrittenDocument } from '../writing/values.ts';
import * as records from './records.ts';
import type { ReturningLine } from './returning.ts';

/** The writing, as far as stances have to do with it. */
export interface OpinionsWriting {
  parts(kind: 'stance'): Part[];
  summaries(kind: 'stance'): StanceFacts[];
  summary(documentId: string, kind: 'stance'): StanceFacts;
  standing(documentId: string): Standing;
  noteReported(documentId: string): void;
  add(kind: 'stance', title: string, topicId: string): DocumentView;
  setTopic(documentId: string, topicId: string): DocumentView;
}

export interface StanceFacts {
  document: WrittenDocument;
  analysis: Analysis;
  missing: PartId[];
}

/** How far a stance is, found without looking for weak spots. */
export interface Standing {
  topicId: string | null;
  missing: PartId[];
  reportedAt: number | null;
}

export interface OpinionsSurroundings {
  store: Store;
  clock: Clock;
  content: OpinionsContent;
  writing: OpinionsWriting;
  /** The plan: reports a finished activity; null where no task waits for it. */
  plan: {
    finish(activity: {
      kind: string;
      subject: string;
      minutes: number | null;
    }): { said: string } | null;
  };
  takesOf(subject: { kind: 'stance'; id: string }): { takes: number };
  /** Told of each line that was answered; it must not throw. */
  answered?: (line: ReturningLine) => void;
  newId?: () => string;
  /** A number of 32 bits from which equal lines are drawn. */
  newSeed?: () => number;
}

export type OpinionsLedger = ReturnType<typeof createOpinionsLedger>;

export function createOpinionsLedger(surroundings: OpinionsSurroundings) {
  const { store, writing, plan, takesOf } = surroundings;

  /**
   * Reports a stance to the plan once it is complete and was said aloud or defended; a stance is reported once.
   *
   * @returns the plan's words where a task was ticked.
   */
  function settle(stanceId: string): string | null {
    const { topicId, missing, reportedAt } = writing.standing(stanceId);
    if (reportedAt !== null || missing.length > 0) return null;
    const spoken =
      takesOf({ kind: 'stance', id: stanceId }).takes > 0 ||
      records.answersOf(store, stanceId).length > 0;
    if (!spoken) return null;
    return store.atomically(() => {
      writing.noteReported(stanceId);
      const subject = topicOf(topicId);
      return plan.finish({ kind: 'stance', subject, minutes: null })?.said ?? null;
    });
  }

  return { ...surroundings, settle };
}

/** A stored topic; one that is not known any more is the person's own. */
export function topicOf(topicId: string | null): TopicId {
  const known = topicIdSchema.safeParse(topicId);
  return known.success ? known.data : 'own';
}
