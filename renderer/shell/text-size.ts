/** Text sizes in percent of the design's own, smallest first; the main process zooms the window by them. */
import type { Preferences } from '#electron/app/contract.ts';

type TextSize = Preferences['textSize'];

export const textSizes: readonly TextSize[] = [90, 100, 110, 125, 150, 200];

/** The next larger or smaller size; the same at the ends. */
export function nextTextSize(size: TextSize, step: 1 | -1): TextSize {
  return textSizes[textSizes.indexOf(size) + step] ?? size;
}
