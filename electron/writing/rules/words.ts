/** Words as they are spoken: how many there are, how long they take, and which of them carry a sentence. */
import { sentencesOf } from './sentences.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** One word with no more than signs around it, as most pieces between blanks are. */
const single = /^["'(]*[A-Za-z0-9]+["'.,;:!?)]*$/;

/**
 * How many words a text holds, in any script; signs and emoji are none.
 *
 * No word reaches over a blank, so each piece is looked at by itself: a segmenter's step costs more the longer the text
 * is that it was given, and most pieces need none.
 */
export function countWords(text: string): number {
  return text
    .split(/\s+/u)
    .reduce((words, piece) => words + (single.test(piece) ? 1 : wordsInPiece(piece)), 0);
}

function wordsInPiece(piece: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike === true) words += 1;
  return words;
}

/** Seconds that words take at a pace in words a minute. */
export function spokenSeconds(words: number, wordsPerMinute: number): number {
  return (words * 60) / wordsPerMinute;
}

/** Words of a sentence that a cue keeps. */
const cueWords = 5;

const plain = new Set(
  `a about above after again all also am an and any are aren't as at be became because been before being below between
  both but by came can can't cannot could couldn't did didn't do does doesn't doing don't down during each even ever every
  few for from further get gets go goes going gone got had hadn't has hasn't have haven't having he her here hers him his
  how however i i'd i'll i'm i've if in into is isn't it it's its itself just less let like made make makes many may me
  might more most much must my myself need no nor not now of off on once one only onto or other our ours out over own
  put really said same say says she should shouldn't since so some still such take than that that's the their theirs
  them then there these they they'd they're this those though through to too took until up upon us used very want was
  wasn't we we'd we'll we're we've went were weren't what when where whether which while who whom whose why will with
  within without won't would wouldn't yet you your yours`.split(/\s+/),
);

/** A cue for each sentence: its most telling words in their order, those that stand side by side in one piece. */
export function keywordsOf(text: string): string[] {
  return sentencesOf(text).map(({ text: sentence }) => cueOf(sentence));
}

interface Token {
  word: string;
  from: number;
  to: number;
  weight: number;
}

function cueOf(sentence: string): string {
  const tokens = [...sentence.matchAll(/[\p{L}\p{N}$€£][\p{L}\p{N}\p{M}.,:%'/_-]*/gu)].map(
    ({ 0: found, index }): Token => {
      const word = found.replace(/[.,:'/-]+$/u, '');
      return { word, from: index, to: index + word.length, weight: weightOf(word, index === 0) };
    },
  );
  const strongest = tokens
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.from - b.from)
    .slice(0, cueWords);
  if (strongest.length === 0) return sentence.slice(0, 60);
  const kept = strongest.sort((a, b) => a.from - b.from);
  return kept.reduce((cue, token, index) => {
    const before = kept[index - 1];
    if (before === undefined) return token.word;
    const joined = /^ $/.test(sentence.slice(before.to, token.from));
    return `${cue}${joined ? ' ' : ' \u00b7 '}${token.word}`;
  }, '');
}

/** Figures say most, then names, then long words. */
function weightOf(word: string, first: boolean): number {
  if (plain.has(word.toLowerCase())) return 0;
  if (/\p{N}/u.test(word)) return 40;
  const named = !first && /^\p{Lu}/u.test(word);
  return (named ? 20 : 0) + Math.min(word.length, 12);
}
