/**
 * How quick the cards are, on the service itself: no window, the real tables on a real disk.
 *
 *     node scripts/bench/numbers.ts [--cards 100000] [--json]
 *
 * Measures decks of 1,000, 10,000 and 100,000 cards with ten reviews each (or the one size given): opening, laying
 * today's queue, a grade with its durable write, statistics, and searches. The floors are a durable write of rows as
 * large by better-sqlite3 alone, and the scheduler's bare arithmetic.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { createNumbersService, type NumbersService } from '#electron/numbers/service.ts';
import { sampleContent } from '#electron/numbers/test-bench.ts';
import type { ImportedCard } from '#electron/numbers/transfer/values.ts';
import { unwatched } from '#electron/numbers/transfer/with-progress.ts';
import { openStore, type Store } from '#electron/store/open.ts';
import type { Finding } from './benchmark.ts';
import { type Reported, table } from './report.ts';
import { type Summary, summarize } from './statistics.ts';

const sizes = [1_000, 10_000, 100_000];
const reviewsACard = 10;
const times = 30;
const day = 86_400_000;
const start = Date.parse('2026-03-02T08:00:00');
const ratings = ['good', 'good', 'hard', 'good', 'again', 'good', 'easy'] as const;

const { values } = parseArgs({ options: { cards: { type: 'string' }, json: { type: 'boolean' } } });
const chosen = values.cards === undefined ? sizes : [Number(values.cards)];
const reports: Reported[] = [];
for (const cards of chosen)
  reports.push({ name: `${cards} cards`, findings: await measure(cards) });
process.stdout.write(
  `${values.json === true ? JSON.stringify(reports, null, 2) : table(reports)}\n`,
);

async function measure(cards: number): Promise<Finding[]> {
  // A folder for temporary files may be memory, where a durable write costs nothing.
  const cache = path.join(import.meta.dirname, '../../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'bench-numbers-'));
  let now = start;
  const clock = { now: () => now, offset: 0 };
  const plan = {
    finish: () => null,
    hasTime: () => true,
    rounds: () => [{ round: 'design' as const, title: 'System design', day: '2026-03-30' }],
  };
  const open = (store: Store) =>
    createNumbersService({ store, clock, plan, content: sampleContent() });
  try {
    let store = openStore(folder, clock);
    const filling = performance.now();
    await open(store).applyImport({ cards: deckOf(cards) }, 'a deck', true, unwatched);
    process.stderr.write(`${cards} cards in ${Math.round(performance.now() - filling)} ms\n`);
    store.close();
    const opening = repeat(5, () => {
      store = openStore(folder, clock);
      const took = timed(() => open(store));
      store.close();
      return took;
    });
    store = openStore(folder, clock);
    const numbers = open(store);
    numbers.changeSettings({ minutesADay: 60 });
    const found = findings(numbers, () => {
      now += 20_000;
    });
    store.close();
    const raw = rawWrites(path.join(folder, 'floor.sqlite'));
    return [{ measure: 'opening', unit: 'ms', sample: opening }, ...found(raw)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measures a service; what is held against the floor waits for it, as both would share the disk. */
function findings(numbers: NumbersService, pass: () => void): (raw: Summary) => Finding[] {
  const queue = repeat(times, (index) => {
    // A write elsewhere makes the queue be laid anew.
    numbers.flag([numbers.find('is:due').cardIds[0] ?? ''], index % 2 === 0);
    return timed(() => numbers.counts());
  });
  numbers.begin({ mode: 'due', deckId: null });
  const grades: number[] = [];
  for (let index = 0; index < times * 2; index += 1) {
    const cardId = numbers.session()?.current?.cardId;
    if (cardId === undefined) break;
    numbers.answer({ cardId, typed: null, elapsedMs: 9_000 });
    grades.push(timed(() => numbers.grade({ cardId, rating: 'good' })));
    pass();
  }
  const overview = repeat(5, (index) => {
    numbers.flag([numbers.find('is:due').cardIds[0] ?? ''], index % 2 === 0);
    return timed(() => numbers.overview());
  });
  const statistics = repeat(times, () => timed(() => numbers.statistics(30)));
  const page = { sort: 'deck', descending: false, offset: 0, limit: 100 } as const;
  const search = (text: string) =>
    repeat(times, () => timed(() => numbers.browse({ ...page, text })));
  const word = search('figure 77');
  const filters = search('is:due lapses>1 -tag:odd');
  const next = schedulerAlone();
  return (raw) => [
    ms("today's queue laid", queue, { aim: 50 }),
    ms('grade, stored', summarize(grades), { aim: 5, floor: { name: 'rows alone', sample: raw } }),
    ms("of it the scheduler's arithmetic, alone", next, {}),
    ms('start screen', overview, {}),
    ms('statistics', statistics, { aim: 300 }),
    ms('search: a word', word, {}),
    ms('search: filters', filters, {}),
  ];
}

function ms(
  measure: string,
  sample: Summary,
  { aim, floor }: { aim?: number; floor?: Finding['floor'] },
): Finding {
  return {
    measure,
    unit: 'ms',
    sample,
    ...(floor === undefined
      ? {}
      : { floor, ratio: { median: sample.median / floor.sample.median } }),
    ...(aim === undefined ? {} : { aim: { of: 'median', most: aim } }),
  };
}

/** A deck that was learnt for months: intervals rise as they are kept, some are missed. */
function deckOf(count: number): ImportedCard[] {
  return Array.from({ length: count }, (_, index) => ({
    guid: `card-${index}`,
    deck: `Deck ${index % 12}`,
    text: {
      kind: 'number' as const,
      question: `What is the figure ${index} of the list, as it stands in the data sheet of its year?`,
      answer: `${index + 1} GB`,
      tolerancePercent: 5,
      why: 'It decides how much fits, and what a request costs.',
      assumptions: '',
      formula: '',
      source: 'a data sheet',
      tags: [index % 2 === 0 ? 'even' : 'odd'],
    },
    suspended: false,
    flagged: false,
    reviews: Array.from({ length: reviewsACard }, (_, step) => ({
      at: start - day * (3 + (index % 20)) - day * 2 ** (reviewsACard - 1 - step) * 0.4,
      // The last two succeed: nobody leaves thousands of cards half learnt.
      rating:
        (step < reviewsACard - 2 ? ratings[(index + step) % ratings.length] : 'good') ?? 'good',
      elapsedMs: 6_000 + ((index * 37 + step * 911) % 9_000),
    })),
  }));
}

/** One durable write of two rows as large as a grade's: a row changed, a row added. */
function rawWrites(file: string): Summary {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'CREATE TABLE cards (id INTEGER PRIMARY KEY, row TEXT); CREATE TABLE log (row TEXT)',
  );
  database.prepare('INSERT INTO cards VALUES (1, ?)').run('x'.repeat(600));
  const update = database.prepare('UPDATE cards SET row = ? WHERE id = 1');
  const insert = database.prepare('INSERT INTO log VALUES (?)');
  const both = database.transaction((mark: number) => {
    update.run(String(mark).padEnd(600, 'x'));
    insert.run(String(mark).padEnd(200, 'x'));
  });
  const sample = repeat(times * 2, (index) => timed(() => both(index)));
  database.close();
  return sample;
}

function schedulerAlone(): Summary {
  const scheduler = fsrs({ enable_fuzz: true });
  const card = createEmptyCard(new Date(start));
  return repeat(times, () => timed(() => scheduler.next(card, new Date(start), Rating.Good)));
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function repeat(count: number, once: (index: number) => number): Summary {
  return summarize(Array.from({ length: count }, (_, index) => once(index)));
}
