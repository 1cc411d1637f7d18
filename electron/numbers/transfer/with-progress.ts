/** Runs work that tells how far it is, as a stream of events that a page can follow and break off. */
import { setImmediate as giveWay } from 'node:timers/promises';
import type { Progress, Watcher } from './values.ts';

/**
 * Yields the newest progress, then the result. Between two parts of the work others get their turn. When `signal` is
 * aborted the work ends at its next part, and the stream with it.
 */
export async function* withProgress<Result>(
  work: (watcher: Watcher) => Promise<Result>,
  signal: AbortSignal | undefined,
): AsyncGenerator<({ kind: 'progress' } & Progress) | { kind: 'result'; result: Result }> {
  let newest: Progress | null = null;
  let wake = () => {};
  const watcher: Watcher = {
    async progress(progress) {
      signal?.throwIfAborted();
      newest = progress;
      wake();
      await giveWay();
    },
  };
  let settled = false;
  const working = work(watcher).finally(() => {
    settled = true;
    wake();
  });
  // Heard at the end; without this a failure before that would count as unhandled.
  working.catch(() => {});
  for (;;) {
    const told: Progress | null = newest;
    newest = null;
    if (told !== null) yield { kind: 'progress', ...(told as Progress) };
    else if (settled) break;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
  yield { kind: 'result', result: await working };
}

/** For work nobody follows: gives way, and tells nobody. */
export const unwatched: Watcher = { progress: () => Promise.resolve() };
