/**
 * Gives each page that asks one end of the typed contract, when it is the app's own top page.
 */
import { ipcMain, type MessagePortMain } from 'electron';
import { appOrigin } from './pages.ts';

/** @param household Who answers; a page that asks before waits. */
export function answerPorts(
  developmentOrigin: string | undefined,
  household: Promise<{ connect: (port: MessagePortMain) => void }>,
): void {
  const origin = developmentOrigin === undefined ? appOrigin : new URL(developmentOrigin).origin;
  ipcMain.on('port', (event) => {
    const [port] = event.ports;
    const address = event.senderFrame?.url ?? '';
    const own = address.startsWith(`${origin}/`) && event.senderFrame === event.sender.mainFrame;
    if (port === undefined || !own) return;
    household.then(({ connect }) => connect(port)).catch(() => port.close());
  });
}
