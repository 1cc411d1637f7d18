import { expect, test, vi } from 'vitest';
import { createPool, type PoolOptions } from './interpreters.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const options: PoolOptions = {
  once: true,
  interruptible: false,
  eager: false,
  idle: () => true,
  snapshot: () => Promise.resolve(null),
};

/** A worker that answers each message as it is told to. */
function workerThat(answer: (message: ToWorker) => FromWorker[]) {
  const terminate = vi.fn();
  const sent: ToWorker[] = [];
  const worker = {
    onmessage: null as ((event: { data: FromWorker }) => void) | null,
    onerror: null,
    terminate,
    postMessage(message: ToWorker) {
      sent.push(message);
      for (const data of answer(message)) queueMicrotask(() => worker.onmessage?.({ data }));
    },
  };
  return { worker: worker as unknown as Worker, terminate, sent };
}

const ready = (left: string[]) => (): FromWorker[] => [
  { kind: 'ready', fromSnapshot: false, left },
];

test('an interpreter that shut all its ways out is handed out', async () => {
  const { worker, terminate } = workerThat(ready([]));
  await createPool(() => worker, options).take();
  expect(terminate).not.toHaveBeenCalled();
});

test('one that could not is refused with the names of what is left, and ended', async () => {
  const { worker, terminate, sent } = workerThat(ready(['fetch', 'WebSocket']));
  await expect(createPool(() => worker, options).take()).rejects.toThrow(
    'could not shut its ways out: fetch, WebSocket',
  );
  expect(terminate).toHaveBeenCalled();
  expect(sent.map(({ kind }) => kind)).toEqual(['start']);
});

test('a snapshot that does not load is told, and the next interpreter loads plainly', async () => {
  const broken = workerThat(() => [{ kind: 'dead', reason: 'not of this build' }]);
  const plain = workerThat(ready([]));
  const workers = [broken, plain];
  const onSnapshotFailed = vi.fn();
  const pool = createPool(() => workers.shift()?.worker as Worker, {
    ...options,
    snapshot: () => Promise.resolve(new ArrayBuffer(8)),
    onSnapshotFailed,
  });
  await pool.take();
  expect(onSnapshotFailed).toHaveBeenCalledTimes(1);
  expect(broken.terminate).toHaveBeenCalled();
  expect(plain.sent[0]).toMatchObject({ kind: 'start', snapshot: null });
});
