/**
 * Serves the built pages at `app://dry-run/`, each with the headers that fence it in.
 */
import { join, normalize, sep } from 'node:path';
import { type CustomScheme, protocol, type Session } from 'electron';
import { decodedPath } from '../decoded-path.ts';

export const appOrigin = 'app://dry-run';

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The voice-activity model is WebAssembly. Its worker reads it and the model from here, and reaches nothing else. */
const voicePolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'none'";

/**
 * Headers for cross-origin isolation are left out on purpose: Chromium starts a second process for a page that asks
 * for it, and nothing here shares memory with workers.
 */
function headersFor(policy: string): Record<string, string> {
  return { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' };
}

/** A worker takes the policy of its own response; the build names each after its folders. */
export function policyFor(address: string): string {
  const { pathname } = new URL(address);
  const isVoice = /^\/assets\/rehearsals-voice-[^/]*\.js$/.test(pathname);
  return isVoice ? voicePolicy : contentSecurityPolicy;
}

/** Chromium's own code (net::ERR_FILE_NOT_FOUND). */
const fileNotFound = -6;

/** Tells Electron about the app's scheme and others. To be called once, before the app is ready. */
export function registerSchemes(...others: CustomScheme[]): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
    ...others,
  ]);
}

/**
 * Serves a folder of built files to an Electron session; nothing outside the folder can be named.
 *
 * Files are handed over by path, and Chromium reads them. The newer `protocol.handle` deals in web requests and
 * responses; loading Node's library for those costs some 40 ms of every start, and each body passes through JavaScript.
 */
export function servePages(session: Session, folder: string): void {
  session.protocol.registerFileProtocol('app', (request, answer) => {
    const path = fileFor(request.url, folder);
    if (path === null) answer({ error: fileNotFound });
    else answer({ path, headers: headersFor(policyFor(request.url)) });
  });
}

/** The file an address stands for; null for another host or a path that leaves the folder. */
export function fileFor(address: string, folder: string): string | null {
  const name = decodedPath(address, appOrigin);
  if (name === null) return null;
  const path = normalize(join(folder, name === '/' ? '/index.html' : name));
  return path.startsWith(folder + sep) ? path : null;
}
