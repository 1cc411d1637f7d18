/** The reading list with what became of each item. */
import type { Reading } from '#content/opinions/schema.ts';
import { Missing } from '../refusal.ts';
import type { ReadingView } from './contract.ts';
import type { OpinionsLedger } from './ledger.ts';
import * as records from './records.ts';

export function createReading(ledger: OpinionsLedger) {
  const { store, clock, content, plan } = ledger;

  function views(): ReadingView[] {
    const rows = new Map(records.listReading(store).map((row) => [row.readingId, row]));
    return content.reading.map((reading) => viewOf(reading, rows.get(reading.id)));
  }

  return {
    reading: views,

    /** The first time an item is read is reported to the plan, once. */
    changeReading(change: {
      readingId: string;
      status?: ReadingView['status'] | undefined;
      notes?: string | undefined;
    }): { reading: ReadingView; ticked: string | null } {
      const before = views().find(({ id }) => id === change.readingId);
      if (before === undefined) throw new Missing('This reading is not on the list any more.');
      const { status = before.status, notes = before.notes } = change;
      const first = status === 'read' && before.readAt === null;
      const readAt = first ? clock.now() : before.readAt;
      const ticked = store.atomically(() => {
        records.writeReading(store, { readingId: before.id, status, notes, readAt });
        return first ? report(before) : null;
      });
      return { reading: { ...before, status, notes, readAt }, ticked };
    },
  };

  /** How long it really took nobody measured. */
  function report({ activity }: Reading): string | null {
    if (activity === undefined) return null;
    return plan.finish({ kind: 'reading', subject: activity, minutes: null })?.said ?? null;
  }
}

function viewOf(reading: Reading, row: records.ReadingRow | undefined): ReadingView {
  const { status = 'to-read', notes = '', readAt = null } = row ?? {};
  return { ...reading, status, notes, readAt };
}
