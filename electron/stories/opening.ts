/** Opens the stories when they are asked for, and the writing with them. */
import type { StoriesContent } from '#content/stories/schema.ts';
import { createDoor, type Door } from '../door.ts';
import type { StoriesService, StoriesSurroundings, StoriesWriting } from './service.ts';

export type StoriesDoor = Door<StoriesService>;

export function createStoriesDoor(
  surroundings: Omit<StoriesSurroundings, 'content' | 'writing'>,
  load: () => Promise<StoriesContent>,
  openWriting: () => Promise<StoriesWriting>,
): StoriesDoor {
  return createDoor(async () => {
    const [content, writing, { createStoriesService }] = await Promise.all([
      load(),
      openWriting(),
      import('./service.ts'),
    ]);
    return createStoriesService({ ...surroundings, content, writing });
  });
}
