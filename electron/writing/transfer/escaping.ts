/**
 * How any text stands in our Markdown without being taken for its frame, and comes out of it letter for letter.
 *
 * The frame is lines that begin with one or two `#`. A line of a text that does so gets a backslash, as Markdown itself
 * would have it; so does a blank line at either end of a text, as blank lines there belong to nobody.
 */

const blank = /^\s*$/u;
/** What is escaped, with the backslashes it may already have. */
const frameLike = /^\\*#{1,2}(?:\s|$)/u;
const escapedBlank = /^\\+\s*$/u;

/** Whether a line is part of the frame. */
export const isFrame = (line: string): boolean => /^#{1,2}(?:\s|$)/u.test(line);

/** The lines of a text of a part. */
export function textLines(text: string): string[] {
  const lines = text.split('\n');
  const [first, end] = written(lines);
  return lines.map((line, index) => {
    const atEdge = index < first || index >= end;
    return atEdge || frameLike.test(line) || escapedBlank.test(line) ? `\\${line}` : line;
  });
}

/** Where the lines begin and end that are not blank: `[from, to)`, empty where all are. */
function written(lines: readonly string[]): [from: number, to: number] {
  const full = lines.flatMap((line, index) => (blank.test(line) ? [] : [index]));
  const [first = lines.length] = full;
  return [first, (full.at(-1) ?? first - 1) + 1];
}

/** The text of lines that stood between two lines of the frame. */
export function textOf(lines: readonly string[]): string {
  return lines
    .slice(...written(lines))
    .map((line) => {
      const escaped = line.startsWith('\\') && (frameLike.test(line) || escapedBlank.test(line));
      return escaped ? line.slice(1) : line;
    })
    .join('\n');
}

/** A line of words that stands in a heading or in an item, before a comment. */
export function escapeWords(words: string): string {
  return words.replace(/[\\<]/gu, '\\$&');
}

/** The same backwards; a backslash before any other sign Markdown knows is taken for what it is there. */
export function plainWords(escaped: string): string {
  return escaped.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

/** A cell of a table: bars, backslashes and white space that a table would lose are written out. */
export function escapeCell(text: string): string {
  return text.replace(/[\\|]|^\s|\s$|[^\S ]|\p{Cc}/gu, (sign) =>
    sign === '\\' || sign === '|' ? `\\${sign}` : `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
}

/** The cells of a row. */
export function cellsOf(row: string): string[] {
  const cells = closed(row.trim().replace(/^\|/u, '')).match(/(?:[^\\|]|\\.)*\|/gsu) ?? [];
  return cells.map((cell) =>
    cell
      .slice(0, -1)
      .trim()
      .replace(/\\(?:u\{([0-9a-f]{1,5})\}|(.))/gsu, (_, code?: string, sign?: string) =>
        code === undefined ? (sign ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
      ),
  );
}

/** With the bar at its end, which people leave out. */
function closed(row: string): string {
  return /(?:^|[^\\])(?:\\\\)*\|$/u.test(row) ? row : `${row}|`;
}
