/**
 * What the drills' tests stand on: a small drill, and a judge that says what a test tells it to.
 */
import type { Case, Drill, LanguageKit } from '#content/drills/schema.ts';
import type { GrowthResult, JudgeEvent, JudgeRequest, Verdict } from '../judge/values.ts';
import type { DrillsJudge } from './service.ts';

const python: LanguageKit = {
  starter: 'class Counter:\n    pass\n',
  examples: 'from solution import Counter\n',
  fixtures: '',
  complexity: '',
  references: [
    { stage: 'base', variant: null, source: 'step = 1\nlimit = 9\n' },
    { stage: 'limit', variant: null, source: 'step = 1\nlimit = 9\nfull = True\n' },
  ],
  mutants: [
    {
      stage: 'base',
      variant: null,
      mutants: [
        {
          id: 'skips',
          symptom: 'Counts two at once.',
          edits: [{ find: 'step = 1', replace: 'step = 2' }],
        },
        {
          id: 'early',
          symptom: 'Stops too soon.',
          edits: [{ find: 'limit = 9', replace: 'limit = 8' }],
        },
      ],
    },
    {
      stage: 'limit',
      variant: null,
      mutants: [
        {
          id: 'never-full',
          symptom: 'Is never full.',
          edits: [{ find: 'full = True', replace: 'full = False' }],
        },
      ],
    },
  ],
  slow: [],
  tests: [],
};

function caseOf(id: string, visible = false): Case {
  return {
    id,
    title: `Title of ${id}`,
    catches: `Mistake of ${id}`,
    visible,
    steps: [
      ['let', 'counter', 'Counter', [{ seconds: 2 }]],
      ['gives', 'counter.count_up', ['a', null], 1],
    ],
  };
}

function stageOf(id: string, reveal: string): Drill['stages'][number] {
  return {
    id,
    title: `Stage ${id}`,
    says: `Please do ${id}.`,
    reveal,
    minutes: id === 'base' ? 25 : 10,
    classes: ['Counter'],
    signature: { python: 'Counter()', typescript: 'new Counter()' },
    hints: [`First hint of ${id}.`, `Second hint of ${id}.`],
    discussion: `About ${id}.`,
  };
}

/** A drill named `counter` with a base, two extensions and an optional one. */
export function sampleDrill(id = 'counter', title = 'Counter'): Drill {
  return {
    id,
    title,
    pattern: `Pattern of ${id}`,
    summary: 'Counts.',
    outOfScope: 'Everything else.',
    brief: 'Please count.',
    questions: [
      { id: 'negative', ask: 'Can the count go below zero?', answer: 'No.' },
      { id: 'threads', ask: 'Is it called from several threads?', answer: 'Not today.' },
      {
        id: 'machines',
        ask: 'Does it run on one machine only?',
        answer: 'For now.',
        notices: 'distributed',
      },
    ],
    rubric: [
      { id: 'clarified', title: 'Clarified', anchors: ['a', 'b', 'c', 'd'], sees: 'questions' },
      { id: 'works', title: 'Works', anchors: ['a', 'b', 'c', 'd'], sees: 'cases' },
      { id: 'tested', title: 'Tested', anchors: ['a', 'b', 'c', 'd'], sees: 'own-tests' },
    ],
    stages: [
      stageOf('base', 'start'),
      stageOf('limit', 'after-base'),
      stageOf('reset', 'after-limit'),
      stageOf('extra', 'optional'),
    ],
    complexity: [
      {
        operation: 'count',
        title: 'count',
        stage: 'base',
        expected: 'flat',
        sizes: [10, 100, 1000],
        measure: 'work',
      },
    ],
    cases: {
      base: [caseOf('base-one', true), caseOf('base-two')],
      limit: [caseOf('limit-one', true), caseOf('limit-two')],
      reset: [caseOf('reset-one')],
      extra: [caseOf('extra-one')],
    },
    languages: { python, typescript: { ...python, mutants: [], references: [] } },
  };
}

export interface ScriptedJudge extends DrillsJudge {
  /** What it was asked to judge, in order. */
  requests: JudgeRequest[];
  warmed: string[];
  snapshots: number;
  /** Cases that fail from now on. */
  failing: Set<string>;
  /** Mutants that live from now on. */
  living: Set<string>;
  /** The next submission breaks it with these words; rejected where `throws`. */
  breaksNext: { message: string; throws: boolean } | null;
  /** Holds the next verdicts back until the function that it answers is called. */
  hold(): () => void;
}

/** Stands for the judge's window: cases pass but those named, in the order of the request. */
export function scriptedJudge(): ScriptedJudge {
  let held: Promise<void> = Promise.resolve();
  const judge: ScriptedJudge = {
    requests: [],
    warmed: [],
    snapshots: 0,
    failing: new Set(),
    living: new Set(),
    breaksNext: null,
    hold() {
      let release: () => void = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    async warm(language) {
      judge.warmed.push(language);
    },
    async makeSnapshot() {
      judge.snapshots += 1;
    },
    async judge(request, onEvent) {
      judge.requests.push(request);
      const breaks = judge.breaksNext;
      judge.breaksNext = null;
      await held;
      if (breaks?.throws === true) throw new Error(breaks.message);
      const verdict = verdictOn(request, judge, onEvent);
      return breaks === null ? verdict : { ...verdict, outcome: 'broke', message: breaks.message };
    },
  };
  return judge;
}

function verdictOn(
  request: JudgeRequest,
  { failing, living }: Pick<ScriptedJudge, 'failing' | 'living'>,
  onEvent: (event: JudgeEvent) => void,
): Verdict {
  const cases = request.cases.map(({ id, title }, index) => {
    const fails = failing.has(id);
    const wrong = { expected: '1', actual: '2', message: 'expected 1, got 2' };
    const result = {
      id,
      title,
      outcome: fails ? 'fail' : 'pass',
      ms: 1,
      ...(fails ? wrong : {}),
    } as const;
    onEvent({ kind: 'case', index, result });
    return result;
  });
  const growth: GrowthResult = {
    verdict: 'flat',
    sizes: [10, 100],
    counts: [3, 3],
    ratio: 1,
    by: 'counts',
  };
  if (request.complexity !== undefined)
    onEvent({ kind: 'growth', operation: 'count', result: growth });
  const mutants = request.variants.flatMap((variant) =>
    variant.mutants.map(
      ({ id }) => ({ id, outcome: living.has(id) ? 'survived' : 'killed' }) as const,
    ),
  );
  for (const result of mutants) onEvent({ kind: 'mutant', result });
  return {
    version: 1,
    ...(request.id === undefined ? {} : { id: request.id }),
    outcome: cases.some(({ outcome }) => outcome === 'fail') ? 'fail' : 'pass',
    message: '',
    cases,
    complexity: request.complexity === undefined ? {} : { count: growth },
    ownTests: {
      outcome: 'pass',
      message: '',
      on: request.own === 'grade' ? 'reference' : 'solution',
      tests: [{ name: 'test_counts', outcome: 'pass', ms: 1 }],
      mutants,
    },
    output: '',
    ms: 5,
  };
}
