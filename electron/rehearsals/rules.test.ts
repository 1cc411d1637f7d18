import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestOf,
  gapsBetween,
  isOnTarget,
  isTelling,
  lengthOf,
  measure,
  medianPace,
  standingOf,
  type TakeFacts,
  type Telling,
  tidy,
  trendSentence,
} from './rules.ts';
import type { Mark, Stretch } from './values.ts';

const facts = (over: Partial<TakeFacts> = {}): TakeFacts => ({
  speech: [],
  audioMs: 90_000,
  durationMs: 90_000,
  targetMs: 90_000,
  marks: [],
  scriptWords: 0,
  readInFull: false,
  model: 'a model',
  ...over,
});

const telling = (seconds: number, over: Partial<Telling> = {}): Telling => ({
  durationMs: seconds * 1000,
  targetMs: 90_000,
  cutShort: null,
  ...over,
});

const time = fc.integer({ min: 0, max: 240_000 });
const stretches = fc.array(
  fc.tuple(time, time).map(([a, b]): Stretch => [Math.min(a, b), Math.max(a, b)]),
);
const marks = fc.array(
  fc.record({
    part: fc.constantFrom<Mark['part']>('situation', 'task', 'action', 'result'),
    atMs: time,
  }),
);
const anyFacts = fc.record({
  speech: stretches,
  marks,
  durationMs: fc.integer({ min: 1, max: 200_000 }),
  audioMs: fc.integer({ min: 1, max: 240_000 }),
  targetMs: fc.constantFrom(60_000, 90_000, 180_000),
  scriptWords: fc.integer({ min: 0, max: 600 }),
  readInFull: fc.boolean(),
  model: fc.constant('a model'),
});

describe('stretches', () => {
  test('are put in order, joined and held within the take', () => {
    expect(
      tidy(
        [
          [5000, 9000],
          [0, 2000],
          [1500, 3000],
          [8000, 30_000],
        ],
        20_000,
      ),
    ).toEqual([
      [0, 3000],
      [5000, 20_000],
    ]);
  });

  test('tidying tidy ones changes nothing, and the order they come in says nothing', () => {
    fc.assert(
      fc.property(stretches, time, (all, length) => {
        const once = tidy(all, length);
        expect(tidy(once, length)).toEqual(once);
        expect(tidy([...all].reverse(), length)).toEqual(once);
        expect(lengthOf(once)).toBeLessThanOrEqual(length);
        expect(gapsBetween(once).every((gap) => gap > 0)).toBe(true);
      }),
    );
  });
});

describe('measures', () => {
  test('first word, speaking, silence and pauses of a take', () => {
    const found = measure(
      facts({
        speech: [
          [1_500, 20_000],
          [20_600, 40_000],
          [40_900, 60_000],
          [63_000, 85_000],
        ],
      }),
    );
    expect(found).toMatchObject({
      firstWordMs: 1_500,
      speakingMs: 18_500 + 19_400 + 19_100 + 22_000,
      pausesOver700: 2,
      pausesOver2000: 1,
      longestPauseMs: 3_000,
      overrunMs: 0,
    });
    expect(found.silenceShare).toBeCloseTo(1 - 79_000 / 90_000, 9);
  });

  test('a gap of exactly 0.7 s is none yet, and 2 s is no long pause', () => {
    const found = measure(
      facts({
        speech: [
          [0, 1000],
          [1700, 2000],
          [4000, 5000],
        ],
      }),
    );
    expect(found).toMatchObject({ pausesOver700: 1, pausesOver2000: 0, longestPauseMs: 2000 });
  });

  test('silence before the first and after the last word is no pause', () => {
    const found = measure(facts({ speech: [[30_000, 31_000]] }));
    expect(found).toMatchObject({ firstWordMs: 30_000, pausesOver700: 0, longestPauseMs: 0 });
  });

  test('nobody spoke', () => {
    const found = measure(facts({ readInFull: true, scriptWords: 200 }));
    expect(found).toMatchObject({ firstWordMs: null, silenceShare: 1, wordsPerMinute: null });
  });

  test('sections go from mark to mark; one begun again holds both pieces', () => {
    const { sections } = measure(
      facts({
        speech: [
          [0, 30_000],
          [40_000, 90_000],
        ],
        marks: [
          { part: 'situation', atMs: 400 },
          { part: 'task', atMs: 20_000 },
          { part: 'situation', atMs: 35_000 },
          { part: 'action', atMs: 50_000 },
          { part: 'result', atMs: 95_000 },
        ],
      }),
    );
    expect(sections).toEqual([
      { part: 'situation', ms: 35_000, speakingMs: 30_000 },
      { part: 'task', ms: 15_000, speakingMs: 10_000 },
      { part: 'action', ms: 40_000, speakingMs: 40_000 },
    ]);
  });

  test('pace counts from the first word to the last, and only where the script was read', () => {
    const speech: Stretch[] = [
      [5_000, 45_000],
      [46_000, 85_000],
    ];
    const read = facts({ speech, scriptWords: 200, readInFull: true });
    expect(measure(read).wordsPerMinute).toBeCloseTo(150, 9);
    expect(measure({ ...read, readInFull: false }).wordsPerMinute).toBeNull();
    expect(measure({ ...read, scriptWords: 0 }).wordsPerMinute).toBeNull();
    // Half a script in a few seconds was not read.
    expect(measure({ ...read, speech: [[5_000, 15_000]] }).wordsPerMinute).toBeNull();
  });

  test('where the recording broke off, silence is a share of what was heard', () => {
    const found = measure(facts({ speech: [[0, 30_000]], audioMs: 40_000 }));
    expect(found).toMatchObject({ heardMs: 40_000, silenceShare: 0.25 });
  });

  test('laws: sections are the whole take, shares are shares, speech is no longer than the take', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        const found = measure(any);
        const sum = found.sections.reduce((ms, section) => ms + section.ms, 0);
        const isMarked = any.marks.some(({ atMs }) => atMs <= any.durationMs);
        expect(sum).toBeCloseTo(isMarked ? any.durationMs : 0, 6);
        for (const section of found.sections) {
          expect(section.speakingMs).toBeGreaterThanOrEqual(0);
          expect(section.speakingMs).toBeLessThanOrEqual(section.ms + 1e-9);
        }
        expect(found.silenceShare).toBeGreaterThanOrEqual(0);
        expect(found.silenceShare).toBeLessThanOrEqual(1);
        expect(found.speakingMs).toBeLessThanOrEqual(found.heardMs);
        expect(found.pausesOver2000).toBeLessThanOrEqual(found.pausesOver700);
        expect(found.overrunMs).toBe(Math.max(0, any.durationMs - any.targetMs));
        expect(found.longestPauseMs > 700).toBe(found.pausesOver700 > 0);
      }),
    );
  });

  test('laws: a later start moves the first word and nothing else that is spoken', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 0, max: 60_000 }), (speech, later) => {
        const roomy = { audioMs: 400_000, durationMs: 400_000 };
        const one = measure(facts({ ...roomy, speech }));
        const moved = speech.map(([from, to]): Stretch => [from + later, to + later]);
        const other = measure(facts({ ...roomy, speech: moved }));
        expect(other.firstWordMs).toBe(one.firstWordMs === null ? null : one.firstWordMs + later);
        expect(other.speakingMs).toBe(one.speakingMs);
        expect(other.pausesOver700).toBe(one.pausesOver700);
        expect(other.longestPauseMs).toBe(one.longestPauseMs);
      }),
    );
  });
});

describe('progress', () => {
  test.each([
    [81, true],
    [99, true],
    [80.9, false],
    [99.1, false],
  ])('%d s against 90 is on target: %s', (seconds, on) => {
    expect(isOnTarget(telling(seconds))).toBe(on);
  });

  test('one that was cut short is not, whatever its length', () => {
    expect(isOnTarget(telling(90, { cutShort: 'The microphone was unplugged.' }))).toBe(false);
    expect(isTelling(telling(90, { cutShort: 'The microphone was unplugged.' }))).toBe(false);
  });

  test('the plan takes a telling over half of the target and up to a tenth over', () => {
    expect([45, 45.1, 99, 99.1].map((seconds) => isTelling(telling(seconds)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('three running make it rehearsed, and it stays so', () => {
    expect(standingOf([90, 120, 90, 91].map((s) => telling(s)))).toEqual({
      running: 2,
      rehearsed: false,
    });
    expect(standingOf([90, 92, 95].map((s) => telling(s)))).toEqual({
      running: 3,
      rehearsed: true,
    });
    expect(standingOf([90, 92, 95, 130].map((s) => telling(s)))).toEqual({
      running: 0,
      rehearsed: true,
    });
    const cut = telling(20, { cutShort: 'The microphone was unplugged.' });
    expect(standingOf([telling(90), telling(92), cut, telling(95)])).toEqual({
      running: 3,
      rehearsed: true,
    });
  });

  test('the sentence says where it began, where it is, and what is left', () => {
    expect(trendSentence([])).toBe('Not told yet.');
    expect(trendSentence([telling(112)])).toBe(
      'One take, 112 s against 90 s. That is 22 s over; within a tenth of it counts.',
    );
    expect(trendSentence([telling(112), telling(94)])).toBe(
      'From 112 s to 94 s in 2 takes, against 90 s. Two more running within a tenth of it, and it counts as rehearsed.',
    );
    expect(trendSentence([94, 92, 90].map((s) => telling(s)))).toBe(
      'From 94 s to 90 s in 3 takes, against 90 s. Rehearsed: 3 takes running within a tenth of it.',
    );
    expect(trendSentence([94, 92, 90, 70].map((s) => telling(s)))).toBe(
      'From 94 s to 70 s in 4 takes, against 90 s. Rehearsed before; this last take was 20 s under.',
    );
  });

  test('the best take is the nearest to its target', () => {
    expect(bestOf([telling(70), telling(95), telling(84)])?.durationMs).toBe(95_000);
    expect(bestOf([telling(90, { cutShort: 'x' })])).toBeUndefined();
    expect(bestOf([telling(2), telling(45)])).toBeUndefined();
  });

  test('the pace is the median of the last five', () => {
    expect(medianPace([])).toBeNull();
    expect(medianPace([150])).toBe(150);
    expect(medianPace([150, 160])).toBe(155);
    expect(medianPace([150, 300, 140, 145, 155, 60, 60, 60])).toBe(150);
  });
});
