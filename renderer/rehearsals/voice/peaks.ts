/** The shape of a recording: how loud it is, piece by piece. */

/** Samples of a piece that are looked at, about: enough for its height, and quick enough between two frames. */
const looks = 1_024;

/** @returns Peaks, 0 to 1, of `count` pieces of equal length. */
export function peaksOf(samples: Float32Array, count: number): number[] {
  const step = Math.max(1, Math.floor(samples.length / count / looks));
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * samples.length) / count);
    const to = Math.floor(((index + 1) * samples.length) / count);
    let peak = 0;
    for (let at = from; at < to; at += step) {
      const level = Math.abs(samples[at] ?? 0);
      if (level > peak) peak = level;
    }
    return Math.min(1, peak);
  });
}

/** How high a peak is drawn, 0 to 1: loudness is heard in decibels, of which `range` are shown. */
export function heightOf(peak: number, range = 48): number {
  return peak <= 0 ? 0 : Math.max(0, 1 + (20 * Math.log10(peak)) / range);
}
