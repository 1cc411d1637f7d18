/** Verdicts for when the judge's process ended before it could give one. */
import type { CaseResult, JudgeEvent, JudgeRequest, Outcome, Verdict } from './values.ts';

/** The judge itself failed; what it had said until then is kept. */
export function brokeVerdict(request: JudgeRequest, events: JudgeEvent[], reason: string): Verdict {
  return verdictOf(request, events, {
    outcome: 'broke',
    message: `The judge broke (${reason}). Your code is saved; submit it again.`,
    rest: 'not judged: the judge broke',
  });
}

/** The code filled the memory of the judge's process faster than it could be stopped. */
export function memoryVerdict(
  request: JudgeRequest,
  events: JudgeEvent[],
  megabytes: number,
): Verdict {
  const message = `The code used more than ${megabytes} MB of memory and was stopped.`;
  return verdictOf(request, events, { outcome: 'error', message, rest: message });
}

function verdictOf(
  { id, cases }: JudgeRequest,
  events: JudgeEvent[],
  { outcome, message, rest }: { outcome: Outcome; message: string; rest: string },
): Verdict {
  const told = new Map<string, CaseResult>();
  for (const event of events) if (event.kind === 'case') told.set(event.result.id, event.result);
  const complexity = Object.fromEntries(
    events.flatMap((event) => (event.kind === 'growth' ? [[event.operation, event.result]] : [])),
  );
  return {
    version: 1,
    ...(id === undefined ? {} : { id }),
    outcome,
    message,
    cases: cases.map(
      ({ id: caseId, title }) =>
        told.get(caseId) ?? { id: caseId, title, outcome, message: rest, ms: 0 },
    ),
    complexity,
    output: '',
    ms: 0,
  };
}
