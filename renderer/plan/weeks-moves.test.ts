import { describe, expect, test } from 'vitest';
import { neighbourDay, sideStep } from './weeks-moves.ts';

function day(name: string, ids: string[], fields: { off?: boolean; trial?: boolean } = {}) {
  return { day: name, off: false, trial: false, tasks: ids.map((id) => ({ id })), ...fields };
}

const days = [
  day('2026-05-05', ['a']),
  day('2026-05-06', ['b', 'c', 'd']),
  day('2026-05-07', [], { off: true }),
  day('2026-05-08', ['e']),
  day('2026-05-09', ['f'], { trial: true }),
  day('2026-05-10', ['g']),
];

describe('moving a task by a day', () => {
  test('skips days off and the work trial', () => {
    expect(neighbourDay(days, '2026-05-06', 1, '2026-05-06')).toBe('2026-05-08');
    expect(neighbourDay(days, '2026-05-08', 1, '2026-05-06')).toBe('2026-05-10');
  });

  test('never goes before today or past the end', () => {
    expect(neighbourDay(days, '2026-05-06', -1, '2026-05-06')).toBeNull();
    expect(neighbourDay(days, '2026-05-10', 1, '2026-05-06')).toBeNull();
  });
});

describe('moving over the days', () => {
  test('keeps the place in the day where it can', () => {
    expect(sideStep(days, 'c', 1)).toBe('e');
    expect(sideStep(days, 'e', -1)).toBe('b');
  });

  test('stays at the ends', () => {
    expect(sideStep(days, 'a', -1)).toBeNull();
    expect(sideStep(days, 'g', 1)).toBeNull();
  });

  test('starts at the first task', () => {
    expect(sideStep(days, null, 1)).toBe('a');
  });
});
