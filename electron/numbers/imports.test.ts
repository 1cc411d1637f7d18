import { afterEach, beforeEach, expect, test } from 'vitest';
import { rebuild } from './rules/schedule.ts';
import { day, everyCard, ServiceBench, text } from './service-bench.ts';
import { sampleContent } from './test-bench.ts';
import { jsonOf, readJson } from './transfer/json.ts';
import type { ImportedCard } from './transfer/values.ts';
import { unwatched } from './transfer/with-progress.ts';

const bench = new ServiceBench();
beforeEach(() => bench.setUp());
afterEach(() => bench.tearDown());

const card = (guid: string, over: Partial<ImportedCard> = {}): ImportedCard => ({
  guid,
  deck: 'From a file',
  text: text({ question: `Question ${guid}?` }),
  suspended: false,
  flagged: false,
  reviews: [],
  ...over,
});

const put = (cards: ImportedCard[], withSchedule = true) =>
  bench.numbers.applyImport({ cards }, 'cards.csv', withSchedule, unwatched);

const learnt = () =>
  card('learnt', {
    reviews: [
      { at: bench.now - 2 * day, rating: 'good', elapsedMs: 8_000 },
      { at: bench.now - 20 * day, rating: 'good', elapsedMs: 9_000 },
      { at: bench.now - 12 * day, rating: 'again', elapsedMs: 7_000 },
    ],
  });

test('cards go in with their decks, and undo takes back all of it', async () => {
  const before = bench.everything();
  const deck = [card('a'), card('b', { deck: 'gpu MEMORY' }), learnt()];
  expect(bench.numbers.compare(deck)).toEqual({
    adds: 3,
    updates: 0,
    unchanged: 0,
    decks: [
      { title: 'From a file', cards: 2, exists: false },
      { title: 'gpu MEMORY', cards: 1, exists: true },
    ],
  });
  const done = await put(deck);
  expect(done).toEqual({ added: 3, updated: 0, reviews: 3 });
  expect(bench.numbers.browse({ ...everyCard, text: 'deck:"from a file"' }).total).toBe(2);
  expect(bench.numbers.statistics(30).totals.reviews).toBe(3);
  expect(bench.numbers.undo().undone).toBe('Import of cards.csv.');
  expect(bench.everything()).toEqual(before);
});

test('a log comes in order, and its card stands where the log leads', async () => {
  await put([learnt()]);
  const [row] = bench.numbers.browse({ ...everyCard, text: 'learnt' }).rows;
  const { reviews } = bench.numbers.card(row?.cardId ?? '');
  expect(reviews.map(({ rating }) => rating)).toEqual(['good', 'again', 'good']);
  const log = reviews.map(({ rating, at }) => ({ rating, at, dueAt: null, scheduledDays: null }));
  const stored = bench.stored(row?.cardId ?? '');
  const params = { retention: 0.9, weights: null, seed: stored.id };
  const state = rebuild(log, params, stored.begun_at);
  expect(stored).toMatchObject({ phase: state.phase, due_at: state.dueAt });
  expect(state.reps).toBe(3);
});

test('without its schedule a card is new', async () => {
  await put([learnt()], false);
  expect(bench.numbers.browse({ ...everyCard, text: 'learnt is:new' }).total).toBe(1);
});

test('a card that came before is updated where it differs, and keeps its learning', async () => {
  await put([card('a'), learnt()]);
  const newer = card('a', { text: text({ question: 'Another question?' }) });
  expect(bench.numbers.compare([newer, learnt()])).toMatchObject({
    adds: 0,
    updates: 1,
    unchanged: 1,
  });
  const done = await put([newer, learnt()]);
  expect(done).toMatchObject({ added: 0, updated: 1, reviews: 0 });
  expect(bench.numbers.browse({ ...everyCard, text: 'another' }).total).toBe(1);
  expect(bench.numbers.browse({ ...everyCard, text: 'reps>2' }).total).toBe(1);
});

test('what goes out comes back in unchanged', async () => {
  bench.numbers.edit('one', text({ question: 'Mine?' }));
  await put([learnt()]);
  const all = bench.numbers.allForExport(null);
  expect(all.map(({ deck }) => deck).sort()).toEqual([
    'From a file',
    'GPU memory',
    'GPU memory',
    'Words',
  ]);
  expect(bench.numbers.compare(all)).toMatchObject({ adds: 0, updates: 0, unchanged: 4 });
  expect(bench.numbers.allForExport('words')).toHaveLength(1);
});

test('a log that comes home finds its cards, and every date is what it was', async () => {
  await put([learnt()]);
  bench.numbers.add('words', text({ question: 'My own?' }));
  bench.begin();
  for (const rating of ['good', 'easy', 'again'] as const) bench.gradeAs(rating);
  const learned = () => bench.rows('numbers_cards') as Record<string, unknown>[];
  const before = learned();
  const file = jsonOf(bench.numbers.allForExport(null), bench.now);
  bench.startOver(sampleContent());
  await put(readJson(file).cards);
  const home = learned();
  for (const row of before.filter(({ kind }) => kind !== 'activity'))
    expect(home.find(({ question }) => question === row.question)).toMatchObject({
      phase: row.phase,
      due_at: row.due_at,
      stability: row.stability,
      difficulty: row.difficulty,
      reps: row.reps,
      scheduled_days: row.scheduled_days,
    });
});

test('what takes long tells how far it is, and stores nothing when it is broken off', async () => {
  const before = bench.everything();
  const reviews = Array.from({ length: 900 }, (_, index) => ({
    at: bench.now - (1_000 - index) * day,
    rating: 'good' as const,
    elapsedMs: 5_000,
  }));
  const cards = ['a', 'b', 'c'].map((guid) => card(guid, { reviews }));
  const told: string[] = [];
  const watcher = {
    progress: async ({ done, of }: { done: number; of: number }) => {
      told.push(`${done} of ${of}`);
      if (told.length === 3) throw new DOMException('', 'AbortError');
    },
  };
  await expect(bench.numbers.applyImport({ cards }, 'large.apkg', true, watcher)).rejects.toThrow(
    DOMException,
  );
  expect(told).toEqual(['0 of 2700', '900 of 2700', '1800 of 2700']);
  expect(bench.everything()).toEqual(before);
});

test('own weights change what is known of a card, and not when it is due; the defaults bring it back', async () => {
  await put([learnt()]);
  await expect(bench.numbers.useWeights('own')).rejects.toThrow(/Optimise first/);
  bench.begin();
  bench.gradeAs('good');
  const before = bench.rows('numbers_cards');
  const weights = [
    0.3, 1.5, 3, 9, 6.5, 0.8, 3, 0.01, 1.6, 0.2, 0.9, 1.6, 0.1, 0.3, 1.5, 0.5, 1.9, 0.6, 0.1, 0.1,
    0.2,
  ];
  bench.store.sqlite
    .prepare('INSERT INTO numbers_weights VALUES (1, ?, 0, 500, 0.4, 0.3)')
    .run(JSON.stringify(weights));
  expect(await bench.numbers.useWeights('own')).toMatchObject({
    weights: 'own',
    logLossAfter: 0.3,
  });
  expect(bench.rows('numbers_cards')).not.toEqual(before);
  bench.restart();
  expect(bench.numbers.parameters().weights).toBe('own');
  await bench.numbers.useWeights('default');
  expect(bench.rows('numbers_cards')).toEqual(before);
});

test('a grade given while other weights are worked out is in what they lead to', async () => {
  // More than are worked out in one go.
  await put(Array.from({ length: 250 }, (_, at) => ({ ...learnt(), guid: `learnt-${at}` })));
  const weights = [
    0.3, 1.5, 3, 9, 6.5, 0.8, 3, 0.01, 1.6, 0.2, 0.9, 1.6, 0.1, 0.3, 1.5, 0.5, 1.9, 0.6, 0.1, 0.1,
    0.2,
  ];
  bench.store.sqlite
    .prepare('INSERT INTO numbers_weights VALUES (1, ?, 0, 500, 0.4, 0.3)')
    .run(JSON.stringify(weights));
  const stabilities = () =>
    bench.store.sqlite.prepare('SELECT id, stability FROM numbers_cards ORDER BY id').all();
  // The first card in the store's own order: it is worked out in the first go.
  const first = bench.store.sqlite
    .prepare("SELECT id, deck_id AS deckId FROM numbers_cards WHERE phase <> 'new' LIMIT 1")
    .get() as { id: string; deckId: string };
  bench.now += 60 * day;
  bench.numbers.changeSettings({ minutesADay: 240 });
  bench.numbers.begin({ mode: 'due', deckId: first.deckId });
  while (bench.current() !== first.id) bench.gradeAs('easy');
  const before = stabilities();
  const using = bench.numbers.useWeights('own');
  for (let turns = 0; turns < 2; turns += 1) await new Promise((go) => setImmediate(go));
  expect(stabilities()).toEqual(before);
  bench.gradeAs('again');
  await using;
  const after = stabilities();
  await bench.numbers.useWeights('default');
  expect(stabilities()).not.toEqual(after);
  await bench.numbers.useWeights('own');
  expect(stabilities()).toEqual(after);
});
