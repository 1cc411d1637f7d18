import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part } from '#content/writing/schema.ts';
import type { Analysis, SignalResult } from '#electron/writing/contract.ts';
import { neighbour } from '../writing/find-next.ts';
import { entriesOf, subtitleOf, themesText } from './list-words.ts';
import { openQuestions } from './open-questions.ts';
import { phasesOf, rulerSeconds } from './ruler-phases.ts';
import { tellingBars } from './telling-bars.ts';

const part = (id: Part['id'], key: string, told: boolean): Part => ({
  id,
  kind: 'story',
  title: id,
  key,
  asks: `What of the ${id}?`,
  told,
});
const parts = [part('situation', 'S', true), part('action', 'A', true), part('cost', 'C', false)];

function spoken(seconds: Partial<Record<Part['id'], number>>): Analysis['spoken'] {
  const lengths = parts.map(({ id }) => ({
    part: id,
    seconds: seconds[id] ?? 0,
    words: Math.round((seconds[id] ?? 0) * 2.5),
  }));
  const told = (seconds.situation ?? 0) + (seconds.action ?? 0);
  return {
    pace: 150,
    measured: false,
    parts: lengths,
    told: { words: Math.round(told * 2.5), seconds: told, targetSeconds: 90 },
    sentence: null,
  };
}

function signal(id: string, level: SignalResult['level'], met: boolean): SignalResult {
  return { id, topic: 'framing', level, title: id, why: 'w', ask: `Ask ${id}?`, met, spans: [] };
}

describe('the ruler of a story', () => {
  test('has one band a told part, one after the other, and ends past the target', () => {
    const phases = phasesOf(spoken({ situation: 14, action: 33, cost: 8 }), parts);
    expect(phases.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['situation', 0, 14],
      ['action', 14, 47],
      ['left', 47, 105],
    ]);
  });

  test('always has room for what is told and for the target', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (situation, action) => {
        const length = spoken({ situation, action });
        const total = rulerSeconds(length);
        expect(total).toBeGreaterThan(Math.max(90, situation + action));
        const phases = phasesOf(length, parts);
        expect(phases.at(-1)?.to).toBe(total);
        phases.forEach((phase, index) => {
          expect(phase.from).toBe(phases[index - 1]?.to ?? 0);
        });
      }),
    );
  });
});

describe('follow-ups that nothing answers', () => {
  const level = {
    supports: 'L4',
    target: 'L5',
    sentence: '',
    signals: [signal('a', 'L5', false), signal('b', 'L6', false), signal('c', 'L4', true)],
  } as const satisfies Analysis['level'] & object;

  test('come from empty parts first, then from what the target level misses', () => {
    const analysis = {
      spoken: spoken({ action: 30 }),
      level: { ...level, signals: [...level.signals] },
    };
    expect(
      openQuestions(
        analysis,
        parts.filter(({ told }) => !told),
      ),
    ).toEqual([
      { asks: 'What of the cost?', part: 'cost' },
      { asks: 'Ask a?', part: 'task' },
    ]);
  });

  test('are none while the story says nothing', () => {
    expect(openQuestions({ spoken: spoken({}), level: null }, parts)).toEqual([]);
    expect(openQuestions(null, parts)).toEqual([]);
  });
});

describe('the list of stories', () => {
  const story = {
    id: 's',
    title: '',
    themes: ['Failure', 'Ownership'],
    seconds: 92.4,
    words: 230,
    supports: null,
    findings: 0,
    takes: 0,
    lastTakeSeconds: null,
    rehearsed: false,
    changedAt: 0,
  };
  const list = { stories: [story], target: 3, targetSeconds: 90, parts, themes: [], prompts: [] };

  test('says what is over, and what has no words', () => {
    const [entry] = entriesOf(list, null, null);
    expect(entry).toMatchObject({
      title: 'Untitled story',
      meta: 'Failure, ownership',
      fact: '92 s, over',
    });
    expect(entriesOf({ ...list, stories: [{ ...story, seconds: 0 }] }, null, null)[0]?.fact).toBe(
      'not written',
    );
    expect(themesText([])).toBe('');
  });

  test('counts those under the target', () => {
    expect(subtitleOf(list, entriesOf(list, null, null))).toBe('1 story, 0 under 90 s');
    expect(subtitleOf({ ...list, stories: [] }, [])).toBe('3 stories to write');
  });

  test('goes to the neighbour, held at the ends', () => {
    expect(neighbour(['a', 'b'], 'a', 1)).toBe('b');
    expect(neighbour(['a', 'b'], 'b', 1)).toBe('b');
    expect(neighbour(['a', 'b'], 'a', -1)).toBe('a');
    expect(neighbour([], null, 1)).toBeNull();
  });
});

describe('the bars of tellings', () => {
  test('stand on one floor inside their box, and the line of the target among them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }),
        (seconds) => {
          const tellings = seconds.map((each, index) => ({
            id: String(index),
            startedAt: index,
            seconds: each,
          }));
          const { bars, targetY } = tellingBars(tellings, 90, { width: 280, height: 132 });
          for (const bar of bars) {
            expect(bar.y + bar.height).toBeCloseTo(114);
            expect(bar.y).toBeGreaterThanOrEqual(17.9);
            expect(bar.seconds > 90).toBe(bar.y < targetY);
            expect(bar.x + bar.width).toBeLessThanOrEqual(280);
          }
        },
      ),
    );
  });
});
