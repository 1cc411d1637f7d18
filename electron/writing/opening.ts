/** Opens the writing when it is asked for: its code and its rules cost a start nothing. */
import type { WritingContent } from '#content/writing/schema.ts';
import { createDoor, type Door } from '../door.ts';
import type { WritingService, WritingSurroundings } from './service.ts';

export type WritingDoor = Door<WritingService>;

export function createWritingDoor(
  surroundings: Omit<WritingSurroundings, 'content'>,
  load: () => Promise<WritingContent>,
): WritingDoor {
  return createDoor(async () => {
    const [content, { createWritingService }] = await Promise.all([load(), import('./service.ts')]);
    return createWritingService({ ...surroundings, content });
  });
}
