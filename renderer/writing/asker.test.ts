import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAsker, restOfTyping } from './asker.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An asker whose answers are given by hand, each with what it was asked about. */
function bench() {
  let text = '';
  const open: { text: string; answer: () => void; fail: (error: unknown) => void }[] = [];
  const told: string[] = [];
  const failed = vi.fn();
  const asker = createAsker({
    ask: () => {
      const asked = text;
      return new Promise<string>((resolve, reject) => {
        open.push({ text: asked, answer: () => resolve(asked), fail: reject });
      });
    },
    told: (answer) => told.push(answer),
    failed,
  });
  return {
    asker,
    open,
    told,
    failed,
    type: (next: string) => {
      text = next;
      asker.changed();
    },
    rest: () => vi.advanceTimersByTimeAsync(restOfTyping),
  };
}

describe('asking about a text', () => {
  test('waits until typing rests, and asks about what stands then', async () => {
    const { type, rest, open } = bench();
    type('a');
    await vi.advanceTimersByTimeAsync(restOfTyping - 1);
    type('ab');
    await vi.advanceTimersByTimeAsync(restOfTyping - 1);
    expect(open).toEqual([]);
    await rest();
    expect(open.map(({ text }) => text)).toEqual(['ab']);
  });

  test('does not tell an answer to a text that has changed since', async () => {
    const { type, rest, open, told } = bench();
    type('a');
    await rest();
    type('ab');
    open[0]?.answer();
    await rest();
    open[1]?.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['ab']);
  });

  test('has one question out at a time, and asks again about what came meanwhile', async () => {
    const { type, rest, open, told } = bench();
    type('a');
    await rest();
    type('ab');
    await rest();
    type('abc');
    await rest();
    expect(open).toHaveLength(1);
    open[0]?.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(open.map(({ text }) => text)).toEqual(['a', 'abc']);
    open[1]?.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['abc']);
  });

  test('tells a failure of the newest question alone, and nothing once stopped', async () => {
    const { asker, type, rest, open, failed, told } = bench();
    type('a');
    await rest();
    open[0]?.fail(new Error('gone'));
    await vi.advanceTimersByTimeAsync(0);
    expect(failed).toHaveBeenCalledTimes(1);
    asker.now();
    await vi.advanceTimersByTimeAsync(0);
    asker.stop();
    open[1]?.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([]);
  });
});
