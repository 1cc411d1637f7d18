import { afterEach, beforeEach, expect, test } from 'vitest';
import { ServiceBench } from './service-bench.ts';

const bench = new ServiceBench();
beforeEach(() => bench.setUp());
afterEach(() => bench.tearDown());

test('the last bar of intervals is open', () => {
  const schedule = bench.store.sqlite.prepare(
    "UPDATE numbers_cards SET phase = 'review', scheduled_days = ? WHERE id = ?",
  );
  schedule.run(239, 'one');
  schedule.run(240, 'two');
  schedule.run(50_000, 'three');
  bench.restart();
  const { intervals } = bench.numbers.statistics(30);
  expect(intervals.slice(-2)).toEqual([
    { fromDays: 120, toDays: 240, cards: 1 },
    { fromDays: 240, toDays: null, cards: 2 },
  ]);
});
