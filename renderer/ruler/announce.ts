/**
 * When a live ruler speaks. Ticks are never announced: only a phase that begins, the target, and the
 * last minute.
 */
import type { Phase } from './geometry.ts';

/** What a live ruler knows of its span, all in its own unit. */
export interface Span {
  total: number;
  target?: number | undefined;
  phases: Phase[];
  /** One minute in the ruler's unit: 1 where it counts minutes, 60 where it counts seconds. */
  minute: number;
}

/** The sentence to announce when the pointer went from `before` to `now`; null where nothing was passed. */
export function announcementBetween(span: Span, before: number, now: number): string | null {
  const passed = (value: number) => before < value && now >= value;
  if (span.target !== undefined && passed(span.target)) return 'Target reached.';
  const begun = span.phases.find(({ from, label }) => from > 0 && label && passed(from));
  if (begun?.label) return `${begun.label} begins.`;
  if (span.total > span.minute && passed(span.total - span.minute)) return 'One minute left.';
  return null;
}
