/**
 * Where sentences begin and end, and what in them is quoted.
 *
 * `Intl.Segmenter` does the work; what it takes for an end after an abbreviation is joined again, and what it runs
 * together (a sentence that begins with a digit or a small letter) is parted.
 */

/** A sentence of a text. Offsets are UTF-16 code units into the text it was taken from. */
export interface Sentence {
  from: number;
  /** As patterns see it: as long as the original, with straight apostrophes and plain blanks. */
  text: string;
  /** The same with what stands in quotation marks blanked out. */
  bare: string;
}

/** No sentence is longer, in code units: what a pattern may do in one piece stays bounded. */
const longestPiece = 1_500;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text in order; blanks around them belong to none. */
export function sentencesOf(text: string): Sentence[] {
  const smooth = smoothed(text);
  const bare = withoutQuotes(smooth);
  const sentences: Sentence[] = [];
  for (const [from, to] of pieces(smooth)) {
    sentences.push({ from, text: smooth.slice(from, to), bare: bare.slice(from, to) });
  }
  return sentences;
}

/** Of the same length: apostrophes, hyphens and blanks of all kinds as one each, and lines that only wrap joined. */
function smoothed(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\t\u00a0\u2007\u202f]/g, ' ')
    .replace(wrap, (end) => ' '.repeat(end.length));
}

/** A line that goes on with a small letter or a figure, or was long and ended in no sign. */
const wrap =
  /(?<=[\p{L}\p{N},;:)'"%-]) *\r?\n(?=[\p{Ll}\p{N}(])|(?<=[^\n]{50}[\p{L},]) *\r?\n(?=\p{L})/gu;

/** The longest quotation, in code units, so that a lone quotation mark hides no more than that. */
const quotations = [
  /"[^"\n]{1,600}"/g,
  /[\u201c\u201e][^\u201c\u201d\n]{1,600}[\u201c\u201d]/g,
  /\u00ab[^\u00ab\u00bb\n]{1,600}\u00bb/g,
  /(?<![\p{L}\p{N}])'(?=[\p{L}\p{N}])[^\n"]{1,400}?'(?![\p{L}\p{N}])/gu,
];

/** What is quoted becomes a row of middle dots, which no pattern matches. */
function withoutQuotes(text: string): string {
  return quotations.reduce(
    (rest, quotation) => rest.replace(quotation, (quoted) => '\u00b7'.repeat(quoted.length)),
    text,
  );
}

function* pieces(text: string): Generator<[number, number]> {
  let from = 0;
  for (const to of ends(text)) {
    for (const piece of cut(text, from, to)) yield piece;
    from = to;
  }
}

/** Where sentences end: what the segmenter says, corrected at abbreviations, digits and small letters. */
function* ends(text: string): Generator<number> {
  for (const { index, segment } of segments(text)) {
    for (const match of segment.matchAll(hiddenEnd)) {
      const place = index + match.index + match[0].length;
      if (!goesOn(text, index + match.index, place)) yield place;
    }
    const to = index + segment.length;
    if (to === text.length || segment.endsWith('\n')) yield to;
    else if (!goesOn(text, index + segment.trimEnd().length, to)) yield to;
  }
}

/** Code units given to the segmenter at once: its steps cost more the longer the text is. */
const reach = 2_000;
/** Code units after an end that may speak against it. */
const foresight = 60;

/** The segmenter's sentences, a stretch of the text at a time; one that may go on behind its stretch is asked for anew. */
function* segments(text: string): Generator<{ index: number; segment: string }> {
  for (let from = 0; from < text.length; ) {
    const stretch = text.slice(from, from + reach);
    const isLast = from + stretch.length === text.length;
    let taken = 0;
    for (const { index, segment } of segmenter.segment(stretch)) {
      const end = index + segment.length;
      if (index > 0 && !isLast && end > reach - foresight) break;
      yield { index: from + index, segment };
      taken = end;
    }
    from += taken;
  }
}

/** An end before a digit or a small letter, which the segmenter does not see. */
const hiddenEnd = /(?<=[\p{L}\p{N})%][.!?]["')\]]{0,2}) +(?=[\p{Ll}\p{N}])/gu;

/** The longest abbreviation with its dots, in code units, and a letter before it. */
const abbreviationReach = 8;
const abbreviation =
  /(?<![\p{L}\p{N}])(?:[Ee]\.g|[Ii]\.e|[Vv]s|[Cc]f|[Aa]pprox|resp|incl|Dr|Mrs?|Prof|(?<!\d )[A-HJ-Z])\.$/u;
const beforeFigure =
  /(?<![\p{L}\p{N}])(?:[Nn]os?|[Ff]igs?|[Ss]ec|[Cc]h|pp?|[Vv]ol|[Vv]er|v|ca|max|min|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u;
const andSoOn = /(?<![\p{L}\p{N}])(?:etc|al|a\.m|p\.m|Inc|Ltd|Corp|Co)\.$/u;

/** Whether a dot before `end` only shortens a word, given what comes at `next`. */
function goesOn(text: string, end: number, next: number): boolean {
  const before = text.slice(Math.max(0, end - abbreviationReach), end);
  if (!before.endsWith('.')) return false;
  if (abbreviation.test(before)) return true;
  const after = text.slice(next, next + 2);
  if (beforeFigure.test(before)) return /^\p{N}/u.test(after);
  return andSoOn.test(before) && /^\p{Ll}/u.test(after);
}

/** Trims a piece, and parts one that is too long at a blank, or anywhere where there is none. */
function* cut(text: string, from: number, to: number): Generator<[number, number]> {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  while (end - start > longestPiece) {
    const blank = text.lastIndexOf(' ', start + longestPiece);
    const place = blank > start ? blank : start + longestPiece;
    yield [start, place];
    start = blank > start ? place + 1 : place;
  }
  if (end > start) yield [start, end];
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0x2028 || unit === 0x2029;
}
