/**
 * How much each task matters when time is short.
 */
import type { Curriculum, OrganisationId } from '#content/plan/schema.ts';

const leastWeight = 1;
const mostWeight = 200;

/**
 * Each task's weight for an organisation leaning: the written weight times the factors of its topics,
 * within 1 to 200, and never above that of a task it comes after, so that what others build on goes last.
 */
export function effectiveWeight(
  curriculum: Curriculum,
  organisation: OrganisationId,
): Map<string, number> {
  const factors = curriculum.organisations.find((entry) => entry.id === organisation)?.topics ?? {};
  const tasks = new Map(curriculum.tasks.map((task) => [task.id, task]));
  const weights = new Map<string, number>();
  const weigh = (id: string): number => {
    const known = weights.get(id);
    const task = tasks.get(id);
    if (known !== undefined) return known;
    if (task === undefined) return mostWeight;
    const leaning = task.topics.reduce(
      (product, topic) => product * (factors[topic] ?? 1),
      task.weight,
    );
    const own = Math.min(mostWeight, Math.max(leastWeight, leaning));
    // Set before the walk so that a circular order, which the content check refuses, still ends.
    weights.set(id, own);
    const capped = task.after.reduce((weight, before) => Math.min(weight, weigh(before)), own);
    weights.set(id, capped);
    return capped;
  };
  for (const task of curriculum.tasks) weigh(task.id);
  return weights;
}
