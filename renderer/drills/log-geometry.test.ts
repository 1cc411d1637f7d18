import { describe, expect, test } from 'vitest';
import { lineOf } from './growth-line.ts';
import { chartOf } from './log-geometry.ts';

const targets = { baseSeconds: 1500, wholeSeconds: 1800 };
const box = { width: 400, height: 168 };

describe('the chart of solve times', () => {
  test('leaves out what was not solved, and marks what is over its target', () => {
    const { marks } = chartOf(
      [
        { base: 1600, whole: null },
        { base: 1200, whole: 1700 },
      ],
      targets,
      box,
    );
    expect(marks.map(({ key, over }) => [key, over])).toEqual([
      ['base 0', true],
      ['base 1', false],
      ['whole 1', false],
    ]);
  });

  test('begins at zero and has room for the longest run', () => {
    const { lines, marks } = chartOf([{ base: 100, whole: 3600 }], targets, box);
    expect(lines[0]?.text).toBe('0');
    expect(marks.every(({ y }) => y >= 0 && y <= box.height)).toBe(true);
    expect(Math.min(...lines.map(({ y }) => y))).toBeLessThan(marks[1]?.y ?? 0);
  });

  test('is drawn without any run', () => {
    expect(chartOf([], targets, box).marks).toEqual([]);
  });
});

describe('the line of an operation', () => {
  const small = { width: 96, height: 36, top: 4, side: 5 };

  test('a flat one is level and clear of the edges', () => {
    const heights = lineOf([3, 3, 3], small).map(({ y }) => y);
    expect(new Set(heights).size).toBe(1);
    expect(heights[0]).toBeGreaterThan(small.top);
  });

  test('a rising one ends at the top, and zero lies on the base', () => {
    const points = lineOf([0, 10, 100], small);
    expect(points.at(-1)?.y).toBe(small.top);
    expect(points[0]?.y).toBe(small.height - 1);
  });
});
