/** Where the activity of a card is done, and what its button says. */
import type { CardFace } from '#electron/numbers/values.ts';
import { placeNames } from '../plan/words.ts';

type Activity = NonNullable<CardFace['activity']>;

/** The view of the place in which it is done; null for the place as it opens by itself. */
export function activityView({ place, subject }: Activity): string | null {
  if (place === 'stories') return `story ${subject}`;
  if (place !== 'opinions') return null;
  const [stance = '', line = ''] = subject.split('/');
  return `stance ${stance} line ${line}`;
}

export function activityWords({ place, title }: Activity): string {
  if (place === 'opinions') return 'Answer it in Opinions';
  if (place === 'stories') return 'Tell it in Stories';
  const name = Object.entries(placeNames).find(([id]) => id === place)?.[1] ?? place;
  return `Open ${name}: ${title}`;
}
