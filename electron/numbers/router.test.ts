import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClientBench, failureOf } from '../client-bench.ts';
import type { House } from '../house.ts';
import { defaultSetup } from '../plan/setup.ts';
import { sampleContent } from './test-bench.ts';

let bench: ClientBench;
let house: House;
let loads: number;
let broken: boolean;
let now: number;
let client: ClientBench['client'];

beforeEach(() => {
  now = new Date('2026-05-04T09:00').getTime();
  loads = 0;
  broken = false;
  bench = new ClientBench(
    { now: () => now, offset: 0 },
    {
      loadNumbers: async () => {
        loads += 1;
        if (broken) throw new Error('The cards could not be read.');
        return sampleContent();
      },
    },
  );
  ({ house, client } = bench);
});

afterEach(() => bench.close());

async function gradeAll(): Promise<void> {
  let session = await client.numbers.begin({ mode: 'due' });
  while (session.current !== null) {
    const { cardId } = session.current;
    await client.numbers.answer({ cardId, typed: null, elapsedMs: 60_000 });
    session = await client.numbers.grade({ cardId, rating: 'easy' });
  }
}

test('what is due is counted without loading a card', async () => {
  expect(await client.numbers.counts()).toEqual({ review: 0, learning: 0, new: 0 });
  expect(loads).toBe(0);
  await Promise.all([client.numbers.overview(), client.numbers.overview()]);
  expect(loads).toBe(1);
  expect(await client.numbers.counts()).toEqual({ review: 0, learning: 0, new: 3 });
});

test('counting rows comes to what the queue says', async () => {
  await gradeAll();
  now += 20 * 86_400_000;
  const { due } = await client.numbers.overview();
  const { countDue } = await import('./counts.ts');
  const { minutes, ...counts } = due;
  expect(minutes).toBeGreaterThan(0);
  expect(countDue(house.store(), house.clock)).toEqual(counts);
  expect(counts.review).toBe(3);
});

test("a day's review ticks the plan's task, and the page is told", async () => {
  const setup = { ...defaultSetup('2026-05-04'), targetDay: '2026-06-01' };
  await client.plan.begin(setup);
  await client.numbers.changeSettings({ newADay: 10 });
  const before = await client.plan.today();
  const task = before?.tasks.find(({ activity }) => activity?.kind === 'review');
  expect(task?.status).toBe('to-do');
  const events = await client.app.events();
  const told = events.next();
  await gradeAll();
  expect((await told).value).toEqual({ kind: 'plan-changed' });
  await events.return?.();
  const after = await client.plan.today();
  expect(after?.tasks.find(({ id }) => id === task?.id)).toMatchObject({
    status: 'done',
    spentMinutes: 3,
  });
  expect((await client.numbers.overview()).outlooks.map(({ round }) => round)).toEqual(['design']);
});

test('an edit that empties a card is refused with the field named', async () => {
  const { text } = await client.numbers.card({ cardId: 'one' });
  const failure = await failureOf(
    client.numbers.edit({ cardId: 'one', text: { ...text, question: ' ' } }),
  );
  expect(failure.code).toBe('INVALID');
  expect(failure.data).toEqual({
    problems: [{ field: 'question', message: 'Write the question.' }],
  });
});

test('a card that is not there is not found', async () => {
  expect((await failureOf(client.numbers.card({ cardId: 'nobody' }))).code).toBe('NOT_FOUND');
});

test('every screen is answered', async () => {
  await gradeAll();
  const { rows } = await client.numbers.browse({});
  expect(rows).toHaveLength(3);
  const statistics = await client.numbers.statistics({});
  expect(statistics.totals).toMatchObject({ reviews: 3, cardsSeen: 3, minutes: 3 });
  expect(statistics.days.at(-1)).toMatchObject({ day: '2026-05-04', reviews: 3 });
  expect(await client.numbers.parameters()).toMatchObject({ weights: 'default', kept: false });
  const events = [];
  for await (const event of await client.numbers.optimise()) events.push(event.kind);
  expect(events.at(-1)).toBe('too-few');
  const imports = [];
  for await (const event of await client.numbers.chooseImport()) imports.push(event.kind);
  expect(imports).toEqual(['nothing']);
  expect(await client.numbers.exportCards({ format: 'json' })).toBeNull();
});

test('numbers that cannot be opened say so, and are tried again', async () => {
  broken = true;
  expect((await failureOf(client.numbers.overview())).message).toMatch(/could not be read/);
  broken = false;
  expect((await client.numbers.overview()).cards).toBe(3);
});
