/** The rehearsals through the whole house: what a page may send, and what others are told. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import storiesContent from 'virtual:content/stories';
import writingContent from 'virtual:content/writing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClientBench } from '../client-bench.ts';
import { sampleContent } from '../numbers/test-bench.ts';
import { defaultSetup } from '../plan/setup.ts';

let bench: ClientBench;
let client: ClientBench['client'];

beforeEach(() => {
  const clock = { now: () => new Date('2026-05-04T09:00').getTime(), offset: 0 };
  bench = new ClientBench(clock, {
    loadNumbers: async () => sampleContent(),
    loadWriting: async () => writingContent,
    loadStories: async () => storiesContent,
  });
  ({ client } = bench);
});

afterEach(() => bench.close());

function restart(): void {
  bench.restart();
  ({ client } = bench);
}

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
  bench.house.plan().begin(defaultSetup('2026-05-04'));
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
  writeFileSync(join(bench.folder, 'secret.webm'), 'secret');
  await expect(client.rehearsals.audio({ takeId: '../secret' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(client.rehearsals.discard({ takeId: '../secret' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a folder that takes nothing is told as such', async () => {
  writeFileSync(join(bench.folder, 'recordings'), 'a file in its place');
  await expect(beginStory(true)).rejects.toMatchObject({
    code: 'NOT_SAVED',
    message: expect.stringMatching(/take the time only/),
  });
});

test('a take that was cut off is told at the next start, once', async () => {
  const { take } = await beginStory(true);
  const bytes = Buffer.from('sound').toString('base64');
  await client.rehearsals.append({ takeId: take.id, sequence: 0, bytes, durationMs: 500 });
  restart();
  const { notice } = await client.app.start();
  expect(notice).toMatch(/^A rehearsal of "The migration" was cut off\./);
  expect((await client.app.start()).notice).toBeNull();
  await client.rehearsals.discard({ takeId: take.id });
  restart();
  expect((await client.app.start()).notice).toBeNull();
});
