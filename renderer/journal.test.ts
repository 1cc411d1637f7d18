import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createJournal, longestWait } from './journal.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function journalOf(save: (text: string) => Promise<unknown>) {
  const saved = vi.fn();
  const failed = vi.fn();
  return { journal: createJournal({ save, saved, failed }), saved, failed };
}

describe('a journal', () => {
  test('writes while one types on, and not only when one rests', async () => {
    const save = vi.fn(async () => undefined);
    const { journal } = journalOf(save);
    for (let typed = 0; typed < 10; typed += 1) {
      journal.change(`text ${typed}`);
      await vi.advanceTimersByTimeAsync(longestWait / 2);
    }
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(4);
  });

  test('writes the newest text, and says when nothing waits any more', async () => {
    const save = vi.fn(async () => undefined);
    const { journal, saved } = journalOf(save);
    journal.change('a');
    journal.change('ab');
    await vi.advanceTimersByTimeAsync(longestWait);
    expect(save.mock.calls).toEqual([['ab']]);
    expect(saved).toHaveBeenCalledTimes(1);
  });

  test('writes one text after the other', async () => {
    const order: string[] = [];
    const { journal } = journalOf(async (text) => {
      order.push(`begin ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      order.push(`end ${text}`);
    });
    journal.change('a');
    await vi.advanceTimersByTimeAsync(longestWait);
    journal.change('b');
    await vi.advanceTimersByTimeAsync(3000);
    expect(order).toEqual(['begin a', 'end a', 'begin b', 'end b']);
  });

  test('keeps a text that could not be written, for the next flush', async () => {
    const save = vi.fn(async () => undefined).mockRejectedValueOnce(new Error('disk full'));
    const { journal, saved, failed } = journalOf(save);
    journal.change('a');
    await journal.flush();
    expect(failed).toHaveBeenCalledTimes(1);
    expect(saved).not.toHaveBeenCalled();
    await journal.flush();
    expect(save.mock.calls).toEqual([['a'], ['a']]);
    expect(saved).toHaveBeenCalledTimes(1);
  });

  test('joins what waits, also with what could not be written', async () => {
    const save = vi.fn(async () => undefined).mockRejectedValueOnce(new Error('disk full'));
    const journal = createJournal<Record<string, string>>({
      save,
      saved: vi.fn(),
      failed: vi.fn(),
      join: (earlier, later) => ({ ...earlier, ...later }),
    });
    journal.change({ task: 'a' });
    journal.change({ action: 'b' });
    await journal.flush();
    expect(journal.waits()).toBe(true);
    journal.change({ task: 'c' });
    await journal.flush();
    expect(save.mock.calls).toEqual([[{ task: 'a', action: 'b' }], [{ task: 'c', action: 'b' }]]);
    expect(journal.waits()).toBe(false);
  });

  test('has nothing to write where nothing changed', async () => {
    const save = vi.fn(async () => undefined);
    await journalOf(save).journal.flush();
    expect(save).not.toHaveBeenCalled();
  });
});
