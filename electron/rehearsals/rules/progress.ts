/** Where a subject stands after its takes: on target or not, rehearsed or not, and in one sentence. */
import type { Take } from '../values.ts';

/** How far from the target, as a share of it, a take may end. */
export const tolerance = 0.1;
/** Takes running on target that make a subject rehearsed. */
export const runningForRehearsed = 3;
/** Measured takes that the pace is the median of. */
const takesForPace = 5;

/** A take as far as these rules look at it. */
export type Telling = Pick<Take, 'durationMs' | 'targetMs' | 'cutShort'>;

/** Whether a take ended within a tenth of its target. One that was cut short says nothing. */
export function isOnTarget({ durationMs, targetMs, cutShort }: Telling): boolean {
  return cutShort === null && Math.abs(durationMs - targetMs) <= targetMs * tolerance;
}

/** Whether a take is a telling that the plan may tick: over half of the target, and not a tenth over it. */
export function isTelling({ durationMs, targetMs, cutShort }: Telling): boolean {
  return cutShort === null && durationMs > targetMs / 2 && durationMs <= targetMs * (1 + tolerance);
}

export interface Standing {
  /** Takes running, up to the last, that were on target. */
  running: number;
  /** Three were so once. It stays. */
  rehearsed: boolean;
}

/** @param takes Ended ones, oldest first. Those cut short are passed over. */
export function standingOf(takes: readonly Telling[]): Standing {
  let running = 0;
  let rehearsed = false;
  for (const take of takes.filter(({ cutShort }) => cutShort === null)) {
    running = isOnTarget(take) ? running + 1 : 0;
    rehearsed ||= running >= runningForRehearsed;
  }
  return { running, rehearsed };
}

const seconds = (ms: number) => `${Math.round(ms / 1000)} s`;
const words = ['no', 'one', 'two', 'three'];

/** The finding that heads the chart of takes. @param takes Ended ones, oldest first. */
export function trendSentence(takes: readonly Telling[]): string {
  const whole = takes.filter(({ cutShort }) => cutShort === null);
  const first = whole[0];
  const last = whole.at(-1);
  if (first === undefined || last === undefined) return 'Not told yet.';
  const { running, rehearsed } = standingOf(whole);
  const left = runningForRehearsed - running;
  const since =
    whole.length === 1
      ? `One take, ${seconds(last.durationMs)} against ${seconds(last.targetMs)}.`
      : `From ${seconds(first.durationMs)} to ${seconds(last.durationMs)} in ${whole.length} takes, against ${seconds(last.targetMs)}.`;
  if (rehearsed && running >= runningForRehearsed)
    return `${since} Rehearsed: ${running} takes running within a tenth of it.`;
  if (rehearsed) return `${since} Rehearsed before; this last take was ${offBy(last)}.`;
  if (running > 0) {
    return `${since} ${capital(words[left] ?? `${left}`)} more running within a tenth of it, and it counts as rehearsed.`;
  }
  return `${since} That is ${offBy(last)}; within a tenth of it counts.`;
}

function offBy({ durationMs, targetMs }: Telling): string {
  const off = Math.round((durationMs - targetMs) / 1000);
  if (off === 0) return 'on it';
  return off > 0 ? `${off} s over` : `${-off} s under`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The take nearest to its target; undefined where there is none. What ended in the first half was a false start. */
export function bestOf<Each extends Telling>(takes: readonly Each[]): Each | undefined {
  const off = ({ durationMs, targetMs }: Telling) => Math.abs(durationMs - targetMs);
  return takes
    .filter(({ cutShort, durationMs, targetMs }) => cutShort === null && durationMs > targetMs / 2)
    .reduce<Each | undefined>(
      (best, take) => (best === undefined || off(take) < off(best) ? take : best),
      undefined,
    );
}

/** The person's pace in words a minute: the median of the last measured ones. @param paces Newest first. */
export function medianPace(paces: readonly number[]): number | null {
  const last = paces.slice(0, takesForPace).sort((one, other) => one - other);
  const middle = Math.floor(last.length / 2);
  const upper = last[middle];
  const lower = last.length % 2 === 0 ? last[middle - 1] : upper;
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
