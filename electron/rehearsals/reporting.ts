/** What others are told of a take that ended. */
import type { Take } from './values.ts';

/** A story that was told, as the numbers take it: it comes back there on its day. */
export interface ToldStory {
  subject: string;
  title: string;
  place: 'stories';
  round: 'behavioral';
  outcome: { told: 'story'; seconds: number; targetSeconds: number };
}

/** Null for what is no whole story. */
export function toldStory({
  subject,
  title,
  cutShort,
  durationMs,
  targetMs,
}: Take): ToldStory | null {
  if (subject.kind !== 'story' || cutShort !== null) return null;
  return {
    subject: subject.id,
    title,
    place: 'stories',
    round: 'behavioral',
    outcome: { told: 'story', seconds: durationMs / 1000, targetSeconds: targetMs / 1000 },
  };
}
