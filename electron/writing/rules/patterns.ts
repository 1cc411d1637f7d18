/** Patterns as content writes them, made into the source of one regular expression with the flags `gi`. */

/**
 * Patterns as alternatives, with terms put in and blanks as any white space.
 * @throws Error where a term is not in the vocabulary, or a class of characters is none that patterns know
 */
export function joined(patterns: readonly string[], terms: ReadonlyMap<string, string>): string {
  return patterns
    .map((pattern) =>
      pattern.replace(/(?<!\(\?)<([a-z-]+)>/g, (_, name: string) => {
        const term = terms.get(name);
        if (term === undefined) throw new Error(`There is no term "${name}" in the vocabulary.`);
        return `(?:${term})`;
      }),
    )
    .map((pattern) => withLatin(withAnyBlank(pattern)))
    .join('|');
}

/** A blank is any white space; one that is in a class or has a quantifier of its own is a single one. */
function withAnyBlank(pattern: string): string {
  return pattern.replace(/\[(?:\\.|[^\]\\])*\]| /g, (piece, place: number) =>
    piece === ' ' && !'?*+{'.includes(pattern[place + 1] ?? '.')
      ? '\\s+'
      : piece.replaceAll(' ', '\\s'),
  );
}

/** Letters and digits of Latin script, inside a class. */
const letters = 'a-z\\u00c0-\\u024f';
const digits = '0-9';

/**
 * `\p{L}` and `\p{N}` as what they can meet in a pattern that is English. With all of Unicode in them, the expressions
 * take a second to be compiled. They need no flag `u` then, which costs as much again.
 */
function withLatin(pattern: string): string {
  const narrow = pattern.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{[LN]\}/g, (piece) => {
    const latin = piece.replaceAll('\\p{L}', letters).replaceAll('\\p{N}', digits);
    return piece.startsWith('[') ? latin : `[${latin}]`;
  });
  const [unknown] = /\\[pP]\{[^}]*\}/.exec(narrow) ?? [];
  if (unknown !== undefined)
    throw new Error(`A pattern has ${unknown}; only \\p{L} and \\p{N} are known.`);
  return narrow;
}

const letter = `[${letters}${digits}_]`;

/** Between word boundaries, where what is matched begins or ends with a letter or digit. */
export function bounded(source: string): string {
  const left = `(?:(?<!${letter})|(?!${letter}))`;
  const right = `(?:(?!${letter})|(?<!${letter}))`;
  return `${left}(?:${source})${right}`;
}
