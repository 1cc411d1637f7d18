/**
 * Looks at the open run from time to time, so that a gap shows (nobody looked while the app was closed or the machine
 * slept) and a base whose minutes are over turns while nobody touches a key.
 */
const usualMs = 5_000;
/** A timer that fires a little early would find nothing to do. */
const slackMs = 20;

export interface Heart {
  /** Beats from now on, until a beat says that nothing goes on. */
  wake(): void;
  stop(): void;
}

/**
 * @param beat looks once; answers ms until something is due (infinity where nothing is), or null where no run is open
 */
export function createHeart(beat: () => number | null): Heart {
  let timer: NodeJS.Timeout | null = null;

  /** A beat that fails, for instance on a full disk, is said again by the next call a person makes. */
  function tried(): number | null {
    try {
      return beat();
    } catch (error) {
      console.error(error);
      return Number.POSITIVE_INFINITY;
    }
  }

  function next(): void {
    timer = null;
    const due = tried();
    if (due === null) return;
    timer = setTimeout(next, Math.min(usualMs, Math.max(0, due) + slackMs));
    timer.unref();
  }

  return {
    wake() {
      if (timer === null) next();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
