/**
 * Serves the judge's page and interpreters at `judge://judge/`, to the judge's own session only, and lets nothing else
 * through: no network, no storage of the app, no permission.
 */
import { existsSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import type { CustomScheme, Session } from 'electron';
import { decodedPath } from '../decoded-path.ts';

export const judgeOrigin = 'judge://judge';

/** To be registered with the app's own scheme, before the app is ready. */
export const judgeScheme: CustomScheme = {
  scheme: 'judge',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

export interface JudgeFiles {
  /** The folder of built pages; only what the judge needs of it is served. */
  pages: string;
  /** The folder of Pyodide's files. */
  pyodide: string;
  /** The snapshot of a ready interpreter; it may not exist. */
  snapshot: string;
}

/** Python's worker compiles WebAssembly and nothing else. */
const pythonPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'none'";
/** A candidate's TypeScript becomes a function in its worker, which may load nothing at all. */
const typescriptPolicy =
  "default-src 'none'; script-src 'unsafe-eval'; connect-src 'none'; worker-src 'none'";
const pagePolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/** Chromium's own code (net::ERR_FILE_NOT_FOUND). */
const fileNotFound = -6;

const pyodideFiles = [
  'pyodide.asm.mjs',
  'pyodide.asm.wasm',
  'pyodide-lock.json',
  'python_stdlib.zip',
];

/**
 * Fences in the judge's session and serves its files to it, as the app's own are: handed over by path, so that forty
 * megabytes of interpreter and snapshot do not pass through JavaScript.
 */
export function serveJudge(session: Session, files: JudgeFiles): void {
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !details.url.startsWith(`${judgeOrigin}/`) }),
  );
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.protocol.registerFileProtocol('judge', ({ url }, answer) => {
    const path = fileForJudge(url, files);
    if (path === null || !existsSync(path)) answer({ error: fileNotFound });
    else answer({ path, headers: headersFor(url) });
  });
}

/** The file an address stands for; null where the judge has no business with it. */
export function fileForJudge(address: string, files: JudgeFiles): string | null {
  const path = decodedPath(address, judgeOrigin);
  if (path === null) return null;
  if (path === '/snapshot') return files.snapshot;
  const name = /^\/pyodide\/([^/]+)$/.exec(path)?.[1];
  if (name !== undefined) return pyodideFiles.includes(name) ? join(files.pyodide, name) : null;
  if (path !== '/judge/index.html' && !path.startsWith('/assets/')) return null;
  const file = normalize(join(files.pages, path));
  return file.startsWith(files.pages + sep) ? file : null;
}

function headersFor(address: string): Record<string, string> {
  const name = new URL(address).pathname;
  return {
    'Content-Security-Policy': policyFor(name),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** A worker takes the policy of its own response; the build names each after its folder. */
function policyFor(path: string): string {
  if (/\/judge-python-[^/]*\.js$/.test(path)) return pythonPolicy;
  if (/\/judge-typescript-[^/]*\.js$/.test(path)) return typescriptPolicy;
  return pagePolicy;
}
