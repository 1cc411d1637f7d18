/** A few questions of three themes, for tests. */
import type { Prompt, StoriesContent, ThemeId } from '#content/stories/schema.ts';

const themeTitles = { ownership: 'Ownership', conflict: 'Conflict', failure: 'Failure' } as const;

export function samplePrompt(id: string, theme?: ThemeId): Prompt {
  return {
    id,
    kind: theme === undefined ? 'mission' : 'story',
    ...(theme === undefined ? {} : { theme }),
    says: `Tell me about ${id}.`,
    listensFor: ['What you did.'],
    seconds: 90,
    source: 'a sample',
    asOf: '2026-05-01',
  };
}

/** Three questions a theme, and one that is answered without a story. */
export function sampleStories(): StoriesContent {
  const themes = Object.entries(themeTitles) as [keyof typeof themeTitles, string][];
  return {
    themes: themes.map(([id, title]) => ({ id, title, listensFor: 'What you did.' })),
    prompts: [
      ...themes.flatMap(([theme]) =>
        [1, 2, 3].map((number) => samplePrompt(`${theme}-${number}`, theme)),
      ),
      samplePrompt('why-here'),
    ],
  };
}
