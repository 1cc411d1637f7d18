import { describe, expect, test } from 'vitest';
import { announcementBetween } from './announce.ts';
import {
  chooseSteps,
  labelPlace,
  type Phase,
  placeOf,
  segmentsOf,
  tickLabels,
  ticksOf,
} from './geometry.ts';

const phases: Phase[] = [
  { id: 'base', label: 'Base', from: 0, to: 25, tone: 'ink', elapsed: 25 },
  { id: 'extension', label: 'Extension', from: 25, to: 40, tone: 'voice', elapsed: 7.5 },
];

describe('steps', () => {
  test('a day of 180 min on 664 px is labelled every 30 and ticked every 5', () => {
    expect(chooseSteps(180, 664)).toEqual({ major: 30, minor: 5 });
  });

  test('40 min on 400 px are labelled every 10 and ticked every 1', () => {
    expect(chooseSteps(40, 400)).toEqual({ major: 10, minor: 1 });
  });

  test('a narrow ruler takes coarser steps', () => {
    expect(chooseSteps(180, 300).major).toBeGreaterThan(30);
  });

  test('labels keep their distance at any width', () => {
    for (let width = 120; width < 1600; width += 37) {
      for (const total of [7, 25, 90, 145, 180, 333, 720, 2880]) {
        const labels = tickLabels(ticksOf(total, width, chooseSteps(total, width)), width);
        const gaps = labels.slice(1).map((label, index) => label.x - (labels[index]?.x ?? 0));
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(Math.min(66, width) - 1e-6);
      }
    }
  });
});

describe('places', () => {
  test('values outside the span are held at its ends', () => {
    expect([placeOf(-5, 40, 400), placeOf(20, 40, 400), placeOf(50, 40, 400)]).toEqual([
      0, 200, 400,
    ]);
  });

  test('an empty span has no places', () => {
    expect(placeOf(3, 0, 400)).toBe(0);
  });

  test('the end has a tick of its own even off the step', () => {
    const ticks = ticksOf(47, 400, { major: 10, minor: 5 });
    expect(ticks.at(-1)).toEqual({ at: 47, x: 400, major: true });
  });
});

describe('segments', () => {
  test('leave a gap between neighbours and fill by what has passed', () => {
    const [base, extension] = segmentsOf(phases, 40, 400, 3);
    expect(base).toMatchObject({ x: 0, width: 247, elapsedWidth: 247 });
    expect(extension).toMatchObject({ x: 250, width: 150, elapsedWidth: 75 });
  });

  test('the shortest phase can still be seen', () => {
    const tiny: Phase = { id: 'tiny', from: 0, to: 0.1, tone: 'ink', elapsed: 0 };
    expect(segmentsOf([tiny, { ...tiny, id: 'next' }], 40, 400, 3)[0]?.width).toBe(2);
  });
});

describe('phase labels', () => {
  const extension = segmentsOf(phases, 40, 400, 3)[1];

  test('start with their phase', () => {
    expect(extension && labelPlace(extension, null)).toBe(250);
  });

  test('never lie under the pointer', () => {
    expect(extension && labelPlace(extension, 255)).toBe(263);
  });

  test('are left out where there is no room beside the pointer', () => {
    expect(extension && labelPlace({ ...extension, width: 60 }, 255)).toBeNull();
  });
});

describe('announcements', () => {
  const span = { total: 40, target: 30, phases, minute: 1 };

  test('a phase, the target and the last minute, each once', () => {
    expect(announcementBetween(span, 24.9, 25)).toBe('Extension begins.');
    expect(announcementBetween(span, 25, 25.1)).toBeNull();
    expect(announcementBetween(span, 29.99, 30.01)).toBe('Target reached.');
    expect(announcementBetween(span, 38.9, 39.1)).toBe('One minute left.');
  });

  test('a second that passes nothing is silent', () => {
    expect(announcementBetween(span, 10, 10.02)).toBeNull();
  });
});
