/** Opens the opinions when they are asked for, and the writing with them. */
import type { OpinionsContent } from '#content/opinions/schema.ts';
import { createDoor } from '../door.ts';
import type { OpinionsWriting } from './ledger.ts';
import type { OpinionsService, OpinionsSurroundings } from './service.ts';

export interface OpinionsDoor {
  open(): Promise<OpinionsService>;
  /**
   * Looks whether a stance is done now that it was written on or said aloud. It never throws: what was done there is
   * done, whatever the plan makes of it.
   */
  look(stanceId: string): void;
}

export function createOpinionsDoor(
  surroundings: Omit<OpinionsSurroundings, 'content' | 'writing'>,
  load: () => Promise<OpinionsContent>,
  openWriting: () => Promise<OpinionsWriting>,
  /** Told when a look ticked a task of the plan. */
  ticked: () => void,
): OpinionsDoor {
  const { open } = createDoor(async () => {
    const [content, writing, { createOpinionsService }] = await Promise.all([
      load(),
      openWriting(),
      import('./service.ts'),
    ]);
    return createOpinionsService({ ...surroundings, content, writing });
  });
  return {
    open,
    look(stanceId) {
      open()
        .then((service) => {
          if (service.settle(stanceId) !== null) ticked();
        })
        .catch((error: unknown) => {
          // The app may have been quit meanwhile.
          if (surroundings.store.sqlite.open) console.error(error);
        });
    },
  };
}
