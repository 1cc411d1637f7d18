/** Opens the rehearsals when they are asked for, and the writing with them. */
import type { Prompt } from '#content/stories/schema.ts';
import { createDoor, type Door } from '../door.ts';
import type { RehearsalsService, RehearsalsSurroundings } from './service.ts';

export type RehearsalsDoor = Door<RehearsalsService>;

export function createRehearsalsDoor(
  surroundings: Omit<RehearsalsSurroundings, 'prompts' | 'script'>,
  load: () => Promise<{ prompts: readonly Prompt[] }>,
  openWriting: () => Promise<Pick<RehearsalsSurroundings, 'script'>>,
): RehearsalsDoor {
  return createDoor(async () => {
    const [{ prompts }, { script }, { createRehearsalsService }] = await Promise.all([
      load(),
      openWriting(),
      import('./service.ts'),
    ]);
    return createRehearsalsService({ ...surroundings, prompts, script });
  });
}
