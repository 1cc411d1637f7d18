/**
 * Opens a zip in memory, chunk by chunk, and takes only the entries asked for. Nothing is ever written to disk, so a
 * path in a package leads nowhere; what unpacks to more than the limit is refused while it unpacks.
 */
import { Unzip, UnzipInflate } from 'fflate';
import { Refusal } from '#electron/refusal.ts';
import type { Watcher } from './values.ts';

const chunkBytes = 1 << 20;
/** Bytes that the entries taken may hold together. */
export const mostUnpacked = 512 * 1024 * 1024;

/**
 * The wanted entries by name.
 * @throws Refusal where it is no zip, or holds too much
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  watcher: Watcher,
  limit = mostUnpacked,
): Promise<Map<string, Uint8Array>> {
  const entries = new Map<string, Uint8Array[]>();
  let unpacked = 0;
  let fault: Error | null = null;
  let files = 0;
  const reader = new Unzip((file) => {
    files += 1;
    if (!wanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    entries.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error !== null) {
        fault ??= error;
        return;
      }
      unpacked += chunk.length;
      if (unpacked > limit) fault ??= tooLarge(limit);
      else chunks.push(chunk);
    };
    file.start();
  });
  reader.register(UnzipInflate);
  for (let from = 0; from < bytes.length && fault === null; from += chunkBytes) {
    await watcher.progress({ done: from, of: bytes.length, doing: 'Opening the package' });
    const end = Math.min(bytes.length, from + chunkBytes);
    try {
      reader.push(bytes.subarray(from, end), end === bytes.length);
    } catch (error) {
      fault ??= error instanceof Error ? error : new Error(String(error));
    }
  }
  if (fault !== null) throw refusalOf(fault);
  if (files === 0) throw notAPackage('it is no zip archive');
  return new Map([...entries].map(([name, chunks]) => [name, joined(chunks)]));
}

function refusalOf(fault: Error): Refusal {
  return fault instanceof Refusal ? fault : notAPackage(fault.message);
}

function notAPackage(reason: string): Refusal {
  return new Refusal(
    `This file cannot be read as an Anki package (${reason}). Export the deck again as .apkg, and choose that file.`,
  );
}

export function tooLarge(limit: number): Refusal {
  return new Refusal(
    `The package unpacks to more than ${Math.round(limit / 1024 / 1024)} MB. Export fewer decks at once, without media.`,
  );
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const only = chunks[0];
  if (chunks.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
