import type { SessionView } from '#electron/numbers/values.ts';
import { useNumbers } from './state.ts';
import { ratingNames, sentenceOf } from './words.ts';

/** What a reader hears of a card that was answered, politely; empty while it is asked. */
export function useAnnouncement({ back, current, waitsUntil }: SessionView): string {
  const unreadable = useNumbers((state) => state.unreadable);
  if (unreadable !== null) return unreadable;
  if (current === null)
    return waitsUntil === null ? 'The session is done.' : 'Nothing else is due now.';
  if (back === null) return '';
  const { verdict, answer, suggested } = back;
  return [
    sentenceOf(verdict?.words ?? ''),
    sentenceOf(verdict?.errorWords ?? ''),
    sentenceOf(`The answer is ${answer}`),
    suggested === null ? '' : `Suggested: ${ratingNames[suggested]}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
