/** Which questions stories answer, and which of them to try a story on. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Prompt, StoriesContent, Theme } from '#content/stories/schema.ts';

/** A story as far as its questions go. */
export interface PromptedStory {
  id: string;
  title: string;
  promptIds: readonly string[];
}

export interface CoverageRow {
  promptId: string;
  says: string;
  themeTitle: string;
  storyIds: string[];
}

/** Questions a project answers; the others are answered without a story. */
export function storyPrompts(prompts: readonly Prompt[]): Prompt[] {
  return prompts.filter(({ kind }) => kind === 'story');
}

/** The themes of a story's prompts, in the order of the content. */
export function themesOf(
  promptIds: readonly string[],
  { themes, prompts }: StoriesContent,
): Theme[] {
  const met = new Set(prompts.filter(({ id }) => promptIds.includes(id)).map(({ theme }) => theme));
  return themes.filter(({ id }) => met.has(id));
}

/** Each question with the stories that answer it, in the order of the themes. */
export function coverageRows(
  stories: readonly PromptedStory[],
  { themes, prompts }: StoriesContent,
): CoverageRow[] {
  return themes.flatMap(({ id: theme, title: themeTitle }) =>
    storyPrompts(prompts)
      .filter((prompt) => prompt.theme === theme)
      .map(({ id: promptId, says }) => ({
        promptId,
        says,
        themeTitle,
        storyIds: stories
          .filter(({ promptIds }) => promptIds.includes(promptId))
          .map(({ id }) => id),
      })),
  );
}

/** The holes by name: kinds of question that no story answers, or else how many single questions. */
export function coverageSentence(
  stories: readonly PromptedStory[],
  content: StoriesContent,
): string {
  if (stories.length === 0) return 'No story yet: every question is open.';
  const met = new Set(stories.flatMap(({ promptIds }) => themesOf(promptIds, content)));
  const holes = content.themes.filter((theme) => !met.has(theme)).map(({ title }) => title);
  if (holes.length === content.themes.length) return 'No question has a story yet.';
  if (holes.length > 0) return `No story answers ${listed(holes)} yet.`;
  const open = coverageRows(stories, content).filter(({ storyIds }) => storyIds.length === 0);
  if (open.length === 0) return 'Every question has a story.';
  const single = open.length === 1 ? '1 question has none' : `${open.length} questions have none`;
  return `Every kind of question has a story; ${single}.`;
}

function listed(words: readonly string[]): string {
  const [last, ...before] = [...words].reverse();
  return before.length === 0 ? (last ?? '') : `${before.reverse().join(', ')} or ${last}`;
}

/** How many questions a story is tried on. */
export const variations = 3;

/**
 * Three questions for one story, of different themes as far as there are, and none of those asked last while there
 * are enough others. The same seed gives the same three.
 */
export function varied(
  prompts: readonly Prompt[],
  { last, seed }: { last: ReadonlySet<string>; seed: number },
): Prompt[] {
  const shuffled = shuffle(storyPrompts(prompts), seed);
  const fresh = shuffled.filter(({ id }) => !last.has(id));
  const stale = shuffled.filter(({ id }) => last.has(id));
  const chosen: Prompt[] = [];
  const take = (from: readonly Prompt[], otherTheme: boolean) => {
    for (const prompt of from) {
      if (chosen.length === variations) return;
      const taken = otherTheme && chosen.some(({ theme }) => theme === prompt.theme);
      if (!taken && !chosen.includes(prompt)) chosen.push(prompt);
    }
  };
  take(fresh, true);
  take(fresh, false);
  take(stale, true);
  take(stale, false);
  return chosen;
}

function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const random = xoroshiro128plus(seed);
  const left = [...items];
  const laid: Item[] = [];
  while (left.length > 0) laid.push(...left.splice(uniformInt(random, 0, left.length - 1), 1));
  return laid;
}
