/**
 * A run as facts: what happened, and when. Everything shown of a run is derived from these.
 */
import type { Language } from '#content/drills/schema.ts';
import type { Mode, Phase, RunEvent, Verdict } from '../values.ts';
import type { ClockFacts } from './clock.ts';

/** A stretch in which work stopped. A gap is time nobody saw; it stops the clock until the person says it counts. */
export interface StopFact {
  id: number;
  kind: 'pause' | 'gap';
  reason: string;
  fromAt: number;
  /** For a gap the instant at which it was noticed. */
  seenAt: number;
  toAt: number | null;
  /** Of a gap: null until it is answered. */
  choice: 'count' | 'pause' | null;
}

export interface SubmissionFact {
  id: string;
  kind: 'test' | 'submit';
  stage: string;
  submittedAt: number;
  /** Null until it is judged, and where the judge broke. */
  verdict: Verdict | null;
  /** Why the judge broke. */
  broke: string | null;
}

export interface RunFacts {
  id: string;
  drillId: string;
  language: Language;
  mode: Mode;
  random: boolean;
  startedAt: number;
  endedAt: number | null;
  ending: 'finished' | 'abandoned' | null;
  phases: { phase: Phase; startedAt: number }[];
  stops: StopFact[];
  events: { at: number; event: RunEvent }[];
  submissions: SubmissionFact[];
}

/** The clock's facts of a run: stops that count as work are no stops. */
export function clockOf({ phases, stops }: Pick<RunFacts, 'phases' | 'stops'>): ClockFacts {
  return { phases, stops: stops.filter(({ choice }) => choice !== 'count') };
}

/** The pause or the unanswered gap in which the run is; undefined while it goes on. */
export function openStop({ stops }: Pick<RunFacts, 'stops'>): StopFact | undefined {
  return stops.find(({ toAt }) => toAt === null);
}

export function eventsOf<Kind extends RunEvent['kind']>(
  { events }: Pick<RunFacts, 'events'>,
  kind: Kind,
): { at: number; event: Extract<RunEvent, { kind: Kind }> }[] {
  return events.flatMap(({ at, event }) => (isKind(event, kind) ? [{ at, event }] : []));
}

/** The stages revealed so far, in order. */
export function revealedStages(run: Pick<RunFacts, 'events'>): string[] {
  return eventsOf(run, 'revealed').map(({ event }) => event.stage);
}

/** Submissions with a verdict, in order. Where the judge broke there is none. */
export function judgedSubmissions({
  submissions,
}: Pick<RunFacts, 'submissions'>): (SubmissionFact & { verdict: Verdict })[] {
  return submissions.flatMap((submission) =>
    submission.verdict === null ? [] : [{ ...submission, verdict: submission.verdict }],
  );
}

function isKind<Kind extends RunEvent['kind']>(
  event: RunEvent,
  kind: Kind,
): event is Extract<RunEvent, { kind: Kind }> {
  return event.kind === kind;
}
