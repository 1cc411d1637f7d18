/** A house for tests as a page meets it: asked over a real port, on a folder that goes with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import curriculum from 'virtual:content/plan';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Clock } from './clock.ts';
import type { Contract } from './contract.ts';
import { buildHouse, type House } from './house.ts';
import { benchDesk, benchLoads, type Loads } from './house-bench.ts';
import { createHandler } from './router.ts';

/** A page that asks the house over a port of its own. */
function ask(house: House) {
  const { port1, port2 } = new MessageChannel();
  createHandler(house).upgrade(port1);
  port1.start();
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  const close = () => {
    port1.close();
    port2.close();
  };
  return { client, close };
}

export class ClientBench {
  readonly folder = mkdtempSync(join(tmpdir(), 'dry-run-client-'));
  house: House;
  #page: ReturnType<typeof ask>;
  readonly #build: () => House;

  /** Opens a house with the shipped curriculum and nothing else but the loads that are given. */
  constructor(clock: Clock, loads: Partial<Loads> = {}) {
    const { folder } = this;
    const plan = { ...benchLoads, ...loads, clock, folder, curriculum, desk: benchDesk };
    this.#build = () => buildHouse(plan);
    this.house = this.#build();
    this.#page = ask(this.house);
  }

  /** What a page has: every call crosses the port and is parsed on both sides. */
  get client(): ContractRouterClient<Contract> {
    return this.#page.client;
  }

  /** Ends the house and opens another on the same folder. */
  restart(): void {
    this.#end();
    this.house = this.#build();
    this.#page = ask(this.house);
  }

  /** Ends the house, and removes the folder. */
  close(): void {
    this.#end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #end(): void {
    this.#page.close();
    this.house.close();
  }
}

/** The failure a call is answered with; throws where it is answered, or fails in another way. */
export async function failureOf(answer: Promise<unknown>): Promise<ORPCError<string, unknown>> {
  const error: unknown = await answer.then(
    () => new Error('It was answered, and should have failed.'),
    (reason: unknown) => reason,
  );
  if (error instanceof ORPCError) return error;
  throw error;
}
