/** The pieces of a recording as they come in: in order, each once, one at a time. */
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/open.ts';
import type { Recordings } from './recordings.ts';
import * as records from './records.ts';

export interface Piece {
  takeId: string;
  /** From 0. */
  sequence: number;
  /** Base64. */
  bytes: string;
  /** How long the take is with it. */
  durationMs: number;
}

export function createPieces(
  store: Store,
  recordings: Recordings,
  rowOf: (takeId: string) => records.TakeRow,
) {
  let turn: Promise<unknown> = Promise.resolve();

  async function take({ takeId, sequence, bytes, durationMs }: Piece) {
    const row = rowOf(takeId);
    if (row.recordingBytes === null) throw new Refusal('That take is not recorded.');
    // The answer to this piece was lost on its way, and the page sent it again.
    if (sequence < row.nextSequence) return { recordingBytes: row.recordingBytes };
    if (sequence > row.nextSequence)
      throw new Refusal(`Piece ${row.nextSequence} of the recording comes before ${sequence}.`);
    const piece = Buffer.from(bytes, 'base64');
    await recordings.write(takeId, row.recordingBytes, piece);
    // The take may have ended or been discarded meanwhile.
    const now = rowOf(takeId);
    const recordingBytes = row.recordingBytes + piece.length;
    records.updateTake(store, takeId, {
      recordingBytes,
      nextSequence: sequence + 1,
      ...(now.state === 'recording' ? { durationMs: Math.max(now.durationMs, durationMs) } : {}),
    });
    return { recordingBytes };
  }

  return {
    append(piece: Piece): Promise<{ recordingBytes: number }> {
      const answer = turn.then(() => take(piece));
      turn = answer.catch(() => undefined);
      return answer;
    },
  };
}
