import { describe, expect, test } from 'vitest';
import { shippedFolder } from './faulty-copy.ts';
import { formatFinding } from './finding.ts';
import { readContent } from './read.ts';

describe('the shipped content', () => {
  const { plan, findings, counts } = readContent(shippedFolder);
  const tasks = plan?.tasks ?? [];
  const written = tasks.filter((task) => task.spare === undefined);

  test('has no finding', () => {
    expect(findings.map(formatFinding)).toEqual([]);
    expect(plan).not.toBeNull();
    expect(counts.plan).toMatchObject({ weeks: 4, stages: 6, organisations: 4, daily: 1 });
    expect(tasks).toHaveLength(counts.plan.tasks ?? 0);
  });

  test.each(['lru-cache', 'resumable-iterator', 'time-kv', 'rate-limiter'])(
    'builds %s four times in the four weeks, the later times spaced, and has three more in reserve',
    (primitive) => {
      const runs = tasks.filter(
        ({ activity }) => activity?.kind === 'drill-run' && activity.subject === primitive,
      );
      const weeks = runs
        .filter((run) => run.spare === undefined)
        .map((run) => Math.ceil(run.day / 7));
      expect(weeks).toHaveLength(4);
      expect(new Set(weeks).size).toBe(3);
      expect(runs.filter((run) => run.spare !== undefined)).toHaveLength(3);
      expect(tasks.map((task) => task.id)).toContain(`${primitive}-tests`);
      expect(
        tasks.filter(
          ({ activity }) => activity?.kind === 'drill-extension' && activity.subject === primitive,
        ),
      ).toHaveLength(1);
    },
  );

  test('has two coding mocks, the design mocks, a behavioral mock, then the trial', () => {
    const mocks = written.filter((task) => task.kind === 'mock');
    const week4 = mocks.filter((task) => task.day > 21).map((task) => task.round);
    expect(week4.sort()).toEqual(['behavioral', 'coding', 'coding', 'design']);
    const trial = written.find((task) => task.kind === 'trial');
    expect(trial?.days).toBe(2);
    expect(Math.max(...mocks.map((task) => task.day))).toBeLessThan(trial?.day ?? 0);
  });

  test('fits two hours a day and the tenth a day may run over, so that it can be laid as written', () => {
    const daily = plan?.daily.reduce((sum, task) => sum + task.minutes, 0) ?? 0;
    for (let day = 1; day <= 28; day += 1) {
      const tasks = written.filter((task) => task.day === day);
      const minutes = tasks.reduce((sum, task) => sum + (task.minutes ?? 0), daily);
      expect(minutes, `day ${day}`).toBeLessThanOrEqual(132);
    }
  });

  test('leaves the days 7, 14 and 21 lighter than the other days of their weeks', () => {
    function load(day: number): number {
      const tasks = written.filter((task) => task.day === day);
      return tasks.reduce((sum, task) => sum + (task.minutes ?? 0), 0);
    }
    for (const last of [7, 14, 21]) {
      const others = [1, 2, 3, 4, 5, 6].map((before) => load(last - before));
      expect(load(last)).toBeLessThan(Math.min(...others));
    }
  });
});
