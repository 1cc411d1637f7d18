/** Findings put aside with a reason, which stay aside as long as their words stand. */
import { Refusal } from '../refusal.ts';
import type { WritingLedger } from './ledger.ts';
import * as records from './records.ts';
import { keptLine } from './texts.ts';
import type { Analysis } from './values.ts';

export function createAsides(ledger: WritingLedger) {
  const { store, clock } = ledger;

  function after(documentId: string): Analysis {
    ledger.forget(documentId);
    return ledger.analysisOf(ledger.listedRow(documentId));
  }

  return {
    /** @throws Refusal where the text that stands has no such finding. */
    dismiss(documentId: string, key: string, reason: string): Analysis {
      const { findings, dismissed } = ledger.analysisOf(ledger.listedRow(documentId));
      if (![...findings, ...dismissed].some((finding) => finding.key === key))
        throw new Refusal('These words are not in the text any more; there is nothing to keep.');
      const row = { documentId, key, reason: keptLine(reason), dismissedAt: clock.now() };
      records.writeDismissal(store, row);
      return after(documentId);
    },
    undismiss(documentId: string, key: string): Analysis {
      ledger.listedRow(documentId);
      records.deleteDismissal(store, documentId, key);
      return after(documentId);
    },
  };
}
