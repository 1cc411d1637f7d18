/** Recordings of which every figure is known: sentences of a synthesiser between stretches of silence. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const rate = 16_000;
const headBytes = 44;

/** A sentence, or so many ms of silence. */
export type Piece = 'situation' | 'action' | 'result' | number;

export interface Known {
  lengthMs: number;
  speakingMs: number;
  firstWordMs: number;
  /** Silences between sentences, in order, ms. */
  pauses: number[];
}

/** The samples of a sentence, 16 bit. */
function samplesOf(name: string): Buffer {
  const file = readFileSync(path.join(import.meta.dirname, `${name}.wav`));
  return file.subarray(file.indexOf('data', 12, 'latin1') + 8);
}

/** Writes the pieces one after the other as a WAV file, and answers what is in it. */
export function compose(file: string, pieces: readonly Piece[]): Known {
  const parts = pieces.map((piece) =>
    typeof piece === 'number'
      ? Buffer.alloc(Math.round((piece * rate) / 1000) * 2)
      : samplesOf(piece),
  );
  const sound = Buffer.concat(parts);
  const head = Buffer.alloc(headBytes);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(headBytes - 8 + sound.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(sound.length, 40);
  writeFileSync(file, Buffer.concat([head, sound]));

  const ms = (bytes: number) => (bytes / 2 / rate) * 1000;
  const speech = pieces.flatMap((piece, index) =>
    typeof piece === 'number' ? [] : [ms(parts[index]?.length ?? 0)],
  );
  const isSpeech = pieces.map((piece) => typeof piece !== 'number');
  const first = isSpeech.indexOf(true);
  const last = isSpeech.lastIndexOf(true);
  return {
    lengthMs: ms(sound.length),
    speakingMs: speech.reduce((sum, length) => sum + length, 0),
    firstWordMs: pieces.slice(0, first).reduce<number>((sum, piece) => sum + Number(piece), 0),
    pauses: pieces.slice(first, last).filter((piece) => typeof piece === 'number'),
  };
}

/** The arguments that make Chromium take a file for the microphone; it starts with each opening, and is silent at its end. */
export function microphoneArguments(file: string): string[] {
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${file}%noloop`];
}
