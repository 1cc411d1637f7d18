import opinionsContent from 'virtual:content/opinions';
import storiesContent from 'virtual:content/stories';
import writingContent from 'virtual:content/writing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stanceParts } from '#content/writing/schema.ts';
import { ClientBench, failureOf } from '../client-bench.ts';
import { sampleContent } from '../numbers/test-bench.ts';
import { defaultSetup } from '../plan/setup.ts';

let bench: ClientBench;
let client: ClientBench['client'];
let now: number;

beforeEach(() => {
  now = new Date('2026-05-04T09:00').getTime();
  bench = new ClientBench(
    { now: () => now, offset: 0 },
    {
      loadNumbers: async () => sampleContent(),
      loadWriting: async () => writingContent,
      loadStories: async () => storiesContent,
      loadOpinions: async () => opinionsContent,
    },
  );
  ({ client } = bench);
});

afterEach(() => bench.close());

const words = 'In 2024 the framework, version 2, named 3 levels and I would measure each of them.';
const wholeStance = Object.fromEntries(stanceParts.map((part) => [part, words]));

test('a story is added, typed, looked at and listed', async () => {
  const { document } = await client.stories.add({ title: 'The queue' });
  await client.writing.save({
    documentId: document.id,
    parts: { action: 'I was passionate about it.' },
  });
  const { analysis } = await client.writing.open({ documentId: document.id });
  expect(analysis.findings.map(({ ruleId }) => ruleId)).toContain('passionate');
  const { stories, prompts, parts } = await client.stories.list();
  expect(stories).toMatchObject([{ id: document.id, title: 'The queue', takes: 0 }]);
  expect(parts.map(({ id }) => id).slice(0, 2)).toEqual(['situation', 'task']);
  const prompt = prompts.find(({ kind }) => kind === 'story');
  await client.stories.link({ storyId: document.id, promptIds: [prompt?.id ?? ''] });
  const { rows } = await client.stories.coverage();
  expect(rows.filter(({ storyIds }) => storyIds.length > 0)).toHaveLength(1);
  expect((await client.stories.vary({ storyId: document.id })).prompts).toHaveLength(3);
});

test('the target is the level of the set-up', async () => {
  const { document } = await client.stories.add({});
  const target = async () =>
    (await client.writing.open({ documentId: document.id })).analysis.level?.target;
  expect(await target()).toBe('L5');
  await client.plan.begin({ ...defaultSetup('2026-05-04'), level: 'L6' });
  expect(await target()).toBe('L6');
});

test('a text too long is refused at the door with its field, and what stood is kept', async () => {
  const { document } = await client.stories.add({});
  const documentId = document.id;
  await client.writing.save({ documentId, parts: { task: 'What stood.' } });
  const failure = await failureOf(
    client.writing.save({ documentId, parts: { task: 'x'.repeat(200_001) } }),
  );
  expect(failure.code).toBe('BAD_REQUEST');
  expect(failure.data).toMatchObject({ issues: [{ path: ['parts', 'task'] }] });
  const { document: after } = await client.writing.open({ documentId });
  expect(after.parts).toEqual({ task: 'What stood.' });
});

test('a reading and a stance tick their tasks, and the page is told', async () => {
  await client.plan.begin({ ...defaultSetup('2026-05-04'), targetDay: '2026-06-01' });
  const task = async (kind: string) => {
    const { weeks } = await client.plan.weeks();
    return weeks
      .flatMap(({ days }) => days.flatMap(({ tasks }) => tasks))
      .find(({ activity }) => activity?.kind === kind && activity.subject === 'charter');
  };
  expect((await task('reading'))?.status).toBe('to-do');
  const { reading } = await client.opinions.list();
  const item = reading.find(({ activity }) => activity === 'charter');
  const events = await client.app.events();
  const planChanged = async () => {
    for (let told = await events.next(); told.done !== true; told = await events.next())
      if (told.value.kind === 'plan-changed') return true;
    return false;
  };
  const told = planChanged();
  await client.opinions.changeReading({ readingId: item?.id ?? '', status: 'read' });
  expect(await told).toBe(true);
  expect((await task('reading'))?.status).toBe('done');

  const { document } = await client.opinions.add({ topicId: 'charter' });
  const { line } = await client.opinions.ask({ stanceId: document.id });
  await client.opinions.answer({
    askedId: line?.askedId ?? '',
    typed: 'No.',
    seconds: 30,
    outcome: 'broke',
  });
  expect((await task('stance'))?.status).toBe('to-do');
  // The last part that was missing is written: what is saved is looked at, and the task is done.
  const ticked = planChanged();
  await client.writing.save({ documentId: document.id, parts: wholeStance });
  expect(await ticked).toBe(true);
  expect((await task('stance'))?.status).toBe('done');
  await events.return?.();
  const { decks } = await client.numbers.overview();
  expect(decks.map(({ id }) => id)).toContain('activities-opinions');
});

test('a document that is not there is not found', async () => {
  const failure = await failureOf(client.writing.open({ documentId: 'nobody' }));
  expect(failure).toMatchObject({ code: 'NOT_FOUND', message: /not there any more/ });
});
