/** A line that was answered, for who brings back those that broke. */
import type { PushbackAnswer } from './contract.ts';

export interface ReturningLine {
  /** The stance and the line: `<stance>/<line>`. */
  subject: string;
  /** The line as it was said. */
  title: string;
  place: 'opinions';
  round: 'behavioral';
  outcome: { answer: PushbackAnswer['outcome']; seconds: number };
}

export function returningLine(
  stanceId: string,
  {
    lineId,
    says,
    outcome,
    seconds,
  }: Pick<PushbackAnswer, 'lineId' | 'says' | 'outcome' | 'seconds'>,
): ReturningLine {
  return {
    subject: `${stanceId}/${lineId}`,
    title: says,
    place: 'opinions',
    round: 'behavioral',
    outcome: { answer: outcome, seconds },
  };
}
