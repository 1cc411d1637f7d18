/** How recall of a card goes on until its round, as the screen draws it. */

import { count, shortDay } from '../day-words.ts';
import { addDays } from '../days.ts';
import type { NumbersLedger } from './ledger.ts';
import type { CardRow } from './records.ts';
import { cardCurve } from './rules/forecast-curve.ts';
import { startOfDay } from './study-days.ts';
import type { CardState, Curve } from './values.ts';

/** Days that are drawn where no round is ahead. */
const daysWithoutRound = 30;

/** The curve of a card that stands as `state` says; null for a card never seen. */
export function curveOf(ledger: NumbersLedger, row: CardRow, state: CardState): Curve | null {
  if (state.phase === 'new') return null;
  const now = ledger.clock.now();
  const aim = ledger.aimOf(row.round);
  const lastDay = aim.roundDay ?? addDays(ledger.today(), daysWithoutRound);
  const until = startOfDay(lastDay);
  if (until <= now) return null;
  const params = ledger.params(row.id);
  const { points, reviews, recallAtEnd } = cardCurve(state, now, until, params, aim);
  const more = count(reviews.length, 'more review');
  const goal = ledger.settings().retention;
  return {
    points,
    reviews,
    until,
    goal,
    sentence: `${more} until ${shortDay(lastDay)}; then about ${Math.round(recallAtEnd * 100)}%.`,
  };
}
