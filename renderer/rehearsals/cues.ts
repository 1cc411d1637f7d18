/** The script as the prompter shows it: sentence after sentence, each with its keywords. */
import type { Script } from '#electron/rehearsals/values.ts';

export interface Cue {
  /** Index of the section it belongs to. */
  section: number;
  text: string;
  keywords: string;
}

/** Sentences of a text, as the language's own rules cut them. */
export function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
}

export function cuesOf(sections: Script['sections']): Cue[] {
  return sections.flatMap(({ text, keywords }, section) => {
    const sentences = sentencesOf(text);
    return sentences.map((sentence, index) => ({
      section,
      text: sentence,
      // Keywords come a line a sentence; where they were cut otherwise, the line that lies at the same place.
      keywords: keywords[Math.floor((index * keywords.length) / sentences.length)] ?? '',
    }));
  });
}

/** The first cue of a section; where it has none, that of the next one that does. */
export function firstCueOf(cues: readonly Cue[], section: number): number {
  const found = cues.findIndex((cue) => cue.section >= section);
  return found === -1 ? Math.max(0, cues.length - 1) : found;
}
