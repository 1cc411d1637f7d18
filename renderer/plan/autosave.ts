/**
 * Saving what is typed: a draft is written at most half a second after the last key, when the field is
 * left, and when it goes away.
 */
export interface Autosave<Value> {
  /** Notes a new value; it is written soon. */
  change: (value: Value) => void;
  /** Writes what waits now. Resolves when all is written or has failed. */
  flush: () => Promise<void>;
}

/** How long (ms) typing rests before it is written. */
export const restBeforeSaving = 400;

/**
 * Writes with `save`, one value at a time: while one is being written only the newest other waits.
 * `save` deals with its own failures.
 */
export function createAutosave<Value>(save: (value: Value) => Promise<void>): Autosave<Value> {
  let waiting: { value: Value } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    clearTimeout(timer);
    const next = waiting;
    waiting = null;
    if (next !== null) writing = writing.then(() => save(next.value));
    return writing;
  }

  return {
    change: (value) => {
      waiting = { value };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), restBeforeSaving);
    },
    flush,
  };
}
