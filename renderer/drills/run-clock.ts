/**
 * A run's clock as it is read at an instant. The facts come from the main process; only the time since they
 * held is added here. Pure.
 */
import type { RunView, SubmissionView } from '#electron/drills/contract.ts';
import type { Phase as RunPhase } from '#electron/drills/values.ts';
import type { Phase } from '../ruler/geometry.ts';
import { clockText, phaseNames, secondsText, spokenClock } from './words.ts';

/** What the clock needs to know of a run. */
export type ClockRun = Pick<RunView, 'clock' | 'phase' | 'pause' | 'submissions'>;

export interface Reading {
  /** Worked ms on the run's clock. */
  runMs: number;
  /** Worked ms in the present phase. */
  phaseMs: number;
  /** The big figure. */
  figure: string;
  /** "2:10 over 30:00"; empty while there is time. */
  over: string;
  /** For a screen reader. */
  label: string;
}

const msPerMinute = 60_000;
/** Minutes a clarifying talk usually takes: how much room the ruler gives it before it is over. */
const clarifyMinutes = 3;
/** The ruler shows at least so many minutes. */
const leastMinutes = 40;

function sinceFacts({ clock }: Pick<RunView, 'clock'>, now: number): number {
  return clock.running ? Math.max(0, now - clock.at) : 0;
}

/** Reads the clock at `now` (ms UTC). */
export function readRunClock(run: ClockRun, now: number): Reading {
  const since = sinceFacts(run, now);
  const runMs = run.clock.runMs + since;
  const overMs = runMs - run.clock.targets.wholeSeconds * 1000;
  const over =
    overMs >= 1000 && run.phase !== 'practice'
      ? `${clockText(overMs)} over ${secondsText(run.clock.targets.wholeSeconds)}`
      : '';
  const state = run.pause !== null ? ', paused' : '';
  return {
    runMs,
    phaseMs: run.clock.phaseMs + since,
    figure: clockText(runMs),
    over,
    label: `${spokenClock(runMs)} elapsed, ${phaseNames[run.phase].toLowerCase()}${state}${over && `, ${over}`}`,
  };
}

/** Time (ms) until the figure changes next; null while the clock stands. */
export function untilNextFigure(run: ClockRun, now: number): number | null {
  if (!run.clock.running) return null;
  return 1000 - ((run.clock.runMs + sinceFacts(run, now)) % 1000);
}

/** The submission that passed everything in the base; undefined where none has. */
export function basePassed(submissions: SubmissionView[], baseStage = 'base') {
  return submissions.find(
    ({ kind, stage, outcome }) => kind === 'submit' && stage === baseStage && outcome === 'pass',
  );
}

/** Length of the ruler in minutes: five minutes past whatever lies furthest. */
export function rulerMinutes(run: ClockRun, now: number): number {
  const reached = readRunClock(run, now).runMs / msPerMinute;
  const best = (run.clock.best?.wholeSeconds ?? 0) / 60;
  return Math.max(leastMinutes, Math.ceil((Math.max(reached, best) + 1) / 5) * 5);
}

/** The phases as the ruler draws them, in minutes: those that were, the one that is, and those to come. */
export function rulerPhases(run: ClockRun, now: number, total: number): Phase[] {
  const since = sinceFacts(run, now) / msPerMinute;
  const shown = run.clock.bands.filter(({ phase }) => phase !== 'wrap-up');
  const past = shown.map(({ phase, fromMs, ms }, index): Phase => {
    const from = fromMs / msPerMinute;
    const isLast = index === shown.length - 1;
    const elapsed = ms / msPerMinute + (isLast ? since : 0);
    const planned = isLast && run.clock.running ? plannedMinutes(run, phase) : 0;
    const room = isLast && phase === 'extension' && run.phase === 'extension' ? total - from : 0;
    return {
      id: phase,
      label: labelOf(run, phase),
      from,
      to: from + Math.max(elapsed, planned, room, 0.01),
      tone: phase === 'extension' ? 'voice' : 'ink',
      ...(phase === 'extension' ? { labelAt: 'end' } : {}),
      elapsed,
    };
  });
  return [...past, ...phasesAhead(run, past.at(-1)?.to ?? 0, total)];
}

function plannedMinutes({ clock }: ClockRun, phase: RunPhase): number {
  if (phase === 'clarify') return clarifyMinutes;
  return phase === 'base' ? clock.baseMinutes : 0;
}

function phasesAhead(run: ClockRun, from: number, total: number): Phase[] {
  const ahead: Phase[] = [];
  let at = from;
  if (run.phase === 'wrap-up' || run.phase === 'done') {
    return at < total ? [{ id: 'rest', from: at, to: total, tone: 'muted', elapsed: 0 }] : [];
  }
  if (run.phase === 'clarify') {
    const to = at + run.clock.baseMinutes;
    ahead.push({ id: 'base', label: phaseNames.base, from: at, to, tone: 'ink', elapsed: 0 });
    at = to;
  }
  if ((run.phase === 'clarify' || run.phase === 'base') && at < total) {
    ahead.push({
      id: 'extension',
      label: phaseNames.extension,
      labelAt: 'end',
      from: at,
      to: total,
      tone: 'voice',
      elapsed: 0,
    });
  }
  return ahead;
}

function labelOf(run: ClockRun, phase: RunPhase): string {
  if (phase === 'clarify') return run.phase === 'clarify' ? phaseNames.clarify : '';
  if (phase !== 'base') return phaseNames[phase];
  const passed = basePassed(run.submissions);
  return passed === undefined
    ? phaseNames.base
    : `${phaseNames.base}, passed at ${clockText(passed.clockMs)}`;
}

/** A tick of the ruler: "20:00". */
export function tickText(minutes: number): string {
  return secondsText(Math.round(minutes * 60));
}

/** A mark of the ruler in words: "target 30:00", "best 38:20". */
export function markText(mark: 'target' | 'best', minutes: number): string {
  return `${mark} ${tickText(minutes)}`;
}
