/**
 * How well weights foretell what was remembered. By the official library's memory model, on the same reviews that
 * weights are fitted to.
 */
import { type FSRS, fsrs, type Grade } from 'ts-fsrs';

/** One review of a card: the button from 1 to 4, and the study days since the review before (0 for the first). */
export interface FittedReview {
  rating: number;
  days: number;
}

/** No model is so sure that one surprise may cost without bound. */
const leastProbability = 1e-4;
const again = 1;

/**
 * Mean of -ln(the probability given to what happened), over the reviews at least a day after the one before; lower is
 * better. Null where there are none.
 * @param weights the library's defaults where left out
 */
export function logLoss(
  histories: readonly (readonly FittedReview[])[],
  weights?: readonly number[],
): number | null {
  const model = fsrs(weights === undefined ? {} : { w: [...weights] });
  let sum = 0;
  let count = 0;
  for (const history of histories)
    for (const loss of lossesOf(model, history)) {
      sum += loss;
      count += 1;
    }
  return count === 0 ? null : sum / count;
}

function* lossesOf(model: FSRS, history: readonly FittedReview[]): Generator<number> {
  let memory: { stability: number; difficulty: number } | null = null;
  for (const { rating, days } of history) {
    if (memory !== null && days > 0) {
      const recall: number = model.forgetting_curve(days, memory.stability);
      yield -Math.log(Math.max(leastProbability, rating === again ? 1 - recall : recall));
    }
    memory = model.next_state(memory, memory === null ? 0 : days, rating as Grade);
  }
}
