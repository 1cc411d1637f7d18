/**
 * The one permission this app ever gives: the microphone, to its own top page. Everything else is denied.
 *
 * Chromium asks twice: a *request* comes from an act of the page and may take its time, a *check* must answer at once.
 */
import { type Session, systemPreferences } from 'electron';

/** What was asked for, in the words of either of Electron's handlers. */
export interface PermissionAsked {
  permission: string;
  /** Of a request; a capture of the screen names none. */
  mediaTypes?: readonly string[] | undefined;
  /** Of a check. */
  mediaType?: string | undefined;
  /** The page, or the frame in it, that asks. */
  requestingUrl?: string | undefined;
  isMainFrame: boolean;
}

/** Whether it is the microphone alone, asked for by the top page of the app's own origin. */
export function isOwnMicrophone(asked: PermissionAsked, origin: string): boolean {
  const types = asked.mediaTypes ?? (asked.mediaType === undefined ? [] : [asked.mediaType]);
  return (
    asked.permission === 'media' &&
    types.length > 0 &&
    types.every((type) => type === 'audio') &&
    asked.isMainFrame &&
    asked.requestingUrl?.startsWith(`${origin}/`) === true
  );
}

/**
 * Puts the two handlers in place.
 * @param own The id of the app's window; asked anew each time, since a window may be closed and opened.
 */
export function guardPermissions(
  session: Session,
  origin: string,
  own: () => number | undefined,
): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const { mediaTypes } = details as { mediaTypes?: string[] };
    const { requestingUrl, isMainFrame } = details;
    const asked = { permission, mediaTypes, requestingUrl, isMainFrame };
    if (contents.id !== own() || !isOwnMicrophone(asked, origin)) answer(false);
    else void allowedBySystem().then(answer);
  });
  session.setPermissionCheckHandler((contents, permission, _origin, details) => {
    const { mediaType, requestingUrl, isMainFrame } = details;
    const asked = { permission, mediaType, requestingUrl, isMainFrame };
    return contents !== null && contents.id === own() && isOwnMicrophone(asked, origin);
  });
}

/** macOS asks the person itself, once for the app; other systems say no when the device is opened. */
async function allowedBySystem(): Promise<boolean> {
  if (process.platform !== 'darwin') return true;
  return systemPreferences.askForMediaAccess('microphone');
}
