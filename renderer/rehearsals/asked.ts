/**
 * What a rehearsal is of, and how it is asked for: a place's view that begins with `rehearse` shows it within that place.
 */
import type { Subject } from '#electron/rehearsals/values.ts';

export interface RehearsalAsked {
  subject: Subject;
  /** Of a stance: its one-minute or its three-minute version. */
  version: 'short' | 'long';
  /** Questions to answer one after the other; empty where the script is simply told. */
  promptIds: string[];
}

/** The view of a place that shows it: `rehearse story <id> short <prompt>,<prompt>`. */
export function viewOf({ subject, version, promptIds }: RehearsalAsked): string {
  const parts = ['rehearse', subject.kind, subject.id, version];
  return [...parts, ...(promptIds.length > 0 ? [promptIds.join(',')] : [])].join(' ');
}

/** What a place's view asks for; null where it is no rehearsal. */
export function rehearsalIn(view: string | null): RehearsalAsked | null {
  const [word, kind, id = '', version, prompts = ''] = (view ?? '').split(' ');
  if (word !== 'rehearse' || id === '') return null;
  if (kind !== 'story' && kind !== 'stance' && kind !== 'prompt') return null;
  return {
    subject: { kind, id },
    version: version === 'long' ? 'long' : 'short',
    promptIds: prompts.split(',').filter(Boolean),
  };
}
