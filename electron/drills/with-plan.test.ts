import shippedDrills from 'virtual:content/drills';
import curriculum from 'virtual:content/plan';
import { beforeEach, describe, expect, test } from 'vitest';
import { defaultSetup } from '../plan/setup.ts';
import { planActivities } from '../plan/tables.ts';
import { firstDay, serviceBench } from './service-bench.ts';

/** The stages of the sample drill that two tasks of the shipped plan are about here. */
const stages: Record<string, string> = {
  'lru-cache-ttl': 'limit',
  'time-kv-out-of-order': 'reset',
};

const bench = serviceBench({
  ...curriculum,
  tasks: curriculum.tasks.map((task) => {
    const stage = stages[task.id];
    return stage === undefined || task.activity === undefined
      ? task
      : { ...task, activity: { ...task.activity, stage } };
  }),
});

describe('the plan', () => {
  beforeEach(() => void bench.plan.begin(defaultSetup(firstDay)));

  const task = (id: string) =>
    bench.plan
      .weeks()
      .weeks.flatMap(({ days }) => days.flatMap(({ tasks }) => tasks))
      .find((one) => one.id === id);

  test('a finished timed run ticks the task that waits for it, with its minutes', async () => {
    const runId = bench.startBase();
    bench.pass(12);
    expect(bench.finish(runId).ticked).toEqual(['Done: LRU cache, base from scratch']);
    expect(task('lru-cache-base')).toMatchObject({ status: 'done', spentMinutes: 12 });
    expect(task('lru-cache-ttl')).toMatchObject({ status: 'to-do' });
  });

  test('with the extension passed, its task is ticked as well, and no minute counts twice', async () => {
    const runId = bench.startBase();
    bench.pass(20);
    await bench.submit(runId);
    bench.pass(8);
    await bench.submit(runId);
    expect(bench.finish(runId).ticked).toHaveLength(2);
    expect(task('lru-cache-base')?.spentMinutes).toBe(20);
    expect(task('lru-cache-ttl')).toMatchObject({ status: 'done', spentMinutes: 8 });
  });

  test('an extension that was worked on and does not pass ticks nothing of its own', async () => {
    const runId = bench.startBase();
    await bench.submit(runId);
    bench.judge.failing.add('limit-two');
    await bench.submit(runId);
    expect(bench.finish(runId).ticked).toHaveLength(1);
    expect(task('lru-cache-ttl')?.status).toBe('to-do');
  });

  test('a task about a later stage waits for that stage, and nothing less ticks it', async () => {
    const extension = () => task('time-kv-out-of-order')?.status;
    const early = bench.startBase({ drillId: 'time-kv' });
    await bench.submit(early);
    await bench.submit(early);
    bench.finish(early);
    expect(extension()).toBe('to-do');
    const practice = bench.start({ drillId: 'time-kv', mode: 'practice', stage: 'limit' }).runId;
    await bench.submit(practice);
    bench.drills.finish(practice);
    expect(extension()).toBe('to-do');
    const late = bench.startBase({ drillId: 'time-kv' });
    for (let stage = 0; stage < 3; stage += 1) await bench.submit(late);
    bench.finish(late);
    expect(extension()).toBe('done');
  });

  test('a practiced extension that passes ticks its task, a run that was abandoned ticks none', async () => {
    const abandoned = bench.startBase();
    await bench.submit(abandoned);
    bench.drills.abandon(abandoned);
    expect(task('lru-cache-base')?.status).toBe('to-do');
    const { runId } = bench.start({ mode: 'practice', stage: 'limit' });
    bench.pass(9);
    await bench.submit(runId);
    expect(bench.drills.finish(runId).ticked).toHaveLength(1);
    expect(task('lru-cache-ttl')).toMatchObject({ status: 'done', spentMinutes: 9 });
  });

  test('comes first on the list: its earliest task that waits for a run, then the next', () => {
    expect(bench.drills.list()).toMatchObject({
      next: {
        drillId: 'lru-cache',
        from: 'plan',
        why: "Today's plan: LRU cache, timed run 1 of 4",
        because: 'It ticks the task "LRU cache, base from scratch".',
      },
      other: null,
    });
    bench.finish(bench.startBase());
    expect(bench.drills.list().next).toMatchObject({
      drillId: 'time-kv',
      from: 'plan',
      because: `It ticks the task "${task('time-kv-base')?.title}".`,
    });
  });

  test('gives the language', () => {
    expect(bench.drills.list().language).toBe('python');
  });
});

test('the extension tasks of the shipped plan name a stage of their drill', () => {
  const named = curriculum.tasks.flatMap(({ activity }) =>
    activity?.kind === 'drill-extension' ? [activity] : [],
  );
  expect(named).toHaveLength(4);
  for (const { subject, stage } of named) {
    const drill = shippedDrills.find(({ id }) => id === subject);
    expect(drill?.stages.map(({ id }) => id)).toContain(stage);
  }
});

test('without a plan a finished run is reported all the same, and ticks nothing', () => {
  const runId = bench.startBase();
  expect(bench.finish(runId).ticked).toEqual([]);
  expect(bench.store.tables.select().from(planActivities).all()).toMatchObject([
    { kind: 'drill-run', subject: 'lru-cache', taskId: null },
  ]);
});
