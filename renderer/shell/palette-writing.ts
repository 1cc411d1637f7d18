/** Stories and stances as entries of the palette: after `@` what is typed is looked for in their titles. */
import { IconMicrophone, IconScale } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OpinionList } from '#electron/opinions/contract.ts';
import type { StoryList } from '#electron/stories/contract.ts';
import { connect } from '../client.ts';
import type { Found, FoundGroup } from './command-lists.ts';
import type { Command } from './commands.ts';
import { match } from './fuzzy.ts';
import { goTo } from './state.ts';

/** What is looked for among stories and stances, where the typed text asks for them; else null. */
export function writingQuery(typed: string): string | null {
  return typed.startsWith('@') ? typed.slice(1).trim() : null;
}

interface Lists {
  stories: StoryList['stories'];
  stances: OpinionList['stances'];
  topics: OpinionList['topics'];
}

function titled(title: string, otherwise: string): string {
  return title.trim() === '' ? otherwise : title;
}

function storyEntries({ stories }: Lists): Command[] {
  return stories.map(({ id, title, seconds }) => ({
    id: `story.find.${id}`,
    title: titled(title, 'Untitled story'),
    group: 'go',
    where: seconds === 0 ? 'Stories, not written' : `Stories, ${Math.round(seconds)} s`,
    icon: IconMicrophone,
    run: () => goTo('stories', `story ${id}`),
  }));
}

function stanceEntries({ stances, topics }: Lists): Command[] {
  return stances.map(({ id, title, topicId }) => ({
    id: `stance.find.${id}`,
    title: titled(title, 'Untitled stance'),
    group: 'go',
    where: `Opinions, ${topics.find((topic) => topic.id === topicId)?.title ?? 'your own'}`,
    icon: IconScale,
    run: () => goTo('opinions', `stance ${id}`),
  }));
}

function found(query: string, commands: Command[]): Found[] {
  return commands
    .flatMap((command) => {
      const hit = match(query, command.title);
      return hit === null ? [] : [{ command, match: hit }];
    })
    .sort((one, other) => other.match.score - one.match.score);
}

/** The stories and stances a typed text finds, a group each; null where it does not ask for them. */
export function useWritingEntries(typed: string): FoundGroup[] | null {
  const query = writingQuery(typed);
  const wanted = query !== null;
  const [lists, setLists] = useState<Lists | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    connect()
      .then(async ({ stories, opinions }) => {
        const [told, held] = await Promise.all([stories.list(), opinions.list()]);
        if (!left) setLists({ stories: told.stories, stances: held.stances, topics: held.topics });
      })
      // What cannot be read is not found here; its own place says why.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [wanted]);
  if (query === null) return null;
  if (lists === null) return [];
  const groups: FoundGroup[] = [
    { group: 'go', title: 'Stories', found: found(query, storyEntries(lists)) },
    { group: 'go', title: 'Stances', found: found(query, stanceEntries(lists)) },
  ];
  return groups.filter((group) => group.found.length > 0);
}
