import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callsOf } from './rules/calls.ts';
import { bands, baseEndsAt, instantAfter, runMs, workedMs } from './rules/clock.ts';
import { isLargePaste } from './rules/pastes.ts';
import { asksAboutManyMachines, matchQuestion } from './rules/questions.ts';
import { regressionsIn, regressionsOver } from './rules/regressions.ts';
import { furtherStage, stageAfter } from './rules/stages.ts';
import { mutantsMet, operationResults } from './rules/strength.ts';
import { bestTimes, trendOf } from './rules/times.ts';
import { sampleDrill } from './test-bench.ts';

const minute = 60_000;

describe('the clock', () => {
  const stop = fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 400 }))
    .map(([fromAt, length]) => ({ fromAt, toAt: fromAt + length }));
  const stops = fc.array(stop, { maxLength: 6 });

  test('worked time and stopped time add up, also where stops overlap', () => {
    fc.assert(
      fc.property(stops, fc.integer({ min: 0, max: 2000 }), (all, toAt) => {
        const counted = Array.from({ length: toAt }, (_, at) => at).filter(
          (at) => !all.some((one) => one.fromAt <= at && at < one.toAt),
        );
        expect(workedMs(all, 0, toAt)).toBe(counted.length);
      }),
    );
  });

  test('the instant after some work is the first at which that much was worked', () => {
    fc.assert(
      fc.property(stops, fc.integer({ min: 1, max: 1500 }), (all, ms) => {
        const at = instantAfter(all, 0, ms);
        expect(at).not.toBeNull();
        expect(workedMs(all, 0, at ?? 0)).toBe(ms);
        expect(workedMs(all, 0, (at ?? 0) - 1)).toBe(ms - 1);
      }),
    );
  });

  test('an open stop has no end to come, and counts nothing meanwhile', () => {
    const open = [{ fromAt: 10, toAt: null }];
    expect(instantAfter(open, 0, 11)).toBeNull();
    expect(instantAfter(open, 0, 10)).toBe(10);
    expect(workedMs(open, 0, 500)).toBe(10);
  });

  test('bands lie end to end, and wrapping up is not on the clock', () => {
    const facts = {
      phases: [
        { phase: 'clarify', startedAt: 0 },
        { phase: 'base', startedAt: 3 * minute },
        { phase: 'extension', startedAt: 30 * minute },
        { phase: 'wrap-up', startedAt: 40 * minute },
      ],
      stops: [{ fromAt: 10 * minute, toAt: 12 * minute }],
    } as const;
    expect(bands(facts, 50 * minute)).toEqual([
      { phase: 'clarify', fromMs: 0, ms: 3 * minute },
      { phase: 'base', fromMs: 3 * minute, ms: 25 * minute },
      { phase: 'extension', fromMs: 28 * minute, ms: 10 * minute },
      { phase: 'wrap-up', fromMs: 38 * minute, ms: 10 * minute },
    ]);
    expect(runMs(facts, 50 * minute)).toBe(38 * minute);
    expect(runMs(facts, 5 * minute)).toBe(5 * minute);
  });

  test('the end of the base moves with what stops in it', () => {
    const phases = [{ phase: 'base', startedAt: 0 }] as const;
    expect(baseEndsAt({ phases, stops: [] }, 25)).toBe(25 * minute);
    expect(baseEndsAt({ phases, stops: [{ fromAt: 5 * minute, toAt: 7 * minute }] }, 25)).toBe(
      27 * minute,
    );
    expect(baseEndsAt({ phases, stops: [{ fromAt: 5 * minute, toAt: null }] }, 25)).toBeNull();
  });

  test('a system clock that was set back makes no time negative', () => {
    expect(workedMs([], 1000, 400)).toBe(0);
    expect(runMs({ phases: [{ phase: 'base', startedAt: 1000 }], stops: [] }, 400)).toBe(0);
  });
});

describe('requirements', () => {
  const drill = sampleDrill();

  test('come in their order, the optional ones last', () => {
    expect(stageAfter(drill, 'base')?.id).toBe('limit');
    expect(furtherStage(drill, ['base'])).toMatchObject({ kind: 'next', stage: { id: 'limit' } });
    expect(furtherStage(drill, ['base', 'limit', 'reset'])).toMatchObject({
      kind: 'optional',
      stage: { id: 'extra' },
    });
    expect(furtherStage(drill, ['base', 'limit', 'reset', 'extra'])).toBeNull();
  });
});

describe('questions', () => {
  const questions = [
    { id: 'capacity', ask: 'Is the capacity fixed, and what does it count?', answer: '' },
    { id: 'threads', ask: 'Will more than one thread call this at the same time?', answer: '' },
    {
      id: 'miss',
      ask: 'What does a miss return, and must I tell it from a stored None?',
      answer: '',
    },
    { id: 'cost', ask: 'What may get and put cost?', answer: '' },
  ];

  test.each([
    ['is the capacity fixed?', 'capacity'],
    ['Does capacity count entries?', 'capacity'],
    ['can several threads call it at the same time', 'threads'],
    ['what should I return for a miss', 'miss'],
    ['how much may put cost', 'cost'],
  ])('%s', (text, id) => {
    expect(matchQuestion(questions, text)?.id).toBe(id);
  });

  test.each(['should I use tabs or spaces?', '', 'is the sky blue today', 'what is it?'])(
    '"%s" meets none',
    (text) => {
      expect(matchQuestion(questions, text)).toBeUndefined();
    },
  );

  test('more than one machine is noticed in many words', () => {
    expect(asksAboutManyMachines('Does this run on several machines?')).toBe(true);
    expect(asksAboutManyMachines('Is it distributed?')).toBe(true);
    expect(asksAboutManyMachines('do multiple worker processes share it')).toBe(true);
    expect(asksAboutManyMachines('Is the machine fast?')).toBe(false);
    expect(asksAboutManyMachines('How many keys are there?')).toBe(false);
  });
});

describe('regressions', () => {
  const pass = (id: string) => ({ id, outcome: 'pass' }) as const;
  const fail = (id: string) => ({ id, outcome: 'fail' }) as const;

  test('are cases that passed in any earlier verdict and fail now', () => {
    const earlier = [
      [pass('a'), fail('b')],
      [fail('a'), pass('c')],
    ];
    expect(regressionsIn(earlier, [fail('a'), fail('b'), fail('c'), pass('d')])).toEqual([
      'a',
      'c',
    ]);
  });

  test('are none where the judge broke, or the case is new', () => {
    expect(regressionsIn([[pass('a')]], [{ id: 'a', outcome: 'broke' }, fail('z')])).toEqual([]);
  });

  test('are kept although they were mended', () => {
    const verdicts = [
      [pass('a'), pass('b')],
      [fail('a'), fail('b')],
      [pass('a'), fail('b')],
    ];
    expect(regressionsOver(verdicts)).toEqual({ ever: ['a', 'b'], standing: ['b'] });
  });
});

describe('calls of a case', () => {
  test('read as the language is written', () => {
    const steps: Parameters<typeof callsOf>[0] = [
      ['let', 'lru_cache', 'LRUCache', [2, { ref: 'clock.now' }]],
      ['do', 'lru_cache.put', ['a', null, { seconds: 1.5 }]],
      ['gives', 'lru_cache.stats', [], { hits: 1, ok: true }],
      ['let', 'other', 'fresh.TimeMap.from_state', [{ ref: 'lru_cache' }]],
      ['raises', 'LRUCache', [0], 'range'],
    ];
    expect(callsOf(steps, 'python')).toEqual([
      'lru_cache = LRUCache(2, clock.now)',
      'lru_cache.put("a", None, 1.5)',
      'lru_cache.stats()  # {"hits": 1, "ok": True}',
      'other = fresh.TimeMap.from_state(lru_cache)',
      'LRUCache(0)  # raises ValueError',
    ]);
    expect(callsOf(steps, 'typescript')).toEqual([
      'const lruCache = new LRUCache(2, clock.now);',
      'lruCache.put("a", undefined, 1500);',
      'lruCache.stats();  // { hits: 1, ok: true }',
      'const other = fresh.TimeMap.fromState(lruCache);',
      'new LRUCache(0);  // throws RangeError',
    ]);
  });
});

test('a large paste is large by characters or by lines', () => {
  expect(isLargePaste({ characters: 30, lines: 1 })).toBe(false);
  expect(isLargePaste({ characters: 500, lines: 1 })).toBe(true);
  expect(isLargePaste({ characters: 60, lines: 10 })).toBe(true);
});

describe('variants of a stage', () => {
  const drill = sampleDrill();
  const [stage] = drill.stages;
  if (stage === undefined) throw new Error('The sample has no stage.');
  const edits = [{ find: 'a', replace: 'b' }];
  const varied = {
    ...drill,
    stages: [
      { ...stage, classes: undefined, oneOf: ['Left', 'Right'], variants: ['left', 'right'] },
    ],
    cases: {
      base: (drill.cases.base ?? []).map((entry, index) => ({
        ...entry,
        for: index === 0 ? 'Left' : 'Right',
      })),
    },
    complexity: [
      { ...drill.complexity[0], for: 'Left', expected: 'flat' },
      { ...drill.complexity[0], for: 'Right', expected: 'n' },
    ] as typeof drill.complexity,
    languages: {
      ...drill.languages,
      python: {
        ...drill.languages.python,
        mutants: [
          { stage: 'base', variant: 'left', mutants: [{ id: 'same', symptom: 'Left.', edits }] },
          { stage: 'base', variant: 'right', mutants: [{ id: 'same', symptom: 'Right.', edits }] },
        ],
      },
    },
  };
  const ran = (id: string) => [{ id, title: '', outcome: 'pass', ms: 1 } as const];
  const ownTests = {
    outcome: 'pass',
    message: '',
    on: 'reference',
    tests: [],
    mutants: [{ id: 'same', outcome: 'survived' }],
  } as const;

  test('are told apart by the cases that ran', () => {
    const of = (id: string) =>
      mutantsMet(varied, 'python', 'base', {
        cases: ran(id),
        ownTests: { ...ownTests, tests: [], mutants: [...ownTests.mutants] },
      })?.variant;
    expect(of('base-one')).toBe('left');
    expect(of('base-two')).toBe('right');
  });

  test('have growth of their own asked for', () => {
    const growth = { verdict: 'n', sizes: [1, 2], counts: [1, 2], ratio: 2, by: 'counts' } as const;
    const complexity = { count: { ...growth, sizes: [1, 2], counts: [1, 2] } };
    expect(operationResults(varied, { cases: ran('base-one'), complexity })[0]?.met).toBe(false);
    expect(operationResults(varied, { cases: ran('base-two'), complexity })[0]?.met).toBe(true);
  });
});

describe('solve times', () => {
  const of = (...whole: (number | null)[]) =>
    whole.map((wholeSeconds) => ({ baseSeconds: null, wholeSeconds }));

  test('the best is the shortest that was solved', () => {
    expect(bestTimes(of(2000, null, 1700))).toEqual({ baseSeconds: null, wholeSeconds: 1700 });
  });

  test('the trend holds the last against up to three before it, and against the target', () => {
    expect(trendOf(of(), 'wholeSeconds').direction).toBe('too-few');
    expect(trendOf(of(1900), 'wholeSeconds')).toEqual({
      direction: 'too-few',
      changeSeconds: null,
      overTargetSeconds: 100,
    });
    expect(trendOf(of(9000, 2000, null, 2100, 1900, 1700), 'wholeSeconds')).toEqual({
      direction: 'faster',
      changeSeconds: -300,
      overTargetSeconds: -100,
    });
    expect(trendOf(of(1800, 1820), 'wholeSeconds').direction).toBe('steady');
    expect(trendOf(of(1700, 1900), 'wholeSeconds').direction).toBe('slower');
  });
});
