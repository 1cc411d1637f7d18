/**
 * The extensions a run got through.
 */
import type { DrillHead } from '#content/drills/schema.ts';
import { judgedSubmissions, type RunFacts, revealedStages } from './facts.ts';
import { tally } from './record.ts';
import { firstStages } from './stages.ts';

/**
 * The extensions whose cases all passed in a submission, in the order in which they were revealed. Cases stay live, so
 * a submission that passes a stage passes those before it as well. A practice is given the code before its stage, and
 * gets through that one stage only.
 */
export function stagesSolved(
  run: Pick<RunFacts, 'mode' | 'events' | 'submissions'>,
  drill: Pick<DrillHead, 'stages'>,
): string[] {
  const revealed = revealedStages(run);
  const last = Math.max(...passedStages(run).map((stage) => revealed.indexOf(stage)), -1);
  const bases = firstStages(drill);
  const from = run.mode === 'practice' ? revealed.length - 1 : 0;
  return revealed.slice(from, last + 1).filter((stage) => !bases.includes(stage));
}

/** The stages that were submitted and passed whole. */
function passedStages(run: Pick<RunFacts, 'submissions'>): string[] {
  return judgedSubmissions(run)
    .filter(({ kind, verdict }) => {
      const { passed, total } = tally(verdict);
      return kind === 'submit' && total > 0 && passed === total;
    })
    .map(({ stage }) => stage);
}
