/** A document as one text, for comparing two versions of it. */
import type { Part } from '#content/writing/schema.ts';
import type { PartTexts } from '#electron/writing/contract.ts';

/** Title and parts that hold words, each under its name, in the order of the page. */
export function asText(title: string, texts: PartTexts, parts: readonly Part[]): string {
  const written = parts.flatMap(({ id, title: name }) => {
    const text = (texts[id] ?? '').trim();
    return text === '' ? [] : [`${name}\n${text}`];
  });
  return [title.trim(), ...written].filter((piece) => piece !== '').join('\n\n');
}
