/** The console of a candidate's code: what it prints is handed on until the limit, and then no more. */
import type { Told } from '../conduct/job.ts';
import { defineProperty } from './originals.ts';
import { shown } from './show.ts';

const limit = 32_768;
/** Characters that are gathered before they are handed on. */
const handful = 2_048;

let muted = false;

/**
 * Does something whose output is dropped: each case loads the solution afresh, and what loading prints was told once
 * already.
 */
export function quietly<Result>(work: () => Result): Result {
  muted = true;
  try {
    return work();
  } finally {
    muted = false;
  }
}

/** @returns a function that hands on what is gathered */
export function catchOutput(tell: (event: Told) => void): () => void {
  let left = limit;
  let held = '';

  function flush(): void {
    if (held === '') return;
    tell({ type: 'output', text: held });
    held = '';
  }

  function print(...values: unknown[]): void {
    if (left <= 0 || muted) return;
    let line = '';
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i];
      line +=
        (i === 0 ? '' : ' ') + (typeof value === 'string' ? value.slice(0, left) : shown(value));
    }
    line = `${line}\n`.slice(0, left);
    left -= line.length;
    held += line;
    if (held.length >= handful || left <= 0) flush();
    if (left <= 0) tell({ type: 'output-cut' });
  }

  const silent = () => {};
  const console = {
    ...{
      log: print,
      info: print,
      debug: print,
      warn: print,
      error: print,
      table: print,
      dir: print,
    },
    ...{
      trace: print,
      assert: silent,
      group: print,
      groupEnd: silent,
      time: silent,
      timeEnd: silent,
    },
    count: silent,
  };
  defineProperty(globalThis, 'console', { value: console, writable: true, configurable: true });
  return flush;
}
