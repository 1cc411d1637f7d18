/**
 * The table of all cards: searched and sorted by the database, a page at a time.
 */
import type { z } from 'zod';
import type { BrowseRow, browseInput, browseSorts } from './contract.ts';
import type { Due } from './due.ts';
import type { NumbersLedger } from './ledger.ts';
import { dueDayOf } from './overview.ts';
import { amongIds, type CardRow, listDecks } from './records.ts';
import { retrievability } from './rules/schedule.ts';
import { readSearch } from './search-text.ts';
import { numbersCards } from './tables.ts';

type BrowseInput = z.output<typeof browseInput>;

/** Recall falls as time in stabilities rises, so it is sorted by that; cards never seen come last. */
const orders: Record<(typeof browseSorts)[number], string> = {
  deck: 'd.own @, d.position @, d.title @, c.position @',
  due: "(c.phase = 'new'), c.due_at @, c.position",
  recall: "(c.phase = 'new'), (? - c.last_review_at) / c.stability #, c.position",
  lapses: 'c.lapses @, c.difficulty @, c.position',
  question: 'c.question COLLATE NOCASE @',
  added: 'c.added_at @, c.position @',
};

export type Browse = ReturnType<typeof createBrowse>;

export function createBrowse(ledger: NumbersLedger, due: Due) {
  const { store, clock } = ledger;
  const from = 'FROM numbers_cards c JOIN numbers_decks d ON d.id = c.deck_id WHERE c.removed = 0';

  function searchOf(text: string) {
    const search = readSearch(text, {
      now: clock.now(),
      dayEndsAt: due.dayEndsAt(),
      today: ledger.today(),
      leechLapses: ledger.settings().leechLapses,
    });
    const where = search.conditions.map((condition) => ` AND ${condition}`).join('');
    return { ...search, where };
  }

  function rowOf(row: CardRow, deck: string): BrowseRow {
    const seen = row.phase !== 'new';
    return {
      cardId: row.id,
      kind: row.kind,
      origin: row.origin,
      question: row.question,
      answer: row.answer,
      deckId: row.deckId,
      deck,
      phase: row.phase,
      dueDay: dueDayOf(row),
      intervalDays: seen ? row.scheduledDays : null,
      reps: row.reps,
      lapses: row.lapses,
      recall: seen ? retrievability(row, clock.now(), { weights: ledger.weights() }) : null,
      suspended: row.suspended,
      buried: row.buriedDay === ledger.today(),
      flagged: row.flagged,
      edited: row.origin === 'content' && row.text !== null,
      leech: ledger.isLeech(row),
      tags: row.tags,
    };
  }

  return {
    rowOf,

    browse({ text, sort, descending, offset, limit }: BrowseInput) {
      const { where, values, problem } = searchOf(text);
      const order = orders[sort]
        .replaceAll('@', descending ? 'DESC' : 'ASC')
        // The more stabilities have passed, the less is recalled.
        .replaceAll('#', descending ? 'ASC' : 'DESC');
      const now = sort === 'recall' ? [clock.now()] : [];
      const ids = store.sqlite
        .prepare(`SELECT c.id ${from}${where} ORDER BY ${order} LIMIT ? OFFSET ?`)
        .pluck()
        .all(...values, ...now, limit, offset) as string[];
      const total = store.sqlite
        .prepare(`SELECT count(*) ${from}${where}`)
        .pluck()
        .get(...values) as number;
      const rows = store.tables.select().from(numbersCards).where(amongIds(ids)).all();
      const byId = new Map(rows.map((row) => [row.id, row]));
      const titles = new Map(listDecks(store).map(({ id, title }) => [id, title]));
      return {
        rows: ids.flatMap((id) => {
          const row = byId.get(id);
          return row === undefined ? [] : [rowOf(row, titles.get(row.deckId) ?? '')];
        }),
        total,
        problem,
      };
    },

    find(text: string): { cardIds: string[] } {
      const { where, values } = searchOf(text);
      const cardIds = store.sqlite
        .prepare(`SELECT c.id ${from}${where} ORDER BY d.own, d.position, c.position`)
        .pluck()
        .all(...values) as string[];
      return { cardIds };
    },
  };
}
