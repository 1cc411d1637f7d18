/**
 * Serves the built pages at `app://dry-run/`, each with the headers that fence it in.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { type CustomScheme, protocol, type Session } from 'electron';

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

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'X-Content-Type-Options': 'nosniff',
};

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

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

/** Serves a folder of built files to an Electron session; nothing outside the folder can be named. */
export function servePages(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const path = fileFor(request.url, folder);
    if (path === null) return new Response('Not found', { status: 404, headers });
    try {
      const body = await readFile(path);
      const type = contentTypes[extname(path)] ?? 'application/octet-stream';
      return new Response(new Uint8Array(body), { headers: { ...headers, 'Content-Type': type } });
    } catch {
      return new Response('Not found', { status: 404, headers });
    }
  });
}

/** The file an address stands for; null for another host or a path that leaves the folder. */
export function fileFor(address: string, folder: string): string | null {
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== appOrigin) return null;
  const path = normalize(
    join(folder, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)),
  );
  return path.startsWith(folder + sep) ? path : null;
}
