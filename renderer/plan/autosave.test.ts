import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutosave, restBeforeSaving } from './autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function recorder() {
  const saved: string[] = [];
  const autosave = createAutosave<string>(async (value) => {
    saved.push(value);
  });
  return { saved, autosave };
}

test('the last value is written once, within half a second of the last key', async () => {
  const { saved, autosave } = recorder();
  autosave.change('L');
  await vi.advanceTimersByTimeAsync(200);
  autosave.change('LR');
  await vi.advanceTimersByTimeAsync(restBeforeSaving - 1);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saved).toEqual(['LR']);
  expect(restBeforeSaving).toBeLessThanOrEqual(500);
});

test('leaving the field writes at once, and nothing twice', async () => {
  const { saved, autosave } = recorder();
  autosave.change('LRU');
  await autosave.flush();
  await vi.advanceTimersByTimeAsync(1000);
  await autosave.flush();
  expect(saved).toEqual(['LRU']);
});

test('values are written in the order in which they were typed', async () => {
  const saved: string[] = [];
  let finishFirst = () => {};
  const first = new Promise<void>((resolve) => {
    finishFirst = resolve;
  });
  const autosave = createAutosave<string>(async (value) => {
    if (value === 'slow') await first;
    saved.push(value);
  });
  autosave.change('slow');
  void autosave.flush();
  autosave.change('quick');
  const done = autosave.flush();
  finishFirst();
  await done;
  expect(saved).toEqual(['slow', 'quick']);
});
