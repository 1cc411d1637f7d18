/**
 * An outlook in words: what to expect on the day, what the goal takes, and what a few minutes more would buy.
 */
import { count, shortDay } from '../day-words.ts';
import type { Outlook } from './values.ts';

/** Minutes from which an estimate is told in steps of five: nobody plans 23 of them. */
const roundedFrom = 20;

/** The one line about a round. Nothing is foretold of cards of which none was ever answered. */
export function outlookSentence(facts: Omit<Outlook, 'sentence'>): string {
  if (facts.reviewed === 0) return withoutEvidence(facts);
  const { recallOnDay, cards, day, minutesADay, weakest } = facts;
  const expected = `About ${percent(recallOnDay)} of ${count(cards, 'card')} on ${shortDay(day)} with ${count(minutesADay, 'minute')} a day`;
  const weak = weakest === null ? '' : `Weakest: ${weakest.deck}, ${percent(weakest.recall)} now.`;
  return [`${expected}; ${goalWords(facts)}.`, moreWords(facts), weak].filter(Boolean).join(' ');
}

function withoutEvidence({ cards, goal, minutesNeeded }: Omit<Outlook, 'sentence'>): string {
  const none =
    cards === 1
      ? 'the card was not answered yet'
      : `none of the ${count(cards, 'card')} was answered yet`;
  const takes =
    minutesNeeded === null
      ? `${percent(goal)} is out of reach by then at a usual pace.`
      : `At a usual pace ${percent(goal)} takes about ${count(rounded(minutesNeeded), 'minute')} a day.`;
  return `Not enough evidence: ${none}. ${takes}`;
}

function goalWords({ goal, minutesNeeded, minutesADay }: Omit<Outlook, 'sentence'>): string {
  if (minutesNeeded === null) return `your goal of ${percent(goal)} is out of reach by then`;
  if (minutesNeeded <= minutesADay) return `enough for your goal of ${percent(goal)}`;
  return `your goal of ${percent(goal)} takes about ${count(rounded(minutesNeeded), 'minute')}`;
}

/** Said only while the goal is not met: above it, more minutes are better spent elsewhere. */
function moreWords({ minutesNeeded, minutesADay, more }: Omit<Outlook, 'sentence'>): string {
  const met = minutesNeeded !== null && minutesNeeded <= minutesADay;
  if (more === null || met) return '';
  return `${more.minutes} more a day make it ${percent(more.recall)}.`;
}

/** Whole minutes, from twenty on in steps of five; upwards, so that they are enough. */
function rounded(minutes: number): number {
  return minutes <= roundedFrom ? Math.ceil(minutes) : Math.ceil(minutes / 5) * 5;
}

/** Whole percent; only all of it is 100, and only nothing is 0. */
function percent(share: number): string {
  const whole = Math.round(share * 100);
  if (share <= 0 || share >= 1) return `${whole}%`;
  return `${Math.min(99, Math.max(1, whole))}%`;
}
