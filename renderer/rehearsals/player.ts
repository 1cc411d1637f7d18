/** Plays a recording from any place in it. */

export interface Player {
  readonly lengthMs: number;
  isPlaying(): boolean;
  /** Where it is, ms. */
  at(): number;
  play(): void;
  pause(): void;
  /** Goes to a place; plays on from there where it played. */
  seek(ms: number): void;
  close(): void;
}

/**
 * Decoded as a whole: a recording in pieces has no index to seek by, and this one is minutes long at the most.
 * @param changed Told when it begins, stops or ends.
 */
export async function openPlayer(bytes: ArrayBuffer, changed: () => void): Promise<Player> {
  const context = new AudioContext();
  const audio = await context.decodeAudioData(bytes).catch((error: unknown) => {
    void context.close();
    throw error;
  });
  const lengthMs = audio.duration * 1000;
  let source: AudioBufferSourceNode | null = null;
  let from = 0;
  let startedAt = 0;

  const at = () =>
    source === null ? from : Math.min(lengthMs, from + (context.currentTime - startedAt) * 1000);

  function stop(): void {
    if (source === null) return;
    from = at();
    source.onended = null;
    source.stop();
    source = null;
  }

  function play(): void {
    if (from >= lengthMs) from = 0;
    source = new AudioBufferSourceNode(context, { buffer: audio });
    source.connect(context.destination);
    source.onended = () => {
      source = null;
      from = lengthMs;
      changed();
    };
    startedAt = context.currentTime;
    source.start(0, from / 1000);
  }

  return {
    lengthMs,
    isPlaying: () => source !== null,
    at,
    play() {
      if (source === null) play();
      changed();
    },
    pause() {
      stop();
      changed();
    },
    seek(ms) {
      const played = source !== null;
      stop();
      from = Math.min(lengthMs, Math.max(0, ms));
      if (played && from < lengthMs) play();
      changed();
    },
    close() {
      stop();
      void context.close();
    },
  };
}
