import curriculum from 'virtual:content/plan';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organisationIds } from '#content/plan/schema.ts';
import { arbitraryCurriculum } from './arbitraries.ts';
import { effectiveWeight } from './weights.ts';

test('no task weighs more than one it comes after, and all weigh 1 to 200', () => {
  fc.assert(
    fc.property(arbitraryCurriculum, fc.constantFrom(...organisationIds), (made, organisation) => {
      const weights = effectiveWeight(made, organisation);
      for (const task of made.tasks) {
        const weight = weights.get(task.id) ?? 0;
        expect(weight).toBeGreaterThanOrEqual(1);
        expect(weight).toBeLessThanOrEqual(200);
        for (const id of task.after) expect(weight).toBeLessThanOrEqual(weights.get(id) ?? 0);
      }
    }),
  );
});

test('a leaning that weighs nothing leaves the written weights', () => {
  const weights = effectiveWeight(curriculum, 'unknown');
  for (const task of curriculum.tasks) expect(weights.get(task.id)).toBe(task.weight);
});

test('a leaning multiplies the factors of a task’s topics', () => {
  const plain = curriculum.tasks.find((task) => task.after.length === 0);
  const tasks = curriculum.tasks
    .filter((task) => task === plain)
    .map((task) => ({ ...task, weight: 80, topics: ['one', 'two'] }));
  const organisations = curriculum.organisations.map((organisation) => ({
    ...organisation,
    topics: { one: 1.5, two: 0.5, three: 2 },
  }));
  const weights = effectiveWeight({ ...curriculum, tasks, organisations }, 'applied');
  expect([...weights.values()]).toEqual([60]);
});
