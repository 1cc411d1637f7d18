/** An async iterator that is fed from outside. What comes while nobody reads waits; a reader that leaves costs nothing. */
export interface Channel<Item> {
  push(item: Item): void;
  /** Ends the iterator behind what was pushed. */
  end(): void;
  items: AsyncGenerator<Item, void, void>;
}

export function createChannel<Item>(): Channel<Item> {
  const waiting: Item[] = [];
  let ended = false;
  let wake: () => void = () => {};

  async function* read(): AsyncGenerator<Item, void, void> {
    while (true) {
      const item = waiting.shift();
      if (item !== undefined) yield item;
      else if (ended) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  return {
    push(item) {
      waiting.push(item);
      wake();
    },
    end() {
      ended = true;
      wake();
    },
    items: read(),
  };
}
