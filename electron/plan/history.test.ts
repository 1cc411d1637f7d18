import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceBetween, isEmpty, type PlanState, reversed, withDifference } from './history.ts';
import { defaultSetup } from './setup.ts';
import type { PlanTask } from './values.ts';

const task = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    status: fc.constantFrom<PlanTask['status']>('to-do', 'done', 'skipped'),
    day: fc.constantFrom('2026-05-06', '2026-05-07', null),
    note: fc.string({ maxLength: 4 }),
  },
  { noNullPrototype: true },
) as fc.Arbitrary<PlanTask>;

const state: fc.Arbitrary<PlanState> = fc.record({
  setup: fc.constantFrom('2026-05-01', '2026-05-02').map(defaultSetup),
  tasks: fc.uniqueArray(task, { selector: ({ id }) => id }),
});

const sorted = ({ setup, tasks }: PlanState) => ({
  setup,
  tasks: [...tasks].sort((a, b) => a.id.localeCompare(b.id)),
});

test('a difference leads from one state to the other, and reversed back again', () => {
  fc.assert(
    fc.property(state, state, (before, after) => {
      const difference = differenceBetween(before, after);
      expect(sorted(withDifference(before, difference))).toEqual(sorted(after));
      expect(sorted(withDifference(after, reversed(difference)))).toEqual(sorted(before));
    }),
  );
});

test('between equal states there is none', () => {
  fc.assert(
    fc.property(state, (same) => {
      expect(isEmpty(differenceBetween(same, structuredClone(same)))).toBe(true);
    }),
  );
});
