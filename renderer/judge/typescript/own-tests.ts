/** Own tests: `test`, `it` and `describe` as test runners have them, collected first and then run one by one. */

import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import { fn, spyOn } from '@vitest/spy';
import assert from 'assert';
import { lineIn, told } from './driver.ts';
import { now } from './originals.ts';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

type Body = () => unknown;

export interface OwnTest {
  name: string;
  skipped: boolean;
  only: boolean;
  body: Body;
  group: Group;
}

interface Group {
  name: string;
  parent: Group | null;
  skipped: boolean;
  only: boolean;
  hooks: Record<Hook, Body[]>;
  /** Once-only hooks that have run. */
  begun: boolean;
}
type Hook = 'beforeAll' | 'beforeEach' | 'afterEach' | 'afterAll';

export interface TestOutcome {
  name: string;
  outcome: 'pass' | 'fail' | 'error' | 'skipped';
  message?: string;
  line?: number;
  ms: number;
}

function expectOf() {
  const expect = (value: unknown, message?: string) => chai.expect(value, message);
  Object.assign(expect, chai.expect, Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT));
  const state = {
    assertionCalls: 0,
    isExpectingAssertions: false,
    isExpectingAssertionsError: null,
    expectedAssertionsNumber: null,
    expectedAssertionsNumberErrorGen: null,
    customTesters: [],
  };
  // Matchers look their state up under the function itself, and some under the global one.
  Object.defineProperty(globalThis, GLOBAL_EXPECT, {
    value: expect,
    writable: true,
    configurable: true,
  });
  setState(state, Reflect.get(globalThis, GLOBAL_EXPECT));
  return Object.assign(expect, {
    getState: () => getState(Reflect.get(globalThis, GLOBAL_EXPECT)),
    extend: (matchers: object) => Reflect.get(chai.expect, 'extend')(expect, matchers),
    unreachable: (message?: string) => chai.assert.fail(message ?? 'expected not to be reached'),
    assertions: () => {},
    hasAssertions: () => {},
  });
}

/** What a file of own tests can call, and what it has declared once it was loaded. */
export function createSuite() {
  const tests: OwnTest[] = [];
  let group = newGroup('', null, {});

  function add(name: unknown, body: unknown, flags: { skipped?: boolean; only?: boolean }): void {
    if (typeof body !== 'function' && flags.skipped !== true)
      throw new TypeError(`test(${JSON.stringify(String(name))}) has no function to run`);
    const names = [...namesOf(group), String(name)];
    tests.push({
      name: names.join(' > '),
      skipped: flags.skipped ?? group.skipped,
      only: flags.only ?? group.only,
      body: body as Body,
      group,
    });
  }

  function describeWith(flags: { skipped?: boolean; only?: boolean }) {
    return (name: unknown, body: unknown) => {
      const outer = group;
      group = newGroup(String(name), outer, flags);
      try {
        if (typeof body === 'function') body();
      } finally {
        group = outer;
      }
    };
  }

  /** `test.each(table)(name, body)`: each row is spread over the body's parameters. */
  function each(declare: (name: string, body: Body) => void) {
    return (table: unknown[]) => (name: string, body: (...row: unknown[]) => unknown) => {
      for (const [index, row] of table.entries()) {
        const values = Array.isArray(row) ? row : [row];
        let next = 0;
        const shownName = name
          .replace(/%[sdifjo]/g, () => String(values[next++]))
          .replace(/%#/g, String(index));
        declare(shownName, () => body(...values));
      }
    };
  }

  // A test may stand with options between its name and its body.
  const declare =
    (flags: { skipped?: boolean; only?: boolean }) =>
    (name: unknown, second?: unknown, third?: unknown) =>
      add(name, typeof second === 'function' ? second : third, flags);
  const test = Object.assign(declare({}), {
    skip: declare({ skipped: true }),
    only: declare({ only: true }),
    todo: (name: unknown) => add(name, undefined, { skipped: true }),
    each: each(declare({})),
  });
  const describe = Object.assign(describeWith({}), {
    skip: describeWith({ skipped: true }),
    only: describeWith({ only: true }),
    each: each((name, body) => describeWith({})(name, body)),
  });
  const hook = (name: Hook) => (body: Body) => {
    group.hooks[name].push(body);
  };
  const names = {
    test,
    it: test,
    describe,
    suite: describe,
    beforeAll: hook('beforeAll'),
    beforeEach: hook('beforeEach'),
    afterEach: hook('afterEach'),
    afterAll: hook('afterAll'),
    before: hook('beforeAll'),
    after: hook('afterAll'),
    expect: expectOf(),
    assert,
    vi: { fn, spyOn },
  };
  return { names, tests: () => chosen(tests) };
}

function newGroup(
  name: string,
  parent: Group | null,
  flags: { skipped?: boolean; only?: boolean },
): Group {
  const hooks = { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] };
  const { skipped = parent?.skipped ?? false, only = parent?.only ?? false } = flags;
  return { name, parent, skipped, only, hooks, begun: false };
}

function namesOf(group: Group | null): string[] {
  return group === null || group.parent === null ? [] : [...namesOf(group.parent), group.name];
}

function chosen(tests: OwnTest[]): OwnTest[] {
  const some = tests.some(({ only }) => only);
  return some ? tests.map((test) => (test.only ? test : { ...test, skipped: true })) : tests;
}

/** Modules a file of own tests may import besides the solution. */
export function modulesFor(
  names: ReturnType<typeof createSuite>['names'],
): Record<string, unknown> {
  const runner = { ...names, default: names.test };
  const assertModule = Object.assign(assert, { default: assert, strict: assert.strict });
  return {
    vitest: runner,
    'node:test': runner,
    '@jest/globals': runner,
    'bun:test': runner,
    assert: assertModule,
    'node:assert': assertModule,
    'assert/strict': assertModule,
    'node:assert/strict': assertModule,
    chai,
  };
}

export async function runTest(test: OwnTest): Promise<TestOutcome> {
  const started = now();
  const { name } = test;
  if (test.skipped) return { name, outcome: 'skipped', ms: 0 };
  const groups = groupsOf(test.group);
  try {
    for (const group of groups)
      if (!group.begun) {
        group.begun = true;
        for (const hook of group.hooks.beforeAll) await settled(hook);
      }
    for (const group of groups) for (const hook of group.hooks.beforeEach) await settled(hook);
    await settled(test.body);
    for (const group of groups) for (const hook of group.hooks.afterEach) await settled(hook);
    return { name, outcome: 'pass', ms: now() - started };
  } catch (error) {
    const fail = isAssertion(error);
    const inSolution =
      typeof error === 'object' && error !== null && lineIn(error, 'solution') !== undefined;
    const line = typeof error === 'object' && error !== null ? lineIn(error, 'tests') : undefined;
    const message = told(error, fail || !inSolution ? 'tests' : 'solution');
    const place = line === undefined ? {} : { line };
    return { name, outcome: fail ? 'fail' : 'error', message, ...place, ms: now() - started };
  }
}

/** Waits only where there is something to wait for, so that a plain test stays in one piece. */
async function settled(body: Body): Promise<void> {
  const result = body();
  if (result instanceof Promise) await result;
}

function groupsOf(group: Group | null): Group[] {
  return group === null ? [] : [...groupsOf(group.parent), group];
}

/** An assertion that the tests made; one that the solution threw by itself is a crash. */
export function isAssertion(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const own = error.name === 'AssertionError' || Reflect.get(error, 'code') === 'ERR_ASSERTION';
  const first = /(solution|tests)\.ts:\d+:/.exec(error.stack ?? '')?.[1];
  return own && first !== 'solution';
}
