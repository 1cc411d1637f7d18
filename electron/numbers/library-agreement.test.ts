/**
 * What is stored, held against the official FSRS library: the same reviews at the same instants, through the service as
 * a person works it, and through everything that moves cards about.
 */
import {
  type Card,
  createEmptyCard,
  fsrs,
  GenSeedStrategyWithCardId,
  type Grade,
  StrategyMode,
} from 'ts-fsrs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { day, minute, ServiceBench } from './service-bench.ts';
import { numberCard, sampleContent } from './test-bench.ts';
import { readPackage } from './transfer/anki-read.ts';
import { packageOf } from './transfer/anki-write.ts';
import { jsonOf, readJson } from './transfer/json.ts';
import type { ImportedCard } from './transfer/values.ts';
import { unwatched } from './transfer/with-progress.ts';
import type { Rating } from './values.ts';

const ratings = ['again', 'hard', 'good', 'easy'] as const satisfies readonly Rating[];
const ids = Array.from({ length: 24 }, (_, index) => `figure-${index}`);
const content = sampleContent(ids.map((id) => numberCard(id)));
const grades: Record<Rating, Grade> = { again: 1, hard: 2, good: 3, easy: 4 };

const bench = new ServiceBench();
/** What each card was graded, and when. */
let histories: Map<string, { rating: Rating; at: number }[]>;

beforeEach(() => {
  bench.setUp();
  bench.startOver(content);
  histories = new Map(ids.map((id) => [id, []]));
});
afterEach(() => bench.tearDown());

/** Each card has ratings of its own: none of the 24 histories is like another. */
function ratingFor(id: string): Rating {
  const card = ids.indexOf(id);
  const count = histories.get(id)?.length ?? 0;
  return ratings[Math.floor(card / 4 ** (count % 3) + count / 3) % 4] ?? 'good';
}

/** Reviews what is due until nothing is, and on to the next day, for so many days. */
function live(days: number): void {
  const evening = bench.now + days * day;
  while (bench.now < evening) {
    const tomorrow = bench.now + day;
    bench.begin();
    for (let waits = 0; waits < 2; ) {
      const id = bench.numbers.session()?.current?.cardId;
      if (id === undefined) {
        bench.now += 11 * minute;
        waits += 1;
      } else if (histories.get(id)?.length === 40) break;
      else gradeNext(id);
    }
    bench.numbers.end();
    bench.now = tomorrow;
  }
}

function gradeNext(id: string): void {
  const rating = ratingFor(id);
  histories.get(id)?.push({ rating, at: bench.now });
  bench.gradeAs(rating);
  bench.now += 10_000;
}

/** Where the library stands after the same reviews. */
function libraryOf(id: string): object {
  const library = fsrs({ request_retention: 0.9, enable_fuzz: true }).useStrategy(
    StrategyMode.SEED,
    GenSeedStrategyWithCardId('seed'),
  );
  let card: Card & { seed: string } = { ...createEmptyCard(new Date(0)), seed: `${id}:` };
  for (const { rating, at } of histories.get(id) ?? [])
    card = { ...library.next(card, new Date(at), grades[rating]).card, seed: card.seed };
  return {
    id,
    due_at: card.due.getTime(),
    last_review_at: card.last_review?.getTime() ?? null,
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    learning_steps: card.learning_steps,
    scheduled_days: card.scheduled_days,
  };
}

function expectAgreement(): void {
  for (const id of ids) expect(bench.stored(id)).toMatchObject(libraryOf(id));
}

async function comeHome(cards: ImportedCard[]): Promise<void> {
  bench.startOver(content);
  await bench.numbers.applyImport({ cards }, 'home', true, unwatched);
}

test('24 cards over sixty days stand where the library puts them, after a restart, an undo and a rebuild, too', async () => {
  live(60);
  const counts = [...histories.values()].map(({ length }) => length);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
  const written = [...histories.values()].map((reviews) => reviews.map(({ rating }) => rating));
  expect(new Set(written.map(String)).size).toBeGreaterThanOrEqual(20);
  expectAgreement();

  bench.restart(content);
  expectAgreement();

  bench.now += 30 * day;
  bench.begin();
  const id = bench.current();
  gradeNext(id);
  expectAgreement();
  bench.numbers.undo();
  histories.get(id)?.pop();
  expectAgreement();
  bench.numbers.end();

  const weights = [
    0.3, 1.5, 3, 9, 6.5, 0.8, 3, 0.01, 1.6, 0.2, 0.9, 1.6, 0.1, 0.3, 1.5, 0.5, 1.9, 0.6, 0.1, 0.1,
    0.2,
  ];
  bench.store.sqlite
    .prepare('INSERT INTO numbers_weights VALUES (1, ?, 0, 500, 0.4, 0.3)')
    .run(JSON.stringify(weights));
  await bench.numbers.useWeights('own');
  expect(bench.stored(id)).not.toMatchObject(libraryOf(id));
  await bench.numbers.useWeights('default');
  expectAgreement();
});

test('what went out and came in again goes on as in the library, as JSON and as an Anki package', async () => {
  live(30);
  const all = bench.numbers.allForExport(null);
  await comeHome(readJson(jsonOf(all, bench.now)).cards);
  expectAgreement();
  live(10);
  expectAgreement();

  const bytes = await packageOf(bench.numbers.allForExport(null), bench.now);
  const { cards } = await readPackage(new Uint8Array(bytes), unwatched);
  await comeHome(cards);
  expectAgreement();
  live(10);
  expectAgreement();
});
