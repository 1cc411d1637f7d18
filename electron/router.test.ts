import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClientBench, failureOf } from './client-bench.ts';
import { systemClock } from './clock.ts';
import type { House } from './house.ts';
import { toFailure } from './router.ts';

let bench: ClientBench;
let house: House;
let client: ClientBench['client'];

beforeEach(() => {
  bench = new ClientBench(systemClock());
  ({ house, client } = bench);
});

afterEach(() => bench.close());

test('a call with the right shape is answered', async () => {
  const { defaults } = await client.plan.setup();
  await client.plan.begin(defaults);
  expect((await client.plan.today())?.position.day).toBe(1);
});

test('a call with a wrong shape is refused with every path, and changes nothing', async () => {
  const wrong = { taskId: 7, spentMinutes: 'a while', extra: true } as unknown as {
    taskId: string;
  };
  const failure = await failureOf(client.plan.tick(wrong));
  expect(failure.code).toBe('BAD_REQUEST');
  const { issues } = failure.data as { issues: { path: string[] }[] };
  expect(issues.map(({ path }) => path.join('.'))).toEqual(
    expect.arrayContaining(['taskId', 'spentMinutes']),
  );
  expect(await client.plan.today()).toBeNull();
});

test('an unknown name is refused', async () => {
  const unknown = client as unknown as { plan: { destroy: () => Promise<unknown> } };
  expect((await failureOf(unknown.plan.destroy())).code).toBe('NOT_FOUND');
});

test('a preference out of its range is refused, and the stored ones stay', async () => {
  const before = (await client.app.start()).preferences;
  const failure = await failureOf(client.app.changePreferences({ textSize: 1000 as 100 }));
  expect(failure.code).toBe('BAD_REQUEST');
  expect((await client.app.start()).preferences).toEqual(before);
});

test('what a rule refuses arrives as a defined failure with its sentence', async () => {
  const failure = await failureOf(client.plan.weeks());
  expect(failure).toMatchObject({ code: 'NOT_FOUND', defined: true });
  expect(failure.message).toContain('Finish the set-up first');
  const { defaults } = await client.plan.setup();
  const invalid = await failureOf(
    client.plan.begin({ ...defaults, minutesByWeekday: [0, 0, 0, 0, 0, 0, 0] }),
  );
  expect(invalid).toMatchObject({ code: 'INVALID', defined: true });
  expect((invalid.data as { problems: { field: string }[] }).problems[0]?.field).toBe(
    'minutesByWeekday',
  );
});

test('a disk that does not take a write is told as such', () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  expect(toFailure(full)).toMatchObject({
    code: 'NOT_SAVED',
    message: expect.stringContaining('Nothing was changed'),
  });
});

test('a data file that another program holds is told as such', () => {
  const held = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
  expect(toFailure(held)).toMatchObject({
    code: 'NOT_SAVED',
    message: expect.stringContaining('Another program holds the data file.'),
  });
});

test('an event of the main process reaches the page', async () => {
  const events = await client.app.events();
  const next = events.next();
  // The subscription stands once the first pull has reached the other side; a call behind it tells.
  await client.app.start();
  house.events.publish('event', { kind: 'command', command: 'go.today' });
  expect((await next).value).toEqual({ kind: 'command', command: 'go.today' });
  await events.return?.();
});
