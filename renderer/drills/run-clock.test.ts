import { describe, expect, test } from 'vitest';
import type { RunView } from '#electron/drills/contract.ts';
import {
  type ClockRun,
  markText,
  readRunClock,
  rulerMinutes,
  rulerPhases,
  tickText,
  untilNextFigure,
} from './run-clock.ts';

const minute = 60_000;
const at = 1_000_000;

function runIn(change: Partial<RunView['clock']>, rest: Partial<ClockRun> = {}): ClockRun {
  return {
    phase: 'base',
    pause: null,
    submissions: [],
    clock: {
      at,
      running: true,
      runMs: 12 * minute,
      phaseMs: 10 * minute,
      endsAt: at + 15 * minute,
      bands: [
        { phase: 'clarify', fromMs: 0, ms: 2 * minute },
        { phase: 'base', fromMs: 2 * minute, ms: 10 * minute },
      ],
      baseMinutes: 25,
      targets: { baseSeconds: 1500, wholeSeconds: 1800 },
      best: null,
      ...change,
    },
    ...rest,
  };
}

describe('the figure', () => {
  test('is the facts and the time since they held', () => {
    expect(readRunClock(runIn({}), at + 3500).figure).toBe('12:03');
  });

  test('stands while the clock is stopped', () => {
    const run = runIn({ running: false }, { pause: { sinceAt: at, reason: 'A call' } });
    expect(readRunClock(run, at + minute).figure).toBe('12:00');
    expect(readRunClock(run, at + minute).label).toContain('paused');
    expect(untilNextFigure(run, at + minute)).toBeNull();
  });

  test('never goes back where the system clock was set back', () => {
    expect(readRunClock(runIn({}), at - minute).figure).toBe('12:00');
  });

  test('says by how much the target is over, and nothing before', () => {
    expect(readRunClock(runIn({ runMs: 30 * minute }), at).over).toBe('');
    expect(readRunClock(runIn({ runMs: 32 * minute + 10_000 }), at).over).toBe('2:10 over 30:00');
  });

  test('changes at its next full second', () => {
    expect(untilNextFigure(runIn({ runMs: 12 * minute + 400 }), at)).toBe(600);
  });
});

describe('the ruler', () => {
  test('shows the base at its planned length, and the extension to the end', () => {
    const phases = rulerPhases(runIn({}), at, 40);
    expect(phases.map(({ id, from, to, elapsed }) => [id, from, to, elapsed])).toEqual([
      ['clarify', 0, 2, 2],
      ['base', 2, 27, 10],
      ['extension', 27, 40, 0],
    ]);
  });

  test('says when the base passed', () => {
    const bands = [
      { phase: 'base' as const, fromMs: 0, ms: 23 * minute },
      { phase: 'extension' as const, fromMs: 23 * minute, ms: minute },
    ];
    const passed = {
      submissionId: 's',
      kind: 'submit' as const,
      number: 1,
      stage: 'base',
      submittedAt: at,
      clockMs: 22 * minute + 48_000,
      state: 'judged' as const,
      outcome: 'pass' as const,
      passed: 9,
      total: 9,
      regressions: 0,
    };
    const run = runIn({ bands }, { phase: 'extension', submissions: [passed] });
    expect(rulerPhases(run, at, 40).map(({ label }) => label)).toEqual([
      'Base, passed at 22:48',
      'Extension',
    ]);
  });

  test('grows in steps of five minutes with the run and with the best', () => {
    expect(rulerMinutes(runIn({}), at)).toBe(40);
    expect(rulerMinutes(runIn({ runMs: 41 * minute }), at)).toBe(45);
    const best = { baseSeconds: null, wholeSeconds: 52 * 60 };
    expect(rulerMinutes(runIn({ best }), at)).toBe(55);
  });

  test('has nothing more to come once coding has ended', () => {
    const phases = rulerPhases(runIn({ running: false }, { phase: 'wrap-up' }), at, 40);
    expect(phases.map(({ id, from, to, tone }) => [id, from, to, tone])).toEqual([
      ['clarify', 0, 2, 'ink'],
      ['base', 2, 12, 'ink'],
      ['rest', 12, 40, 'muted'],
    ]);
  });

  test('names its ticks by the clock, and its marks', () => {
    expect([tickText(20), markText('target', 30), markText('best', 38 + 1 / 3)]).toEqual([
      '20:00',
      'target 30:00',
      'best 38:20',
    ]);
  });
});
