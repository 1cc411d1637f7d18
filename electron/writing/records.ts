/** Reads and writes the rows of what is written. What a call writes is on the disk when it returns. */
import { and, asc, desc, eq, isNull, max } from 'drizzle-orm';
import type { Store } from '../store/open.ts';
import { writingDismissals, writingDocuments, writingRevisions } from './tables.ts';
import type { DocumentKind, RevisionSummary } from './values.ts';

export type DocumentRow = typeof writingDocuments.$inferSelect;
export type RevisionRow = typeof writingRevisions.$inferSelect;
export type DismissalRow = typeof writingDismissals.$inferSelect;

export function findDocument({ tables }: Store, id: string): DocumentRow | undefined {
  return tables.select().from(writingDocuments).where(eq(writingDocuments.id, id)).get();
}

/** Those on the lists, in their order. */
export function listDocuments({ tables }: Store, kind: DocumentKind): DocumentRow[] {
  return tables
    .select()
    .from(writingDocuments)
    .where(and(eq(writingDocuments.kind, kind), isNull(writingDocuments.removedAt)))
    .orderBy(asc(writingDocuments.position), asc(writingDocuments.id))
    .all();
}

/** Behind all documents there are. */
export function nextPosition({ tables }: Store): number {
  const last = tables
    .select({ at: max(writingDocuments.position) })
    .from(writingDocuments)
    .get();
  return (last?.at ?? 0) + 1;
}

export function insertDocument({ tables }: Store, row: DocumentRow): void {
  tables.insert(writingDocuments).values(row).run();
}

export function updateDocument({ tables }: Store, id: string, values: Partial<DocumentRow>): void {
  tables.update(writingDocuments).set(values).where(eq(writingDocuments.id, id)).run();
}

const ofRevision = (documentId: string, number: number) =>
  and(eq(writingRevisions.documentId, documentId), eq(writingRevisions.number, number));

export function findRevision(
  { tables }: Store,
  documentId: string,
  number: number,
): RevisionRow | undefined {
  return tables.select().from(writingRevisions).where(ofRevision(documentId, number)).get();
}

/** When a version was begun and last written, without reading its text. */
export function revisionTimes(
  { tables }: Store,
  documentId: string,
  number: number,
): Pick<RevisionRow, 'beganAt' | 'changedAt' | 'how'> | undefined {
  const { beganAt, changedAt, how } = writingRevisions;
  return tables
    .select({ beganAt, changedAt, how })
    .from(writingRevisions)
    .where(ofRevision(documentId, number))
    .get();
}

/** Versions without their texts, from the newest to the first. */
export function listRevisions({ tables }: Store, documentId: string): RevisionSummary[] {
  const { number, beganAt, changedAt, title, words, how } = writingRevisions;
  return tables
    .select({ number, beganAt, changedAt, title, words, how })
    .from(writingRevisions)
    .where(eq(writingRevisions.documentId, documentId))
    .orderBy(desc(number))
    .all();
}

export function insertRevision({ tables }: Store, row: RevisionRow): void {
  tables.insert(writingRevisions).values(row).run();
}

export function updateRevision(
  { tables }: Store,
  documentId: string,
  number: number,
  values: Partial<RevisionRow>,
): void {
  tables.update(writingRevisions).set(values).where(ofRevision(documentId, number)).run();
}

/** In the order in which they were put aside. */
export function listDismissals({ tables }: Store, documentId: string): DismissalRow[] {
  return tables
    .select()
    .from(writingDismissals)
    .where(eq(writingDismissals.documentId, documentId))
    .orderBy(asc(writingDismissals.dismissedAt), asc(writingDismissals.key))
    .all();
}

export function writeDismissal({ tables }: Store, row: DismissalRow): void {
  const { reason, dismissedAt } = row;
  tables
    .insert(writingDismissals)
    .values(row)
    .onConflictDoUpdate({
      target: [writingDismissals.documentId, writingDismissals.key],
      set: { reason, dismissedAt },
    })
    .run();
}

export function deleteDismissal({ tables }: Store, documentId: string, key: string): void {
  tables
    .delete(writingDismissals)
    .where(and(eq(writingDismissals.documentId, documentId), eq(writingDismissals.key, key)))
    .run();
}

export function deleteDismissals({ tables }: Store, documentId: string): void {
  tables.delete(writingDismissals).where(eq(writingDismissals.documentId, documentId)).run();
}
