/** What the list says of each story. Of the open one it follows what is typed. */
import type { StoryList } from '#electron/stories/contract.ts';
import type { Analysis, WrittenDocument } from '#electron/writing/contract.ts';
import type { ListEntry } from '../writing/document-list.tsx';
import { secondsText, titleText } from '../writing/words.ts';

export interface StoryEntry extends ListEntry {
  seconds: number;
}

/** One entry a story. */
export function entriesOf(
  list: StoryList,
  open: WrittenDocument | null,
  analysis: Analysis | null,
): StoryEntry[] {
  return list.stories.map((story) => {
    const isOpen = story.id === open?.id;
    const seconds = isOpen && analysis !== null ? analysis.spoken.told.seconds : story.seconds;
    return {
      id: story.id,
      title: titleText(isOpen ? (open?.title ?? '') : story.title, 'story'),
      meta: story.themes.length === 0 ? 'no question yet' : themesText(story.themes),
      fact: factOf(seconds, list.targetSeconds),
      seconds,
    };
  });
}

/** `Failure, ownership`. */
export function themesText(themes: string[]): string {
  return themes
    .map((theme, index) => (index === 0 ? theme : theme.charAt(0).toLowerCase() + theme.slice(1)))
    .join(', ');
}

function factOf(seconds: number, target: number): string {
  if (seconds === 0) return 'not written';
  return seconds > target ? `${secondsText(seconds)}, over` : secondsText(seconds);
}

/** `6 stories, 3 under 90 s`. */
export function subtitleOf(list: StoryList, entries: StoryEntry[]): string {
  const written = entries.filter(({ seconds }) => seconds > 0 && seconds <= list.targetSeconds);
  if (entries.length === 0) return `${storiesText(list.target)} to write`;
  return `${storiesText(entries.length)}, ${written.length} under ${list.targetSeconds} s`;
}

/** `1 story`, `6 stories`. */
export function storiesText(figure: number): string {
  return figure === 1 ? '1 story' : `${figure} stories`;
}
