/** How an operation grows, told from counts at growing sizes, and from times where counts see nothing. */
import type { GrowthResult } from '#electron/judge/values.ts';
import type { Sample } from './job.ts';

type Verdict = GrowthResult['verdict'];

/** Rounds to three figures, which is more than such a number can carry. */
function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(3)) : 0;
}

/**
 * @param blind Whether there is work that counting cannot see (in Python: what C code moves in one go); there, times
 *   that clearly grow overrule counts that do not.
 */
export function growthOf(sample: Sample, measure: 'work' | 'size', blind: boolean): GrowthResult {
  const { sizes, times } = sample;
  const counts = sample.counts.map(rounded);
  const [first, last] = [counts[0] ?? 0, counts[counts.length - 1] ?? 0];
  const told = { sizes, counts, times: times.map(roundedTimes) };
  if (sizes.length < 2) return { ...told, verdict: 'noisy', ratio: 1, by: 'none' };
  const verdict = byCounts(sizes, sample.counts);
  const ratio = rounded(last / Math.max(first, 1));
  if (measure === 'size') return { ...told, verdict, ratio, by: 'size' };
  if (verdict === 'n' || verdict === 'noisy') return { ...told, verdict, ratio, by: 'counts' };
  const time = byTimes(sizes, times, blind);
  if (time === null) return { ...told, verdict, ratio, by: 'counts' };
  return { ...told, ...time, by: 'time' };
}

function roundedTimes({ median, low, high }: Sample['times'][number]) {
  return { median: rounded(median), low: rounded(low), high: rounded(high) };
}

function byCounts(sizes: number[], counts: number[]): Verdict {
  const [first, last] = [counts[0] ?? 0, counts[counts.length - 1] ?? 0];
  const [small, large] = [sizes[0] ?? 1, sizes[sizes.length - 1] ?? 1];
  if (counts.some((count) => !Number.isFinite(count))) return 'noisy';
  if (last <= first * 1.25 + 2) {
    const highest = Math.max(...counts);
    return highest > (last + 2) * 4 ? 'noisy' : 'flat';
  }
  const ratio = last / Math.max(first, 1);
  if (ratio > Math.sqrt(large / small)) return 'n';
  // A small slope under a large constant: with n the steps grow as the sizes do, with log n they stay alike.
  const end = sizes.length - 1;
  const [firstStep, lastStep] = [(counts[1] ?? 0) - first, last - (counts[end - 1] ?? 0)];
  const sizeSteps = (large - (sizes[end - 1] ?? 0)) / ((sizes[1] ?? 1) - small);
  if (
    sizes.length > 2 &&
    lastStep > 4 &&
    lastStep / Math.max(firstStep, 0.5) > Math.sqrt(sizeSteps)
  )
    return 'n';
  return 'log n';
}

/**
 * Whether times follow the size where it is large, though a call's fixed cost hides it where it is small. That cost is
 * twice as high in an interpreter that was loaded only now, whose engine has not compiled everything yet.
 */
function growsAtTheEnd(sizes: number[], fastest: number[]): boolean {
  if (fastest.length < 4) return false;
  const since = (index: number, exponent: number) => {
    const [size, time] = [sizes.at(index) ?? 1, fastest.at(index) ?? 1];
    return (fastest.at(-1) ?? 0) / time >= ((sizes.at(-1) ?? 1) / size) ** exponent;
  };
  // Tables that no longer fit a cache make one such step, not two in a row.
  return since(-2, 0.75) && since(-3, 0.75) && since(0, 0.6);
}

/** Null where times do not clearly contradict "flat" and "log n". */
function byTimes(
  sizes: number[],
  times: Sample['times'],
  blind: boolean,
): { verdict: Verdict; ratio: number } | null {
  // The fastest batch is the one that nothing else on the machine disturbed.
  const fastest = times.map(({ low }) => Math.max(low, 0.001));
  const [first, last] = [fastest[0], fastest[fastest.length - 1]];
  if (first === undefined || last === undefined || fastest.length < 2) return null;
  const rises = fastest.every((time, i) => i === 0 || time > (fastest[i - 1] ?? 0) * 0.9);
  const growth = (sizes[sizes.length - 1] ?? 1) / (sizes[0] ?? 1);
  // Larger tables miss the caches more often; that alone makes a fast call some times slower.
  // Where the first size took long already, there are only two, four times apart.
  const clear = blind
    ? Math.max(Math.min(5, growth * 0.75), growth ** 0.7)
    : Math.max(Math.min(8, growth), growth ** 0.8);
  const previous = fastest[fastest.length - 2] ?? last;
  const isClear = last / first >= clear || (blind && growsAtTheEnd(sizes, fastest));
  if (!rises || !isClear || last < previous * 1.6) return null;
  const medians = times.map(({ median }) => median);
  const ratio = rounded((medians[medians.length - 1] ?? 0) / Math.max(medians[0] ?? 0, 0.001));
  return { verdict: 'n', ratio };
}
