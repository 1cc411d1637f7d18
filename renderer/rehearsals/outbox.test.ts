import { expect, test } from 'vitest';
import { createOutbox, type Piece } from './outbox.ts';

const bytes = Uint8Array.of(1);

/** A disk that takes pieces, or not. */
function disk() {
  const taken: number[] = [];
  const said: string[] = [];
  const state = { full: false };
  const send = async ({ sequence }: Piece) => {
    if (state.full) throw new Error('full');
    taken.push(sequence);
  };
  const box = createOutbox(send, {
    failed: () => said.push('failed'),
    recovered: () => said.push('recovered'),
  });
  return { box, taken, said, state };
}

test('pieces go in their order, each once', async () => {
  const { box, taken } = disk();
  for (const ms of [500, 1000, 1500]) box.put(bytes, ms);
  expect(await box.flush()).toBe(true);
  expect(taken).toEqual([0, 1, 2]);
});

test('while the disk is full they are held, and sent when there is room', async () => {
  const { box, taken, said, state } = disk();
  box.put(bytes, 500);
  await box.flush();
  state.full = true;
  box.put(bytes, 1000);
  box.put(bytes, 1500);
  expect(await box.flush()).toBe(false);
  expect(said).toEqual(['failed']);
  state.full = false;
  box.put(bytes, 2000);
  expect(await box.flush()).toBe(true);
  expect(taken).toEqual([0, 1, 2, 3]);
  expect(said).toEqual(['failed', 'recovered']);
});

test('closed, it sends nothing more', async () => {
  const { box, taken } = disk();
  box.close();
  box.put(bytes, 500);
  expect(await box.flush()).toBe(true);
  expect(taken).toEqual([]);
});
