/** What the main process tells the page: one publisher, read by the contract's `app.events`. */
import { EventPublisher } from '@orpc/server';
import type { AppEvent } from './contract.ts';

export type AppEvents = EventPublisher<{ event: AppEvent }>;

export function createAppEvents(): AppEvents {
  return new EventPublisher<{ event: AppEvent }>();
}
