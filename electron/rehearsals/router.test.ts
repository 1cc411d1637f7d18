/** The rehearsals through the whole house: what a page may send, and what others are told. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import curriculum from 'virtual:content/plan';
import storiesContent from 'virtual:content/stories';
import writingContent from 'virtual:content/writing';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Contract } from '../contract.ts';
import { buildHouse, type House } from '../house.ts';
import { benchDesk, benchLoads } from '../house-bench.ts';
import { sampleContent } from '../numbers/test-bench.ts';
import { defaultSetup } from '../plan/setup.ts';
import { createHandler } from '../router.ts';

let folder: string;
let house: House;
let ports: MessagePort[];
let client: ContractRouterClient<Contract>;

function open(): void {
  house = buildHouse({
    ...benchLoads,
    clock: { now: () => new Date('2026-05-04T09:00').getTime(), offset: 0 },
    folder,
    curriculum,
    desk: benchDesk,
    loadNumbers: async () => sampleContent(),
    loadWriting: async () => writingContent,
    loadStories: async () => storiesContent,
  });
  const { port1, port2 } = new MessageChannel();
  ports = [port1, port2];
  createHandler(house).upgrade(port1);
  port1.start();
  client = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
}

function close(): void {
  for (const port of ports) port.close();
  house.close();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dry-run-rehearsals-'));
  open();
});
afterEach(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

async function beginStory(record: boolean) {
  const { document } = await client.stories.add({ title: 'The migration' });
  await client.writing.save({
    documentId: document.id,
    parts: { situation: 'We lost writes when the second database fell behind.' },
  });
  const subject = { kind: 'story', id: document.id } as const;
  const take = await client.rehearsals.begin({ subject, prompter: 'full', record });
  return { subject, take };
}

const ending = { pauses: 0, prompter: 'full' } as const;

test('a story is told as it is written, and the telling ticks its task once', async () => {
  house.plan().begin(defaultSetup('2026-05-04'));
  const { subject, take } = await beginStory(false);
  const script = await client.rehearsals.script({ subject });
  expect(script.sections.map(({ part }) => part)).toEqual([
    'situation',
    'task',
    'action',
    'result',
  ]);
  expect(script).toMatchObject({ words: 9, targetSeconds: 90, paceMeasured: false });
  const { ticked } = await client.rehearsals.end({
    takeId: take.id,
    durationMs: 88_000,
    ...ending,
  });
  expect(ticked).toMatch(/90 seconds/);
  const { stories } = await client.stories.list();
  expect(stories[0]).toMatchObject({ takes: 1, lastTakeSeconds: 88, rehearsed: false });
});

test('input of a wrong shape is refused with its path, and nothing changes', async () => {
  const { take } = await beginStory(true);
  const piece = { takeId: take.id, sequence: 0, bytes: 'AAAA', durationMs: 500 };
  await expect(client.rehearsals.append({ ...piece, bytes: 'no base64!' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  await expect(client.rehearsals.append({ ...piece, sequence: -1 })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  await expect(
    client.rehearsals.mark({ takeId: take.id, mark: { part: 'chorus' as 'task', atMs: 1 } }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(client.rehearsals.review({ takeId: take.id, selfScore: 5 })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  await expect(client.rehearsals.take({ takeId: 'none' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await client.rehearsals.take({ takeId: take.id })).toMatchObject({
    recordingBytes: 0,
    marks: [],
    selfScore: null,
  });
});

test('a take’s id names no file outside of the folder', async () => {
  writeFileSync(join(folder, 'secret.webm'), 'secret');
  await expect(client.rehearsals.audio({ takeId: '../secret' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(client.rehearsals.discard({ takeId: '../secret' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a folder that takes nothing is told as such', async () => {
  writeFileSync(join(folder, 'recordings'), 'a file in its place');
  await expect(beginStory(true)).rejects.toMatchObject({
    code: 'NOT_SAVED',
    message: expect.stringMatching(/take the time only/),
  });
});

test('a take that was cut off is told at the next start, once', async () => {
  const { take } = await beginStory(true);
  const bytes = Buffer.from('sound').toString('base64');
  await client.rehearsals.append({ takeId: take.id, sequence: 0, bytes, durationMs: 500 });
  close();
  open();
  const { notice } = await client.app.start();
  expect(notice).toMatch(/^A rehearsal of "The migration" was cut off\./);
  expect((await client.app.start()).notice).toBeNull();
  await client.rehearsals.discard({ takeId: take.id });
  close();
  open();
  expect((await client.app.start()).notice).toBeNull();
});
