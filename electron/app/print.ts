/**
 * Prints a page to PDF in a hidden window of its own: sandboxed, without scripts, in a session that reaches nothing but
 * that page. The page never lies on the disk.
 */
import { BrowserWindow, type Session, session } from 'electron';

const address = 'print://page/';
const headers = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  'X-Content-Type-Options': 'nosniff',
};

let fenced: Session | null = null;
/** What the session serves at this moment. */
let served = '';
/** Pages are printed one after the other: they share the session. */
let last: Promise<unknown> = Promise.resolve();

/** @param page HTML that needs nothing beside itself */
export function printPdf(page: string): Promise<Uint8Array> {
  const printing = last.then(() => printed(page));
  last = printing.catch(() => {});
  return printing;
}

async function printed(page: string): Promise<Uint8Array> {
  served = page;
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  try {
    window.webContents.on('will-navigate', (event) => event.preventDefault());
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    await window.loadURL(address);
    return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: false });
  } finally {
    served = '';
    window.destroy();
  }
}

function printSession(): Session {
  if (fenced !== null) return fenced;
  fenced = session.fromPartition('print');
  fenced.protocol.registerBufferProtocol('print', (_request, answer) =>
    answer({ data: Buffer.from(served), mimeType: 'text/html', charset: 'utf-8', headers }),
  );
  fenced.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address }));
  fenced.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  fenced.setPermissionCheckHandler(() => false);
  fenced.setSpellCheckerEnabled(false);
  fenced.on('will-download', (event) => event.preventDefault());
  return fenced;
}
