/** Opens a rehearsal within a place. */
import type { PlaceId } from '#content/plan/schema.ts';
import type { Subject } from '#electron/rehearsals/values.ts';
import { connect } from '../client.ts';
import { goTo } from '../shell/state.ts';
import { viewOf } from './asked.ts';

/** Opens a rehearsal within a place. */
export function openRehearsal(
  place: PlaceId,
  asked: { subject: Subject; version?: 'short' | 'long'; promptId?: string },
): void {
  const promptIds = asked.promptId === undefined ? [] : [asked.promptId];
  goTo(place, viewOf({ subject: asked.subject, version: asked.version ?? 'short', promptIds }));
}

/** The variation drill: the same story to three questions. Rejects with why there are none. */
export async function openVariation(storyId: string): Promise<void> {
  const { stories } = await connect();
  const { prompts } = await stories.vary({ storyId });
  const promptIds = prompts.map(({ id }) => id);
  goTo('stories', viewOf({ subject: { kind: 'story', id: storyId }, version: 'short', promptIds }));
}
