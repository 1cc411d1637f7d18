/**
 * The page's one way to the main process: a client typed by the contract, over the port the preload hands over.
 *
 * Only types are imported from `electron/`; the schemas stay on the other side, which parses every input.
 */
import { createORPCClient, safe } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#electron/contract.ts';

export type Client = ContractRouterClient<Contract>;

const connected = new Promise<Client>((resolve) => {
  window.addEventListener('message', function onPort(event: MessageEvent) {
    const [port] = event.ports;
    if (event.source !== window || event.data !== 'dry-run-port' || port === undefined) return;
    window.removeEventListener('message', onPort);
    resolve(createORPCClient(new RPCLink({ port })));
    port.start();
    // Electron 25 crashes a page that is reloaded with this port open. `unload` comes after `pagehide`,
    // in which drafts are still sent.
    window.addEventListener('unload', () => port.close());
  });
});

/** Resolves once the port has arrived. Calls reject with typed failures; see `failure.ts` for their sentences. */
export function connect(): Promise<Client> {
  return connected;
}

export { safe };
