/**
 * Recordings as files: one a take, in the folder `recordings` beside the database, and nowhere else.
 *
 * A piece is on the disk when its call returns. It is written at the place its row names, so that one of which the disk
 * took only a part is written over when it is tried again.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Missing, NotSaved } from '../refusal.ts';

const ending = '.webm';

/** What a recording is, for the page that plays it. */
export const recordingType = 'audio/webm';

export type Recordings = ReturnType<typeof createRecordings>;

/** @param dataFolder Where the database lies. */
export function createRecordings(dataFolder: string) {
  const folder = join(dataFolder, 'recordings');
  const fileOf = (takeId: string) => join(folder, takeId + ending);

  return {
    folder,

    /** Makes the empty file of a take. @throws NotSaved where the folder does not take it. */
    create(takeId: string): void {
      try {
        mkdirSync(folder, { recursive: true });
        const file = openSync(fileOf(takeId), 'wx');
        fsyncSync(file);
        closeSync(file);
      } catch (error) {
        throw new NotSaved(
          `No recording can be made in ${folder} (${codeOf(error)}). Check that the folder can be written and the disk has room, or take the time only.`,
        );
      }
    },

    /** Writes a piece at its place. @throws NotSaved where the disk does not take it; what came before is safe. */
    async write(takeId: string, at: number, bytes: Uint8Array): Promise<void> {
      try {
        const file = await open(fileOf(takeId), 'r+');
        try {
          let written = 0;
          while (written < bytes.length) {
            const rest = bytes.length - written;
            const answer = await file.write(bytes, written, rest, at + written);
            written += answer.bytesWritten;
          }
          await file.datasync();
        } finally {
          await file.close();
        }
      } catch (error) {
        throw new NotSaved(
          `The disk did not take the recording (${codeOf(error)}). What was recorded before is safe in ${folder}. Make room or check that folder: the rest is held and tried again.`,
        );
      }
    },

    /** The first `length` bytes. @throws Missing where the file is gone. */
    async read(takeId: string, length: number): Promise<Buffer> {
      try {
        const file = await open(fileOf(takeId), 'r');
        try {
          const { size } = await file.stat();
          const bytes = Buffer.alloc(Math.min(length, size));
          await file.read(bytes, 0, bytes.length, 0);
          return bytes;
        } finally {
          await file.close();
        }
      } catch {
        throw new Missing(
          `The recording is not in ${folder} any more. What was measured in it is kept.`,
        );
      }
    },

    isThere: (takeId: string): boolean => existsSync(fileOf(takeId)),

    /** Deletes a recording; one that is gone already is no fault. */
    remove(takeId: string): void {
      rmSync(fileOf(takeId), { force: true });
    },

    /** Every recording in the folder with its bytes; none where there is no such folder. */
    list(): { takeId: string; bytes: number }[] {
      if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
      return readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => ({
          takeId: name.slice(0, -ending.length),
          bytes: statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0,
        }));
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
