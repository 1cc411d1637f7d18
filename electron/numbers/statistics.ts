/**
 * What was done, and what comes: sums of the log by day, and of the cards as they stand.
 */
import { addDays, type Day, daysFrom } from '../days.ts';
import type { NumbersStatistics } from './contract.ts';
import { matureFrom } from './daily.ts';
import type { NumbersLedger } from './ledger.ts';
import { listDecks } from './records.ts';
import { studyDayOf } from './rules/aim.ts';
import { usualSeconds } from './rules/queue-gain.ts';

interface Sum {
  reviews: number;
  ms: number;
  again: number;
  young: number;
  youngRight: number;
  mature: number;
  matureRight: number;
}

const sums = `sum(reviews) AS reviews, sum(ms) AS ms, sum(again) AS again, sum(young) AS young,
  sum(young_right) AS youngRight, sum(mature) AS mature, sum(mature_right) AS matureRight`;
/** Ends of the bars of intervals, in days; the last is open. */
const intervalEnds = [1, 2, 4, 7, 14, matureFrom, 30, 60, 120, 240, null];
const heatMapDays = 366;
const hardestShown = 10;
const msPerMinute = 60_000;

export function createStatistics(ledger: NumbersLedger) {
  const { store, index } = ledger;

  function byDay(since: Day): Map<Day, Sum> {
    const rows = store.sqlite
      .prepare(`SELECT day, ${sums} FROM numbers_daily WHERE day >= ? GROUP BY day`)
      .all(since) as (Sum & { day: Day })[];
    return new Map(rows.map((row) => [row.day, row]));
  }

  function retention(since: Day): NumbersStatistics['retention'] {
    const rows = store.sqlite
      .prepare(
        `SELECT deck_id AS deckId, ${sums} FROM numbers_daily WHERE day >= ? GROUP BY deck_id`,
      )
      .all(since) as (Sum & { deckId: string })[];
    const found = new Map(rows.map((row) => [row.deckId, row]));
    return listDecks(store).flatMap(({ id, title }) => {
      const row = found.get(id);
      if (row === undefined || row.young + row.mature === 0) return [];
      return [
        {
          deck: title,
          young: shareOf(row.youngRight, row.young),
          mature: shareOf(row.matureRight, row.mature),
        },
      ];
    });
  }

  /** Overdue cards count today; a day's minutes are the cards' usual ones. */
  function forecast(today: Day, days: number): NumbersStatistics['forecast'] {
    const { rolloverHour } = ledger.settings();
    const all = daysFrom(today, addDays(today, days));
    const bars = new Map(all.map((day) => [day, { day, due: 0, minutes: 0 }]));
    for (const card of index.cards) {
      if (card.phase === 'new' || card.suspended) continue;
      const due = studyDayOf(card.dueAt, rolloverHour);
      const bar = bars.get(due < today ? today : due);
      if (bar === undefined) continue;
      bar.due += 1;
      bar.minutes += (card.seconds ?? usualSeconds.review) / 60;
    }
    return [...bars.values()];
  }

  function intervals(): NumbersStatistics['intervals'] {
    const bars = intervalEnds.map((toDays, place) => ({
      fromDays: intervalEnds[place - 1] ?? 0,
      toDays,
      cards: 0,
    }));
    for (const { phase, scheduledDays } of index.cards) {
      if (phase === 'new') continue;
      const bar = bars.find(({ toDays }) => toDays === null || scheduledDays < toDays);
      if (bar !== undefined) bar.cards += 1;
    }
    return bars;
  }

  function hardest(): NumbersStatistics['hardest'] {
    return store.sqlite
      .prepare(
        `SELECT id AS cardId, question, lapses, difficulty FROM numbers_cards
         WHERE removed = 0 AND lapses > 0 ORDER BY lapses DESC, difficulty DESC LIMIT ?`,
      )
      .all(hardestShown) as NumbersStatistics['hardest'];
  }

  function totals(): NumbersStatistics['totals'] {
    const all = store.sqlite.prepare(`SELECT ${sums} FROM numbers_daily`).get() as Sum;
    const asked = all.young + all.mature;
    return {
      reviews: all.reviews ?? 0,
      minutes: (all.ms ?? 0) / msPerMinute,
      cardsSeen: index.cards.filter(({ phase }) => phase !== 'new').length,
      cards: index.cards.length,
      retention: asked === 0 ? null : (all.youngRight + all.matureRight) / asked,
    };
  }

  return function statistics(days: number): NumbersStatistics {
    const today = ledger.today();
    const since = addDays(today, 1 - days);
    const yearAgo = addDays(today, 1 - heatMapDays);
    const year = byDay(yearAgo);
    const until = addDays(today, 1);
    return {
      days: daysFrom(since, until).map((day) => {
        const { reviews = 0, ms = 0, again = 0 } = year.get(day) ?? {};
        return { day, reviews, minutes: ms / msPerMinute, again };
      }),
      retention: retention(since),
      forecast: forecast(today, days),
      intervals: intervals(),
      hardest: hardest(),
      heatMap: daysFrom(yearAgo, until).map((day) => ({
        day,
        reviews: year.get(day)?.reviews ?? 0,
      })),
      totals: totals(),
    };
  };
}

function shareOf(right: number, reviews: number) {
  return { reviews, share: reviews === 0 ? null : right / reviews };
}
