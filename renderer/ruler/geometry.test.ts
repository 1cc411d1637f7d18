import { describe, expect, test } from 'vitest';
import { announcementBetween } from './announce.ts';
import {
  chooseSteps,
  clearOf,
  labelPlace,
  markLabels,
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
  if (extension === undefined) throw new Error('There is no extension.');
  const atEnd = { ...extension, labelAt: 'end' as const };

  test('start with their phase, or end with it where it says so', () => {
    expect(labelPlace(extension, null)).toEqual({ x: 250, anchor: 'start' });
    expect(labelPlace(atEnd, null)).toEqual({ x: 400, anchor: 'end' });
    expect(labelPlace(atEnd, 255)).toEqual({ x: 400, anchor: 'end' });
  });

  test('never lie under the pointer', () => {
    expect(labelPlace(extension, 255)?.x).toBe(263);
    expect(labelPlace(atEnd, 390)).toEqual({ x: 382, anchor: 'end' });
  });

  test('are left out where there is no room beside the pointer', () => {
    expect(labelPlace({ ...extension, width: 60 }, 255)).toBeNull();
    expect(labelPlace({ ...atEnd, width: 60 }, 305)).toBeNull();
  });
});

describe('texts of marks', () => {
  const target = { id: 'target', text: 'target 30:00', x: 390 };
  const spans = (...marks: Parameters<typeof markLabels>[0]) =>
    Object.fromEntries(markLabels(marks, 520).map(({ id, from, to }) => [id, { from, to }]));

  test('stand under their mark, held within the ruler', () => {
    const [label, best] = markLabels([target, { id: 'best', text: 'best 39:50', x: 518 }], 520);
    expect(label).toMatchObject({ x: 390, anchor: 'middle' });
    expect(best).toMatchObject({ x: 520, anchor: 'end' });
  });

  test('never touch: a best near the target stands on its own side of it', () => {
    for (const x of [0, 300, 370, 388, 390, 395, 430, 520]) {
      const { target: wide, best } = spans(target, { id: 'best', text: 'best 29:10', x });
      if (wide === undefined || best === undefined) throw new Error(`One is missing at ${x}.`);
      expect(best.to <= wide.from || best.from >= wide.to).toBe(true);
      if (Math.abs(x - target.x) > 1) expect(best.from < wide.from).toBe(x < target.x);
    }
  });

  test('go before the texts of ticks, of which those in their way are left out', () => {
    const ticks = tickLabels(ticksOf(40, 520, { major: 10, minor: 1 }), 520);
    const marks = markLabels([target, { id: 'best', text: 'best 38:20', x: 498 }], 520);
    expect(clearOf(ticks, []).map(({ at }) => at)).toEqual([0, 10, 20, 30, 40]);
    expect(clearOf(ticks, marks).map(({ at }) => at)).toEqual([0, 10, 20]);
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
