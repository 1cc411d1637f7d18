/**
 * Which line the interviewer says next: against the weakest spot of what was written, and none twice until all that
 * fit were said.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Pushback, TopicId } from '#content/opinions/schema.ts';

/** A finding, as far as a line may be called for by it. */
export interface WeakSpot {
  ruleId: string;
  title: string;
  /** The words it is about; null where it is about a part as a whole. */
  span: { words: string } | null;
}

/** Longer pieces are cut: the words are a pointer into the text and not a copy of it. */
const longestWords = 60;

/** What a line is about, as the page says it: the finding, and the words that called for it. */
export function reasonOf(spot: WeakSpot | null | undefined): string | null {
  if (spot === null || spot === undefined) return null;
  if (spot.span === null) return spot.title;
  const characters = [...spot.span.words];
  const cut = characters.length > longestWords;
  const shown = cut ? `${characters.slice(0, longestWords).join('').trimEnd()} …` : spot.span.words;
  return `${spot.title}${spot.title.endsWith('?') ? '' : ','} “${shown}”`;
}

export interface Fitting {
  line: Pushback;
  /** The weak spot that calls for it; null for a line that suits the topic, or any stance. */
  spot: WeakSpot | null;
  /** Lower is said first. */
  tier: number;
}

/** The rule that stands before all others: who has not met the strongest objection is asked for it. */
const missingObjection = 'objection-missing';

/**
 * The lines that fit a stance, those against its weak spots first: the missing objection, then the others in the
 * order in which findings are listed (shape before wording); then lines on the topic, then those for any stance.
 */
export function fittingLines(
  lines: readonly Pushback[],
  findings: readonly WeakSpot[],
  topicId: TopicId,
): Fitting[] {
  const spots = weakSpots(findings);
  return lines
    .filter(({ topics }) => topics.length === 0 || topics.includes(topicId))
    .flatMap((line): Fitting[] => {
      if (line.rules.length === 0)
        return [{ line, spot: null, tier: spots.length + (line.topics.length === 0 ? 1 : 0) }];
      const tier = spots.findIndex(({ ruleId }) => line.rules.includes(ruleId));
      const spot = spots[tier];
      return spot === undefined ? [] : [{ line, spot, tier }];
    })
    .sort((one, other) => one.tier - other.tier);
}

function weakSpots(findings: readonly WeakSpot[]): WeakSpot[] {
  const first = findings.filter(({ ruleId }) => ruleId === missingObjection);
  const all = new Map<string, WeakSpot>();
  for (const spot of [...first, ...findings]) if (!all.has(spot.ruleId)) all.set(spot.ruleId, spot);
  return [...all.values()];
}

/** How often each line was answered, by its id. */
export type Answered = ReadonlyMap<string, number>;

/**
 * The next line of those that fit; undefined where none does.
 *
 * A round ends when all were answered as often, so only those answered least come into question. Among them the
 * weakest spot comes first, and one that was asked about in this round waits for those that were not. Equals are drawn
 * by the seed.
 */
export function nextLine(
  fitting: readonly Fitting[],
  answered: Answered,
  seed: number,
): Fitting | undefined {
  const times = ({ line }: Fitting) => answered.get(line.id) ?? 0;
  const least = Math.min(...fitting.map(times));
  const spent = (tier: number) =>
    fitting.filter((each) => each.tier === tier && times(each) > least).length;
  const open = fitting
    .filter((each) => times(each) === least)
    .map((each) => ({ each, again: each.spot === null ? fitting.length : spent(each.tier) }))
    .sort((one, other) => one.again - other.again || one.each.tier - other.each.tier);
  const best = open[0];
  if (best === undefined) return undefined;
  const equals = open.filter(
    ({ each, again }) => each.tier === best.each.tier && again === best.again,
  );
  return equals[uniformInt(xoroshiro128plus(seed), 0, equals.length - 1)]?.each;
}

/** How far the round is: lines answered in it, of all that fit. A round that is complete says so until the next line. */
export function roundOf(
  fitting: readonly Fitting[],
  answered: Answered,
): { used: number; total: number } {
  const times = fitting.map(({ line }) => answered.get(line.id) ?? 0);
  const least = Math.min(...times);
  const used = times.filter((count) => count > least).length;
  const complete = used === 0 && least > 0 && times.length > 0;
  return { used: complete ? times.length : used, total: times.length };
}
