/** A sample in five figures, in the sample's own unit. */
export type Summary = {
  /** How many measurements. */
  runs: number;
  least: number;
  /** A quarter of the measurements lie below it. */
  lower: number;
  median: number;
  /** A quarter of the measurements lie above it. */
  upper: number;
  most: number;
};

/**
 * The value below which a share of a sample lies, interpolated between its neighbours
 * (Hyndman and Fan's type 7, the usual one).
 * @param share from 0 (the least) to 1 (the most)
 * @throws {RangeError} for an empty sample or a share outside 0 to 1
 */
export function quantile(sample: readonly number[], share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is no share from 0 to 1`);
  const sorted = [...sample].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('the sample is empty');
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * A sample's median, quartiles and ends.
 * @throws {RangeError} for an empty sample
 */
export function summarize(sample: readonly number[]): Summary {
  return {
    runs: sample.length,
    least: quantile(sample, 0),
    lower: quantile(sample, 0.25),
    median: quantile(sample, 0.5),
    upper: quantile(sample, 0.75),
    most: quantile(sample, 1),
  };
}

/**
 * How many times its floor each measurement of a paired sample is. What disturbs the machine for
 * a while hits both halves of a pair, so these ratios scatter less than the samples.
 * @throws {RangeError} where the samples do not pair, or a floor is not above zero
 */
export function pairedRatios(sample: readonly number[], floor: readonly number[]): number[] {
  if (sample.length !== floor.length) {
    throw new RangeError(`${sample.length} measurements do not pair with ${floor.length}`);
  }
  return sample.map((value, index) => {
    const base = floor[index] ?? Number.NaN;
    if (!(base > 0)) throw new RangeError(`${base} is no floor to measure against`);
    return value / base;
  });
}
