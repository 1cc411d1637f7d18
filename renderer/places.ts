/** The ten places, in the order of the sidebar. A new column changes its one line here. */
import {
  IconCalculator,
  IconChartDots,
  IconCode,
  IconHourglass,
  IconListCheck,
  IconMessages,
  IconMicrophone,
  IconRoute,
  IconScale,
  IconSitemap,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { PlaceId } from '#content/plan/schema.ts';
import type { Icon } from './parts/icon.ts';
import Today from './plan/today.tsx';

export type Place = {
  id: PlaceId;
  label: string;
  icon: Icon;
  /** Places with the same number stand together. */
  group: 1 | 2 | 3 | 4;
  shortcut: string;
  load: () => Promise<{ default: ComponentType }>;
  /** Part of the first paint: needs no loading. */
  ready?: ComponentType;
  /** Not built yet: shows what will be here, in the words of `soon/words.ts`. */
  soon?: true;
};

const soon = { load: () => import('./soon/soon.tsx'), soon: true } as const;

// biome-ignore format: one line a place.
export const places: Place[] = [
  { id: 'today', label: 'Today', icon: IconListCheck, group: 1, shortcut: 'mod+1', load: async () => ({ default: Today }), ready: Today },
  { id: 'drills', label: 'Drills', icon: IconCode, group: 2, shortcut: 'mod+2', load: () => import('./drills/drills.tsx') },
  { id: 'numbers', label: 'Numbers', icon: IconCalculator, group: 2, shortcut: 'mod+3', load: () => import('./numbers/numbers.tsx') },
  { id: 'stories', label: 'Stories', icon: IconMicrophone, group: 2, shortcut: 'mod+4', load: () => import('./stories/stories.tsx') },
  { id: 'opinions', label: 'Opinions', icon: IconScale, group: 2, shortcut: 'mod+5', load: () => import('./opinions/opinions.tsx') },
  { id: 'mocks', label: 'Mocks', icon: IconMessages, group: 3, shortcut: 'mod+6', ...soon },
  { id: 'designs', label: 'Designs', icon: IconSitemap, group: 3, shortcut: 'mod+7', ...soon },
  { id: 'trial', label: 'Trial', icon: IconHourglass, group: 3, shortcut: 'mod+8', ...soon },
  { id: 'rounds', label: 'Rounds', icon: IconRoute, group: 4, shortcut: 'mod+9', ...soon },
  { id: 'progress', label: 'Progress', icon: IconChartDots, group: 4, shortcut: 'mod+0', ...soon },
];

/** The place of an id. */
export function placeOf(id: PlaceId): Place {
  const place = places.find((other) => other.id === id);
  if (place === undefined) throw new Error(`No place is called ${id}.`);
  return place;
}
