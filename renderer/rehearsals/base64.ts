/** Bytes as text and back: pieces of a recording cross to the main process in JSON. */

/** Characters that are put together at once; a call has only so many arguments. */
const stride = 8_192;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += stride) {
    text += String.fromCharCode(...bytes.subarray(at, at + stride));
  }
  return btoa(text);
}

export function fromBase64(text: string): ArrayBuffer {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  // A loop, not `Uint8Array.from`: of a megabyte that takes long enough to be seen.
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at);
  return bytes.buffer;
}
