/**
 * Keeping something as it is typed. The first change starts a short wait, and what stands then is written: typing
 * on does not put it off.
 */
export interface Journal<Change> {
  /** Notes a change; a newer one takes the place of what waits, or is joined to it. */
  change: (change: Change) => void;
  /** Writes what waits now. Resolves when all is written or has failed. */
  flush: () => Promise<void>;
  /** Whether something is not on the disk yet. */
  waits: () => boolean;
}

/** How long (ms) a change waits at most before it is on its way to the disk. */
export const longestWait = 250;

export interface JournalOptions<Change> {
  save: (change: Change) => Promise<unknown>;
  saved: () => void;
  failed: (error: unknown) => void;
  /** One change out of an earlier and a later one; without it the later one is all there is. */
  join?: (earlier: Change, later: Change) => Change;
}

/**
 * Writes with `save`, one change after the other; what changes meanwhile goes with the next one. After a failure the
 * change waits for the next change or flush, and `failed` is told; `saved` is told when nothing waits any more.
 */
export function createJournal<Change>(options: JournalOptions<Change>): Journal<Change> {
  const join = options.join ?? ((_: Change, later: Change) => later);
  let waiting: { change: Change } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let underWay = false;

  async function write(): Promise<void> {
    const taken = waiting;
    if (taken === null) return;
    waiting = null;
    underWay = true;
    try {
      await options.save(taken.change);
      if (waiting === null) options.saved();
    } catch (error) {
      waiting = { change: since(taken.change) };
      options.failed(error);
    } finally {
      underWay = false;
    }
  }

  /** A change that was not written, with what came after it. */
  function since(change: Change): Change {
    return waiting === null ? change : join(change, waiting.change);
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  }

  return {
    change: (change) => {
      waiting = { change: waiting === null ? change : join(waiting.change, change) };
      timer ??= setTimeout(() => void flush(), longestWait);
    },
    flush,
    waits: () => waiting !== null || underWay,
  };
}
