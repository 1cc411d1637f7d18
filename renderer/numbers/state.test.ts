import { beforeEach, expect, test, vi } from 'vitest';
import type { SessionView } from '#electron/numbers/values.ts';
import { shellStore } from '../shell/state.ts';
import { toastStore } from '../shell/toasts.ts';

const calls = vi.hoisted(() => ({
  app: { changePreferences: vi.fn() },
  numbers: {
    counts: vi.fn(),
    overview: vi.fn(),
    session: vi.fn(),
    grade: vi.fn(),
    answer: vi.fn(),
    suspend: vi.fn(),
    undo: vi.fn(),
    end: vi.fn(),
  },
}));
vi.mock('../client.ts', () => ({ connect: async () => calls }));

const { numbersStore } = await import('./state.ts');
const due = { review: 3, learning: 0, new: 1 };

function session(left: number): SessionView {
  return {
    id: 'one',
    mode: 'due',
    title: 'Due today',
    done: [],
    left,
    current: null,
    back: null,
    waitsUntil: null,
    facts: { rightFirst: 0, missed: 0, medianMs: null, leftMinutes: null },
    undo: null,
  };
}

beforeEach(() => {
  vi.resetAllMocks();
  numbersStore.setState(numbersStore.getInitialState(), true);
  shellStore.setState({ counts: {} });
  toastStore.setState({ toast: null });
  calls.numbers.counts.mockResolvedValue(due);
  calls.numbers.overview.mockResolvedValue({ due: { ...due, minutes: 3 } });
});

test('a second press while the first grade is on its way is the same press', async () => {
  calls.numbers.grade.mockResolvedValue(session(2));
  const { grade } = numbersStore.getState();
  await Promise.all([grade('kv', 'good'), grade('kv', 'again')]);
  expect(calls.numbers.grade).toHaveBeenCalledTimes(1);
  expect(numbersStore.getState().session?.left).toBe(2);
});

test('a session that was read before a grade does not come after it', async () => {
  let answer: (stale: SessionView) => void = () => undefined;
  calls.numbers.session.mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  calls.numbers.grade.mockResolvedValue(session(1));
  const reading = numbersStore.getState().loadOverview();
  await numbersStore.getState().grade('kv', 'good');
  answer(session(9));
  await reading;
  expect(numbersStore.getState().session?.left).toBe(1);
});

test('an unreadable answer keeps the session and says why', async () => {
  calls.numbers.answer.mockResolvedValue({ ...session(3), unreadable: 'That holds no figure.' });
  await numbersStore.getState().answer('kv', 'many', 900);
  expect(numbersStore.getState()).toMatchObject({ unreadable: 'That holds no figure.' });
  expect(numbersStore.getState().session).not.toHaveProperty('unreadable');
});

test('an act on cards is said with a way back, and tables read again', async () => {
  calls.numbers.suspend.mockResolvedValue(null);
  calls.numbers.undo.mockResolvedValue({ undone: 'Suspended 2 cards.', session: null });
  calls.numbers.session.mockResolvedValue(null);
  const { act } = numbersStore.getState();
  await act((numbers) => numbers.suspend({ cardIds: ['a'], suspended: true }), 'Suspended.');
  expect(numbersStore.getState().changes).toBe(1);
  toastStore.getState().toast?.undo?.();
  await vi.waitFor(() =>
    expect(toastStore.getState().toast?.message).toBe('Undone: Suspended 2 cards.'),
  );
  expect(numbersStore.getState().changes).toBe(2);
});

test('what failed is kept with the session as it was', async () => {
  numbersStore.setState({ session: session(4) });
  const error = new Error('full');
  calls.numbers.grade.mockRejectedValue(error);
  await numbersStore.getState().grade('kv', 'good');
  expect(numbersStore.getState()).toMatchObject({ busy: false, failed: { error } });
  expect(numbersStore.getState().session?.left).toBe(4);
});

test('the end keeps its facts on show and counts what is still due', async () => {
  numbersStore.setState({ session: session(4) });
  calls.numbers.end.mockResolvedValue({ due: { ...due, minutes: 3 } });
  await numbersStore.getState().end();
  expect(numbersStore.getState().session).toBeNull();
  expect(numbersStore.getState().ended?.left).toBe(4);
  expect(shellStore.getState().counts.numbers).toBe('4 due');
});

test('a session that was answered to its end showed its facts already', async () => {
  numbersStore.setState({ session: session(0), ended: null });
  calls.numbers.end.mockResolvedValue({ due: { ...due, minutes: 3 } });
  await numbersStore.getState().end();
  expect(numbersStore.getState()).toMatchObject({ session: null, ended: null });
});
