/** Records a stream in pieces of half a second, in the order in which they were said. */

const type = 'audio/webm;codecs=opus';
/** Ms of a piece: a crash loses the one that was being filled, and at most one on its way. */
const pieceMs = 500;
const bitsPerSecond = 64_000;

export interface Recorder {
  /** Resolves when sound is being taken. */
  readonly started: Promise<void>;
  pause(): void;
  resume(): void;
  /** Ends it; resolves to everything that was recorded, once the last piece was handed on. */
  stop(): Promise<Blob>;
}

export function recordStream(
  stream: MediaStream,
  take: (piece: Uint8Array) => void,
  failed: (error: unknown) => void,
): Recorder {
  const recorder = new MediaRecorder(stream, {
    mimeType: type,
    audioBitsPerSecond: bitsPerSecond,
  });
  const pieces: Blob[] = [];
  let handed: Promise<void> = Promise.resolve();
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size === 0) return;
    pieces.push(data);
    handed = handed.then(async () => take(new Uint8Array(await data.arrayBuffer())));
  });
  recorder.addEventListener('error', (event) => failed(event));
  const once = (name: string) =>
    new Promise<void>((resolve) => {
      recorder.addEventListener(name, () => resolve(), { once: true });
    });
  const started = once('start');
  const stopped = once('stop');
  recorder.start(pieceMs);
  return {
    started,
    pause() {
      if (recorder.state === 'recording') recorder.pause();
    },
    resume() {
      if (recorder.state === 'paused') recorder.resume();
    },
    async stop() {
      // It stops by itself when its microphone is gone.
      if (recorder.state !== 'inactive') recorder.stop();
      await stopped;
      await handed;
      return new Blob(pieces, { type });
    },
  };
}
