/**
 * Opens the drills when they are asked for, not before: their content and the judge cost nothing until then.
 */
import type { Drill } from '#content/drills/schema.ts';
import { createDrillsService, type DrillsService, type DrillsSurroundings } from './service.ts';

/** What is loaded with the first drill. */
export interface DrillsFurniture {
  drills: readonly Drill[];
  judge: DrillsSurroundings['judge'] & { close(): void };
}

export interface DrillsDoor {
  open(): Promise<DrillsService>;
  /** The app is about to end: the judge ends at once. Pages may still write what they hold. */
  endJudging(): void;
  close(): void;
}

export function createDrillsDoor(
  surroundings: Omit<DrillsSurroundings, keyof DrillsFurniture>,
  load: () => Promise<DrillsFurniture>,
): DrillsDoor {
  let opening: Promise<DrillsService> | null = null;
  let close: () => void = () => {};
  let endJudging: () => void = () => {};
  let ending = false;

  async function build(): Promise<DrillsService> {
    const furniture = await load();
    const service = createDrillsService({ ...surroundings, ...furniture });
    endJudging = () => furniture.judge.close();
    if (ending) endJudging();
    close = () => {
      service.close();
      endJudging();
    };
    return service;
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
    endJudging() {
      ending = true;
      endJudging();
    },
    close: () => close(),
  };
}
