/** How long a document takes to say, and where the time goes. */
import { type DocumentKind, type PartId, type Spoken, storySeconds } from '../values.ts';
import type { CompiledWriting } from './compile.ts';
import type { Reading } from './reading.ts';
import { spokenSeconds } from './words.ts';

/** Seconds that a stance's short version may take. */
const shortSeconds = 60;
/** Told words below which nothing is said about where the time goes. */
const leastWords = 30;

export interface Pace {
  /** Words a minute. */
  wordsPerMinute: number;
  measured: boolean;
}

/** Words and seconds of each part of a kind, and of what is told. */
export function spokenOf(
  kind: DocumentKind,
  reading: Reading,
  { content }: CompiledWriting,
  { wordsPerMinute, measured }: Pace,
): Spoken {
  const own = content.parts.filter((part) => part.kind === kind);
  const lengths = own.map(({ id, title, told }) => {
    const { words } = reading(id);
    const counted = kind === 'story' ? told : id === 'short-version';
    return { part: id, title, counted, words, seconds: spokenSeconds(words, wordsPerMinute) };
  });
  const counted = lengths.filter((length) => length.counted);
  const words = counted.reduce((sum, length) => sum + length.words, 0);
  const seconds = spokenSeconds(words, wordsPerMinute);
  const targetSeconds = kind === 'story' ? storySeconds : shortSeconds;
  return {
    pace: wordsPerMinute,
    measured,
    parts: lengths.map(({ part, words, seconds }) => ({ part, words, seconds })),
    told: { words, seconds, targetSeconds },
    sentence: words < leastWords ? null : sentenceOf(counted, seconds, targetSeconds),
  };
}

function sentenceOf(
  counted: readonly { part: PartId; title: string; seconds: number }[],
  seconds: number,
  targetSeconds: number,
): string {
  const over = Math.round(seconds - targetSeconds);
  const length =
    over > 0
      ? `${Math.round(seconds)} s, ${over} s over ${targetSeconds} s`
      : `${Math.round(seconds)} s of ${targetSeconds} s`;
  const [longest, ...others] = [...counted].sort((a, b) => b.seconds - a.seconds);
  if (longest === undefined || others.length === 0) return `${length}.`;
  const most = `${longest.title} takes most, ${Math.round(longest.seconds)} s`;
  const action = others.find(({ part }) => part === 'action');
  const own =
    action === undefined
      ? ''
      : `; ${action.title.toLowerCase()} has ${Math.round(action.seconds)} s`;
  return `${length}. ${most}${own}.`;
}
