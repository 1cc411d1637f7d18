/** What can be done with many cards at once; each act can be taken back. */
import type { BrowseRow } from '#electron/numbers/contract.ts';
import { numbersStore } from './state.ts';
import { cardsText } from './words.ts';

/** The acts of the bar and of the keys. `resumes` and `unflags` say that all of them already are. */
export function bulkActs(cardIds: string[], rows: BrowseRow[]) {
  const { act } = numbersStore.getState();
  const what = cardsText(cardIds.length);
  const resumes = rows.length > 0 && rows.every(({ suspended }) => suspended);
  const unflags = rows.length > 0 && rows.every(({ flagged }) => flagged);
  return {
    resumes,
    unflags,
    suspend: () =>
      void act(
        (numbers) => numbers.suspend({ cardIds, suspended: !resumes }),
        `${what} ${resumes ? 'resumed' : 'suspended'}.`,
      ),
    bury: () => void act((numbers) => numbers.bury({ cardIds }), `${what} buried until tomorrow.`),
    flag: () =>
      void act(
        (numbers) => numbers.flag({ cardIds, flagged: !unflags }),
        unflags ? `Flag taken off ${what}.` : `${what} flagged.`,
      ),
    reset: () => void act((numbers) => numbers.reset({ cardIds }), `${what} reset to new.`),
    remove: () =>
      void act(
        (numbers) => numbers.remove({ cardIds }),
        ({ removed }) => removedWords(cardIds.length, removed),
      ),
  };
}

/** What came with the app cannot be removed; it is said how many that were. */
function removedWords(asked: number, removed: number): string {
  const kept = asked - removed;
  if (kept === 0) return `${cardsText(removed)} removed.`;
  return `${cardsText(removed)} removed. ${cardsText(kept)} of the app stay: suspend them instead.`;
}
