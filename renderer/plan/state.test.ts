import { beforeEach, expect, test, vi } from 'vitest';
import type { TodayView } from '#electron/plan/contract.ts';
import { toastStore } from '../shell/toasts.ts';

const calls = vi.hoisted(() => ({
  plan: {
    today: vi.fn(),
    weeks: vi.fn(),
    tick: vi.fn(),
    untick: vi.fn(),
    undo: vi.fn(),
  },
}));
vi.mock('../client.ts', () => ({ connect: async () => calls }));

const { planStore } = await import('./state.ts');

/** A Today that differs in what the test looks at. */
function view(fields: Partial<TodayView> = {}): TodayView {
  return {
    today: '2026-05-06',
    phase: 'during',
    position: { day: 10, of: 28, week: 2, weeks: 4, dayOfWeek: 3 },
    weekTitle: 'Design with numbers',
    weekExit: 'Each flavor is sketched once.',
    focus: null,
    primary: null,
    tasks: [],
    minutes: { done: 0, planned: 0, capacity: 120 },
    slipped: [],
    next: null,
    nextMock: null,
    countdown: null,
    tape: [],
    weekTitles: [],
    consistency: { daysWorked: 0, workingDays: 0 },
    gap: null,
    session: null,
    undo: null,
    redo: null,
    ...fields,
  };
}

beforeEach(() => {
  vi.resetAllMocks();
  planStore.setState(planStore.getInitialState(), true);
  toastStore.setState({ toast: null });
});

test('the answer of a write is put in place and said, with a way back', async () => {
  const after = view({ undo: 'Tick' });
  calls.plan.tick.mockResolvedValue({ said: 'Done: LRU cache', today: after });
  calls.plan.undo.mockResolvedValue({ said: 'Undone.', today: view() });

  expect(await planStore.getState().tick('lru-cache')).toBe(true);
  expect(planStore.getState().today).toBe(after);
  expect(toastStore.getState().toast?.message).toBe('Done: LRU cache');

  toastStore.getState().toast?.undo?.();
  await vi.waitFor(() => expect(planStore.getState().today?.undo).toBeNull());
  expect(toastStore.getState().toast).toMatchObject({ message: 'Undone.', undo: undefined });
});

test('a write that fails changes nothing on the screen and can be tried again', async () => {
  const before = view({ undo: 'Tick' });
  planStore.getState().place(before);
  const refusal = new Error('The disk is full.');
  calls.plan.untick.mockRejectedValueOnce(refusal);
  calls.plan.untick.mockResolvedValueOnce({ said: 'Not done: LRU cache', today: view() });

  expect(await planStore.getState().untick('lru-cache')).toBe(false);
  expect(planStore.getState().today).toBe(before);
  expect(planStore.getState().failedWrite?.error).toBe(refusal);
  expect(toastStore.getState().toast).toBeNull();

  planStore.getState().failedWrite?.retry();
  await vi.waitFor(() => expect(planStore.getState().failedWrite).toBeNull());
  expect(calls.plan.untick).toHaveBeenCalledTimes(2);
});

test('writes go one after the other, so the last answer stands', async () => {
  const order: string[] = [];
  let finishFirst = () => {};
  const held = new Promise<void>((resolve) => {
    finishFirst = resolve;
  });
  calls.plan.tick.mockImplementation(async ({ taskId }: { taskId: string }) => {
    order.push(`${taskId} asked`);
    if (taskId === 'first') await held;
    order.push(`${taskId} answered`);
    return { said: taskId, today: view({ undo: taskId }) };
  });

  const first = planStore.getState().tick('first');
  const second = planStore.getState().tick('second');
  finishFirst();
  await Promise.all([first, second]);
  expect(order).toEqual(['first asked', 'first answered', 'second asked', 'second answered']);
  expect(planStore.getState().today?.undo).toBe('second');
});

test('the weeks follow a write once they have been read', async () => {
  const weeks = { today: '2026-05-06', weeks: [], dropped: [] };
  calls.plan.tick.mockResolvedValue({ said: 'Done', today: view() });
  calls.plan.weeks.mockResolvedValue(weeks);

  await planStore.getState().tick('lru-cache');
  expect(calls.plan.weeks).not.toHaveBeenCalled();
  await planStore.getState().loadWeeks();
  await planStore.getState().tick('lru-cache');
  expect(calls.plan.weeks).toHaveBeenCalledTimes(2);
});

test('a reading that fails keeps what is on the screen', async () => {
  const before = view();
  planStore.getState().place(before);
  calls.plan.today.mockRejectedValue(new Error('The connection is closed.'));
  await planStore.getState().reload();
  expect(planStore.getState()).toMatchObject({ status: 'ready', today: before });
  expect(planStore.getState().failure).toBeInstanceOf(Error);
});

test('a choice put off is asked for again on another day', async () => {
  planStore.getState().place(view());
  planStore.getState().putOffGap(true);
  calls.plan.today.mockResolvedValueOnce(view());
  await planStore.getState().reload();
  expect(planStore.getState().gapPutOff).toBe(true);
  calls.plan.today.mockResolvedValueOnce(view({ today: '2026-05-07' }));
  await planStore.getState().reload();
  expect(planStore.getState().gapPutOff).toBe(false);
});
