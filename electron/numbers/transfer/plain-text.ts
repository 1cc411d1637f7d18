/**
 * HTML of other programs as plain text. Nothing of it is ever shown as HTML: tags go, entities are read, pictures and
 * sounds are counted and left out.
 */
import { compile } from 'html-to-text';

const toText = compile({
  wordwrap: false as const,
  // Deeper is no card's text, and would cost the stack.
  limits: { maxDepth: 200, maxInputLength: 1_000_000 },
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'hr', options: { length: 3 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
  ],
});

const sound = /\[sound:[^\]\n]*\]/g;
const picture = /<(img|audio|video|object)\b/gi;

/** The words of a piece of HTML; lines stay lines. */
export function plainText(html: string): string {
  const spoken = html.replace(sound, '');
  if (!/[<&]/.test(spoken)) return spoken.trim();
  // Editors put such spaces where a person typed two.
  return toText(spoken).replaceAll('\u00A0', ' ').trim();
}

/** How many pictures and sounds a piece of HTML names. */
export function countMedia(html: string): number {
  return (html.match(sound)?.length ?? 0) + (html.match(picture)?.length ?? 0);
}

/** Plain text as HTML that shows the same characters. */
export function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
}
