/**
 * Notices a microphone that gives nothing: some systems hand out a silent one where its use was not allowed, and a
 * switch on a headset does the same.
 */

/** Dead: not a single sample but zero. Faint: below what any room gives. */
export type Sound = 'unknown' | 'dead' | 'faint' | 'heard';

export interface SoundWatch {
  sound: Sound;
  /** When it began to be watched, ms of any steady clock. */
  since: number;
  /** When it gave anything but zeros last. */
  lastAt: number;
  /** The loudest so far, 0 to 1. */
  loudest: number;
}

/** How long (ms) nothing may come before it is said. */
export const patience = 2_500;
/** The same after it was heard: a room is never that quiet, a switch is. */
export const laterPatience = 5_000;
/** About -66 dB of full scale: a voice before any microphone that works is far above, its hiss about here. */
const faintBelow = 0.000_5;

export const watchSound = (now: number): SoundWatch => ({
  sound: 'unknown',
  since: now,
  lastAt: now,
  loudest: 0,
});

/** @param peak The loudest sample since the last look, 0 to 1. */
export function lookAtSound(watch: SoundWatch, peak: number, now: number): SoundWatch {
  const loudest = Math.max(watch.loudest, peak);
  const lastAt = peak > 0 ? now : watch.lastAt;
  const next = { ...watch, loudest, lastAt };
  if (loudest >= faintBelow) {
    return { ...next, sound: now - lastAt >= laterPatience ? 'dead' : 'heard' };
  }
  if (now - watch.since < patience) return next;
  return { ...next, sound: loudest === 0 ? 'dead' : 'faint' };
}
