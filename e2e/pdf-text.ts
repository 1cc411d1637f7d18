/**
 * The text a PDF shows, read the way a viewer copies it: content streams are unpacked, and each font's own table says
 * which sign a glyph stands for. It knows what Chromium writes, and no more.
 */
import { inflateSync } from 'node:zlib';

/** Streams of a PDF, unpacked; one that is not packed, or is no text, is left out. */
function streams(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let from = bytes.indexOf('stream'); from !== -1; from = bytes.indexOf('stream', from + 6)) {
    const start = bytes[from + 6] === 0x0d ? from + 8 : from + 7;
    const end = bytes.indexOf('endstream', start);
    if (end === -1) break;
    try {
      found.push(inflateSync(bytes.subarray(start, end)).toString('latin1'));
    } catch {
      // An image, or a stream in the clear: no text of ours.
    }
    from = end + 9;
  }
  return found;
}

/** What glyphs stand for, by the tables of all fonts: `<0003> <0003> <0020>` and `<0003> <0020>`. */
function signsOf(tables: readonly string[]): Map<number, string> {
  const signs = new Map<number, string>();
  const text = (hex: string) =>
    (hex.match(/.{4}/g) ?? [])
      .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
      .join('');
  for (const table of tables) {
    for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
      for (const [, glyph = '', sign = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
        signs.set(Number.parseInt(glyph, 16), text(sign));
    for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
      for (const [, from = '', to = '', sign = ''] of block.matchAll(
        /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
      ))
        for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph += 1)
          signs.set(
            glyph,
            String.fromCharCode(Number.parseInt(sign, 16) + glyph - Number.parseInt(from, 16)),
          );
  }
  return signs;
}

/** All text of the file in the order in which it is drawn, without line breaks. Fonts that share a glyph blur it. */
export function pdfText(bytes: Buffer): string {
  const all = streams(bytes);
  const signs = signsOf(all.filter((each) => each.includes('begincmap')));
  const drawn = all.filter((each) => /\bT[jJ]\b/.test(each));
  return drawn
    .flatMap((content) => [...content.matchAll(/<([0-9A-Fa-f]+)>/g)])
    .map(([, hex = '']) =>
      (hex.match(/.{4}/g) ?? [])
        .map((glyph) => signs.get(Number.parseInt(glyph, 16)) ?? '')
        .join(''),
    )
    .join('');
}
