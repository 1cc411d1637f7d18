/**
 * The app makes no network request. Whatever tries is cancelled here, and counted, so that About can say so.
 */
import { app, type Session } from 'electron';

/** What may be loaded: the app's own files, and what a page makes by itself. */
const ownSchemes = ['app:', 'data:', 'blob:', 'devtools:'];

export interface NetworkGuard {
  /** Requests cancelled since the start. */
  cancelled(): number;
}

/**
 * Lets no name or address be reached. WebRTC and preconnects open sockets of their own, which no request
 * handler sees; with nothing to connect to they cannot. To be called before the app is ready, in a built app.
 */
export function denyConnections(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/**
 * Cancels every request of an Electron session that leaves the app.
 *
 * @param developmentOrigin The local server of `npm run dev`; undefined in a built app.
 */
export function denyNetwork(session: Session, developmentOrigin: string | undefined): NetworkGuard {
  let count = 0;
  const development = developmentOrigin === undefined ? null : new URL(developmentOrigin).host;
  session.webRequest.onBeforeRequest((details, answer) => {
    const url = new URL(details.url);
    const own =
      ownSchemes.includes(url.protocol) || (development !== null && url.host === development);
    if (!own) count += 1;
    answer({ cancel: !own });
  });
  // The spell-checker would fetch its dictionaries.
  session.setSpellCheckerEnabled(false);
  return { cancelled: () => count };
}
