/**
 * The decoded path of an address; null for another origin, and where it cannot be decoded. Pages, and a candidate's code,
 * may ask for anything, also for what is no address.
 *
 * @param origin scheme and host, such as `app://dry-run`
 */
export function decodedPath(address: string, origin: string): string | null {
  try {
    const { protocol, host, pathname } = new URL(address);
    return `${protocol}//${host}` === origin ? decodeURIComponent(pathname) : null;
  } catch {
    return null;
  }
}
