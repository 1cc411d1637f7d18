import type { Script } from '#electron/rehearsals/values.ts';

/** Letters that do something else during a take. */
const taken = new Set(['h', 'j', 'k']);

/** The key that marks each section: its own letter in a story; its number where a letter would not do. */
export function sectionKeys({ sections, subject }: Script): string[] {
  const letters = sections.map(({ key }) => key.toLowerCase());
  const usable =
    subject.kind === 'story' &&
    new Set(letters).size === letters.length &&
    letters.every((letter) => /^[a-z]$/.test(letter) && !taken.has(letter));
  return usable ? letters : sections.map((_, index) => String(index + 1));
}
