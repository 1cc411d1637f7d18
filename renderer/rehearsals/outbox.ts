/**
 * The pieces of a recording on their way to the disk: in order, one at a time, each until it is there.
 *
 * A piece that the disk does not take is held and tried again with the next one, so that what was said while it was
 * full is not lost once there is room.
 */
export interface Piece {
  sequence: number;
  bytes: Uint8Array;
  /** How long the take is with it, ms. */
  durationMs: number;
}

export interface Outbox {
  /** Takes the next piece. */
  put(bytes: Uint8Array, durationMs: number): void;
  /** Resolves to whether everything is on the disk, after one more try. */
  flush(): Promise<boolean>;
  /** Nothing is sent any more. */
  close(): void;
}

export interface OutboxEvents {
  /** A piece was not taken; called once until one is taken again. */
  failed(error: unknown): void;
  /** What was held is on the disk. */
  recovered(): void;
}

export function createOutbox(
  send: (piece: Piece) => Promise<unknown>,
  events: OutboxEvents,
): Outbox {
  const held: Piece[] = [];
  let sequence = 0;
  let failing = false;
  let closed = false;
  let sending: Promise<void> = Promise.resolve();

  async function sendAll(): Promise<void> {
    for (let piece = held[0]; piece !== undefined && !closed; piece = held[0]) {
      try {
        await send(piece);
      } catch (error) {
        if (!failing && !closed) events.failed(error);
        failing = true;
        return;
      }
      held.shift();
    }
    if (failing && !closed) events.recovered();
    failing = false;
  }

  function inTurn(): Promise<void> {
    sending = sending.then(sendAll);
    return sending;
  }

  return {
    put(bytes, durationMs) {
      if (closed) return;
      held.push({ sequence, bytes, durationMs });
      sequence += 1;
      void inTurn();
    },
    async flush() {
      await inTurn();
      return held.length === 0;
    },
    close() {
      closed = true;
      held.length = 0;
    },
  };
}
