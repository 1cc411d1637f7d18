import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DocumentView, PartTexts } from '#electron/writing/contract.ts';
import { longestWait } from '../journal.ts';
import { restOfTyping } from './asker.ts';

const calls = vi.hoisted(() => ({ open: vi.fn(), save: vi.fn(), analyse: vi.fn() }));
vi.mock('../client.ts', () => ({ connect: async () => ({ writing: calls }) }));

const { desk } = await import('./desk.ts');
const { writingStore } = await import('./state.ts');

/** A stored document; what is saved goes into it. */
const stored = new Map<string, PartTexts>();

function view(id: string): DocumentView {
  return {
    document: {
      id,
      kind: 'story',
      title: id,
      parts: { ...stored.get(id) },
      topicId: null,
      promptIds: [],
      sources: [],
      createdAt: 0,
      changedAt: 0,
      revision: 1,
    },
    analysis: {
      findings: [],
      dismissed: [],
      spoken: {
        pace: 150,
        measured: false,
        parts: [],
        told: { words: 0, seconds: 0, targetSeconds: 90 },
        sentence: null,
      },
      level: null,
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  stored.clear();
  stored.set('a', { task: 'Mine.' });
  stored.set('b', {});
  calls.open.mockImplementation(async ({ documentId }: { documentId: string }) => view(documentId));
  calls.save.mockImplementation(async (input: { documentId: string; parts?: PartTexts }) => {
    stored.set(input.documentId, { ...stored.get(input.documentId), ...input.parts });
  });
  calls.analyse.mockImplementation(async () => view('a').analysis);
});
afterEach(() => {
  desk.clear();
  vi.useRealTimers();
});

describe('the desk', () => {
  test('writes what was typed as one change, and asks the rules about all of it', async () => {
    await desk.read('a');
    desk.change('task', 'Mine alone.');
    desk.change('action', 'I did it.');
    desk.rename('A title');
    await vi.advanceTimersByTimeAsync(longestWait);
    expect(calls.save.mock.calls).toEqual([
      [
        {
          documentId: 'a',
          title: 'A title',
          parts: { task: 'Mine alone.', action: 'I did it.' },
        },
      ],
    ]);
    expect(writingStore.getState().status).toBe('saved');
    await vi.advanceTimersByTimeAsync(restOfTyping);
    expect(calls.analyse).toHaveBeenLastCalledWith({
      documentId: 'a',
      parts: { task: 'Mine alone.', action: 'I did it.' },
    });
  });

  test('puts no text over what was typed while it was read', async () => {
    await desk.read('a');
    const { opened } = writingStore.getState();
    let answer: (() => void) | undefined;
    calls.open.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = () => resolve(view('a'));
        }),
    );
    const reading = desk.read('a');
    await vi.advanceTimersByTimeAsync(0);
    desk.change('task', 'Typed meanwhile.');
    answer?.();
    await reading;
    expect(desk.text('task')).toBe('Typed meanwhile.');
    expect(writingStore.getState().opened).toBe(opened);
  });

  test('gives nothing up that could not be written, also when another document is opened', async () => {
    await desk.read('a');
    calls.save.mockRejectedValue(new Error('disk full'));
    desk.change('task', 'Not on the disk.');
    await vi.advanceTimersByTimeAsync(longestWait);
    expect(writingStore.getState().status).toBe('failed');
    await desk.read('b');
    expect(writingStore.getState()).toMatchObject({
      status: 'saved',
      saveFailure: null,
      unwritten: ['a'],
    });
    expect(desk.text('task')).toBe('');

    await desk.read('a');
    expect(desk.text('task')).toBe('Not on the disk.');
    calls.save.mockImplementation(async (input: { documentId: string; parts?: PartTexts }) => {
      stored.set(input.documentId, { ...stored.get(input.documentId), ...input.parts });
    });
    await desk.flush();
    expect(stored.get('a')).toEqual({ task: 'Not on the disk.' });
    expect(writingStore.getState()).toMatchObject({ status: 'saved', saveFailure: null });
  });

  test('writes what waits of another document as soon as the disk takes something again', async () => {
    await desk.read('a');
    calls.save.mockRejectedValueOnce(new Error('disk full'));
    calls.save.mockRejectedValueOnce(new Error('disk full'));
    desk.change('task', 'Not on the disk.');
    await vi.advanceTimersByTimeAsync(longestWait);
    await desk.read('b');
    expect(writingStore.getState().unwritten).toEqual(['a']);
    desk.change('task', 'Of the other one.');
    await vi.advanceTimersByTimeAsync(longestWait);
    expect(stored.get('a')).toEqual({ task: 'Not on the disk.' });
    expect(stored.get('b')).toEqual({ task: 'Of the other one.' });
    expect(writingStore.getState().unwritten).toEqual([]);
  });

  test('leaves the editors as they are where the same words are read again', async () => {
    await desk.read('a');
    const { opened } = writingStore.getState();
    await desk.read('a');
    expect(writingStore.getState().opened).toBe(opened);
    stored.set('a', { task: 'Restored.' });
    await desk.read('a');
    expect(writingStore.getState().opened).toBe(opened + 1);
    expect(desk.text('task')).toBe('Restored.');
  });
});
