/** Opens the rehearsals when they are asked for: their code and the questions cost a start nothing. */
import type { RehearsalsService, RehearsalsSurroundings } from './service.ts';

export interface RehearsalsDoor {
  open(): Promise<RehearsalsService>;
}

/** What is loaded with the first call. */
export type RehearsalsFurniture = Pick<RehearsalsSurroundings, 'prompts' | 'script'>;

export function createRehearsalsDoor(
  surroundings: Omit<RehearsalsSurroundings, keyof RehearsalsFurniture>,
  load: () => Promise<RehearsalsFurniture>,
): RehearsalsDoor {
  let opening: Promise<RehearsalsService> | null = null;

  async function build(): Promise<RehearsalsService> {
    const [furniture, { createRehearsalsService }] = await Promise.all([
      load(),
      import('./service.ts'),
    ]);
    return createRehearsalsService({ ...surroundings, ...furniture });
  }

  return {
    open() {
      opening ??= build().catch((error: unknown) => {
        // The next call tries again.
        opening = null;
        throw error;
      });
      return opening;
    },
  };
}
