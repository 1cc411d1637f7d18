/**
 * Keeping a file as it is typed. The first change starts a short wait, and what stands then is written: typing
 * on does not put it off.
 */
export interface Journal {
  /** Notes the file's newest text. */
  change: (text: string) => void;
  /** Writes what waits now. Resolves when all is written or has failed. */
  flush: () => Promise<void>;
}

/** How long (ms) a change waits at most before it is on its way to the disk. */
export const longestWait = 250;

/**
 * Writes with `save`, one text after the other; what changes meanwhile goes with the next one. After a failure the
 * text waits for the next change or flush, and `failed` is told; `saved` is told when nothing waits any more.
 */
export function createJournal(options: {
  save: (text: string) => Promise<unknown>;
  saved: () => void;
  failed: (error: unknown) => void;
}): Journal {
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const text = waiting;
    if (text === null) return;
    waiting = null;
    try {
      await options.save(text);
      if (waiting === null) options.saved();
    } catch (error) {
      waiting ??= text;
      options.failed(error);
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  }

  return {
    change: (text) => {
      waiting = text;
      timer ??= setTimeout(() => void flush(), longestWait);
    },
    flush,
  };
}
