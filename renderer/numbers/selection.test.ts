import { describe, expect, test } from 'vitest';
import {
  chooseAll,
  extendTo,
  inside,
  moveTo,
  nothingChosen,
  targetsOf,
  toggle,
} from './selection.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const idAt = (index: number) => ids[index];

describe('choosing rows', () => {
  test('without a choice the active row is acted on', () => {
    expect(targetsOf(nothingChosen, idAt)).toEqual(['a']);
    expect(targetsOf(moveTo(2), idAt)).toEqual(['c']);
    expect(targetsOf(moveTo(9), idAt)).toEqual([]);
  });
  test('a stretch grows and shrinks around where it began, in both directions', () => {
    const down = extendTo(moveTo(2), 4, idAt);
    expect([...down.chosen]).toEqual(['c', 'd', 'e']);
    expect([...extendTo(down, 3, idAt).chosen]).toEqual(['c', 'd']);
    expect([...extendTo(down, 0, idAt).chosen]).toEqual(['a', 'b', 'c']);
    expect(extendTo(down, 0, idAt)).toMatchObject({ active: 0, anchor: 2 });
  });
  test('single rows are added to the one that stood alone, and taken out', () => {
    const two = toggle(moveTo(0), 3, idAt);
    expect([...two.chosen]).toEqual(['a', 'd']);
    expect([...toggle(two, 0, idAt).chosen]).toEqual(['d']);
    expect([...toggle(moveTo(1), 1, idAt).chosen]).toEqual(['b']);
  });
  test('everything found is chosen, also what was not read', () => {
    expect(targetsOf(chooseAll(moveTo(1), [...ids, 'z']), idAt)).toHaveLength(6);
  });
  test('a move stays inside the table', () => {
    expect(inside(-3, 5)).toBe(0);
    expect(inside(12, 5)).toBe(4);
    expect(inside(2, 0)).toBe(0);
  });
});
