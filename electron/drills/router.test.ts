import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppEvent } from '../app/contract.ts';
import { ClientBench, failureOf } from '../client-bench.ts';
import type { House } from '../house.ts';
import { defaultSetup } from '../plan/setup.ts';
import type { Judging } from './contract.ts';
import { type ScriptedJudge, sampleDrill, scriptedJudge } from './test-bench.ts';

const code = { solution: 'class Counter: ...', tests: '' };

let bench: ClientBench;
let house: House;
let judge: ScriptedJudge & { close(): void };
let loads: number;
let closes: number;
let now: number;
let client: ClientBench['client'];

beforeEach(() => {
  now = new Date('2026-05-04T09:00').getTime();
  loads = 0;
  closes = 0;
  judge = Object.assign(scriptedJudge(), {
    close: () => {
      closes += 1;
    },
  });
  bench = new ClientBench(
    { now: () => now, offset: 0 },
    {
      loadNumbers: async () => ({ inputs: [], groups: [], cards: [] }),
      loadDrills: async () => {
        loads += 1;
        return { drills: [sampleDrill('lru-cache', 'LRU cache')], judge };
      },
    },
  );
  ({ house, client } = bench);
});

afterEach(() => bench.close());

const timed = { drillId: 'lru-cache', language: 'python', mode: 'timed' } as const;

test('nothing is loaded before the drills are asked for, and then once', async () => {
  await client.app.start();
  expect(loads).toBe(0);
  await Promise.all([client.drills.list(), client.drills.list()]);
  expect(loads).toBe(1);
});

test('a quit ends the judge, while the house still takes what a page holds', async () => {
  await client.drills.list();
  expect(closes).toBe(0);
  house.prepareToClose();
  expect(closes).toBe(1);
  const { runId } = await client.drills.start(timed);
  await client.drills.saveDraft({ runId, file: 'solution', text: 'typed last' });
  expect((await client.drills.run({ runId })).drafts.solution.text).toBe('typed last');
});

test('a quit while the judge is being loaded ends it as soon as it is there', async () => {
  const listed = client.drills.list();
  house.prepareToClose();
  await listed;
  expect(closes).toBe(1);
});

test('a whole run crosses the port: every answer fits the contract', async () => {
  const { runId } = await client.drills.start(timed);
  await client.drills.ask({ runId, questionId: null, text: 'One machine only?' });
  await client.drills.beginBase({ runId });
  await client.drills.hint({ runId });
  judge.failing.add('base-two');
  judge.living.add('early');
  const events: Judging[] = [];
  for await (const event of await client.drills.submit({ runId, ...code })) events.push(event);
  expect(events.map(({ kind }) => kind)).toEqual([
    'stored',
    'case',
    'case',
    'growth',
    'mutant',
    'mutant',
    'verdict',
  ]);
  const [first] = (await client.drills.run({ runId })).submissions;
  await client.drills.submission({ submissionId: first?.submissionId ?? '' });
  await client.drills.wrapUp({ runId });
  const rubric = ['clarified', 'works', 'tested'].map((id) => ({ id, mark: 1 }));
  await client.drills.saveWrapUp({ runId, tradeOffs: 'Simple first.', rubric });
  const { run, ticked } = await client.drills.finish({ runId });
  expect(run.afterwards?.survivors).toHaveLength(1);
  expect(ticked).toEqual([]);
  expect((await client.drills.log({})).rows).toHaveLength(1);
  expect((await client.drills.list()).next?.number).toBe(2);
});

test('a ticked task is told to the page, and that the cards due may have changed', async () => {
  house.plan().begin(defaultSetup('2026-05-04'));
  const told: AppEvent[] = [];
  let stop = () => {};
  // The cards' code is read for the first time here, so the second event takes as long as that takes.
  const bothTold = new Promise<void>((resolve) => {
    stop = house.events.subscribe('event', (event) => {
      if (told.push(event) === 2) resolve();
    });
  });
  const { runId } = await client.drills.start(timed);
  await client.drills.beginBase({ runId });
  await client.drills.wrapUp({ runId });
  const rubric = ['clarified', 'works', 'tested'].map((id) => ({ id, mark: 1 }));
  await client.drills.saveWrapUp({ runId, tradeOffs: 'Simple first.', rubric });
  expect((await client.drills.finish({ runId })).ticked).toHaveLength(1);
  await bothTold;
  expect(told).toEqual([{ kind: 'plan-changed' }, { kind: 'counts-changed' }]);
  stop();
});

test('a refusal before judging fails the call, not the stream', async () => {
  const { runId } = await client.drills.start(timed);
  const failure = await failureOf(client.drills.submit({ runId, ...code }));
  expect(failure).toMatchObject({ code: 'REFUSED', defined: true });
  expect(failure.message).toContain('Begin the base first');
  expect(await failureOf(client.drills.watch({ runId: 'no-such' }))).toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('who watches a run hears that its code was judged', async () => {
  const { runId } = await client.drills.start(timed);
  await client.drills.beginBase({ runId });
  const watched = await client.drills.watch({ runId });
  expect((await watched.next()).value).toMatchObject({ phase: 'base' });
  const next = watched.next();
  // Another call behind the pull: the subscription stands when it is answered.
  await client.drills.pause({ runId, reason: 'Door.' });
  await client.drills.resume({ runId });
  for await (const _ of await client.drills.test({ runId, ...code }));
  expect((await next).value).toMatchObject({ submissions: [{ state: 'judged' }] });
  await watched.return?.();
});

test('input of a wrong shape is refused with its paths, before anything is stored', async () => {
  const { runId } = await client.drills.start(timed);
  const long = await failureOf(
    client.drills.saveDraft({ runId, file: 'solution', text: 'x'.repeat(200_001) }),
  );
  expect(long).toMatchObject({ code: 'BAD_REQUEST' });
  expect(JSON.stringify(long.data)).toContain('200,000 characters');
  const wrong = { runId, file: 'notes', text: 7 } as unknown as {
    runId: string;
    file: 'tests';
    text: string;
  };
  const { issues } = (await failureOf(client.drills.saveDraft(wrong))).data as {
    issues: { path: string[] }[];
  };
  expect(issues.map(({ path }) => path.join('.'))).toEqual(['file', 'text']);
  expect(await failureOf(client.drills.pause({ runId, reason: '  ' }))).toMatchObject({
    code: 'BAD_REQUEST',
  });
  expect((await client.drills.run({ runId })).pause).toBeNull();
});
