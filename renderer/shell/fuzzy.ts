/**
 * Fuzzy matching for the palette: every word of the query must be found in the text, best as a run
 * from the start of a word, else as letters in order that begin at one.
 */

/** How well a text matches, and which of its characters did. */
export type Match = { score: number; at: ReadonlySet<number> };

/** Score of a text in which a word was found as a run, at the least; first letters score below. */
export const leastOfRun = 60;

/** Lower case without accents, one character for one, so that positions stay true. */
function fold(text: string): string {
  return [...text]
    .map((character) => {
      const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return plain.length === character.length ? plain : character;
    })
    .join('');
}

function startsWord(text: string, index: number): boolean {
  return index === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(index - 1));
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, offset) => from + offset);
}

/** The word as one run; at the start of a word where there is a choice. */
function asRun(word: string, text: string): { score: number; at: number[] } | null {
  let inside = -1;
  for (let from = text.indexOf(word); from !== -1; from = text.indexOf(word, from + 1)) {
    if (startsWord(text, from)) {
      const whole = startsWord(text, from + word.length + 1) ? 5 : 0;
      return { score: (from === 0 ? 100 : 90) + whole, at: range(from, word.length) };
    }
    if (inside === -1) inside = from;
  }
  // One or two letters inside a word say too little.
  if (inside === -1 || word.length < 3) return null;
  return { score: leastOfRun, at: range(inside, word.length) };
}

/**
 * The word's letters in order: the first at the start of a word, each other one right after the last
 * or at the start of a later word, so that `drl2` finds "Drill 2" only through its runs and starts.
 */
function asLetters(word: string, text: string): { score: number; at: number[] } | null {
  const failed = new Set<string>();
  function rest(letter: number, after: number): number[] | null {
    if (letter === word.length) return [];
    const state = `${letter}:${after}`;
    if (failed.has(state)) return null;
    for (let index = after + 1; index < text.length; index += 1) {
      if (text[index] !== word[letter]) continue;
      const isNext = letter > 0 && index === after + 1;
      if (!isNext && !startsWord(text, index)) continue;
      const others = rest(letter + 1, index);
      if (others !== null) return [index, ...others];
    }
    failed.add(state);
    return null;
  }
  const at = rest(0, -1);
  if (at === null) return null;
  const jumps = at.filter((index, order) => order > 0 && index !== (at[order - 1] ?? 0) + 1).length;
  return { score: Math.max(10, 50 - 5 * jumps), at };
}

/** Matches a query against a text; null where a word of it is not there. An empty query matches all. */
export function match(query: string, text: string): Match | null {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const folded = fold(text);
  const found = words.map((word) => asRun(word, folded) ?? asLetters(word, folded));
  if (found.some((one) => one === null)) return null;
  const parts = found.filter((one) => one !== null);
  const score = parts.reduce((sum, one) => sum + one.score, 0) / Math.max(1, parts.length);
  return { score, at: new Set(parts.flatMap((one) => one.at)) };
}

/** A text cut into pieces that matched and pieces that did not, in order. */
export function pieces(text: string, at: ReadonlySet<number>): { text: string; hit: boolean }[] {
  const cut: { text: string; hit: boolean }[] = [];
  for (const [index, character] of Array.from(
    { length: text.length },
    (_, i) => [i, text.charAt(i)] as const,
  )) {
    const hit = at.has(index);
    const last = cut.at(-1);
    if (last?.hit === hit) last.text += character;
    else cut.push({ text: character, hit });
  }
  return cut;
}
