/**
 * Asking about a text a moment after its last change, one question at a time. An answer to a text that has changed
 * since is not told: the next one is already on its way.
 */
export interface Asker {
  /** The text changed: asks once it has rested. */
  changed: () => void;
  /** Asks at once. */
  now: () => void;
  /** Asks nothing more, and tells no answer that is still out. */
  stop: () => void;
}

/** How long (ms) typing rests before the rules are asked. */
export const restOfTyping = 150;

export function createAsker<Answer>(options: {
  ask: () => Promise<Answer>;
  told: (answer: Answer) => void;
  failed: (error: unknown) => void;
}): Asker {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let version = 0;
  let underWay = false;
  let wanted = false;
  let stopped = false;

  async function ask(): Promise<void> {
    if (underWay) {
      wanted = true;
      return;
    }
    underWay = true;
    const asked = version;
    try {
      const answer = await options.ask();
      if (!stopped && asked === version) options.told(answer);
    } catch (error) {
      if (!stopped && asked === version) options.failed(error);
    }
    underWay = false;
    if (!wanted || stopped) return;
    wanted = false;
    void ask();
  }

  return {
    changed: () => {
      version += 1;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), restOfTyping);
    },
    now: () => {
      clearTimeout(timer);
      void ask();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
