/**
 * The tape of days above Today: where weeks begin, how full a day is, and the sentence that says it all.
 */
import type { RoundId } from '#content/plan/schema.ts';
import type { TapeDay, TodayView } from '#electron/plan/contract.ts';
import { count, lengthText, longDay, roundNames, shortDay } from './words.ts';

export interface TapeWeek {
  number: number;
  /** "Week 2, design with numbers". */
  label: string;
  current: boolean;
  days: TapeDay[];
}

/** Share of a day's planned minutes that is done, 0 to 1; 0 where nothing is planned. */
export function doneShare(day: Pick<TapeDay, 'doneMinutes' | 'plannedMinutes'>): number {
  return day.plannedMinutes === 0 ? 0 : Math.min(1, day.doneMinutes / day.plannedMinutes);
}

/**
 * Splits the tape into the plan's weeks. The weeks stretch or shrink with the days there are, by the same
 * division the plan uses; the last date itself belongs to the last week.
 */
export function weeksOfTape(view: Pick<TodayView, 'tape' | 'position' | 'weekTitles'>): TapeWeek[] {
  const { tape, position, weekTitles } = view;
  // Tasks may lie before the start where the start was moved later: they belong to the first week.
  const before = Math.max(0, tape.length - 1 - position.of);
  const weeks = weekTitles.map((title, index) => ({
    number: index + 1,
    label: `Week ${index + 1}, ${title.slice(0, 1).toLowerCase()}${title.slice(1)}`,
    current: position.week === index + 1,
    days: [] as TapeDay[],
  }));
  tape.forEach((day, index) => {
    const inPlan = Math.max(0, index - before);
    const week = Math.floor((inPlan * weeks.length) / Math.max(1, position.of));
    weeks[Math.min(weeks.length - 1, week)]?.days.push(day);
  });
  return weeks.filter((week) => week.days.length > 0);
}

function roundWords(rounds: RoundId[]): string[] {
  return rounds.map((round) => `${roundNames[round]} round`);
}

/** What one day of the tape holds, for a screen reader. */
export function dayLabel(day: TapeDay, today: string, last: boolean): string {
  const facts = [longDay(day.day)];
  if (day.day === today) facts.push('today');
  facts.push(...roundWords(day.rounds));
  if (last && day.rounds.length === 0) facts.push('last date');
  if (day.trial) facts.push('work trial');
  if (day.mock) facts.push('mock');
  if (day.plannedMinutes > 0) {
    facts.push(`${day.doneMinutes} of ${day.plannedMinutes} min done`);
  } else if (day.off) {
    facts.push('day off');
  } else if (!day.trial && !last) {
    facts.push('nothing planned');
  }
  return facts.join(', ');
}

/** The whole tape in one sentence. */
export function tapeSentence(view: Pick<TodayView, 'tape' | 'position' | 'today'>): string {
  const { tape, position, today } = view;
  const mocks = tape.filter((day) => day.mock && day.day >= today).map(({ day }) => shortDay(day));
  const trial = tape.find((day) => day.trial && day.day >= today);
  const last = tape.at(-1);
  const minutes = tape.reduce((sum, day) => sum + day.doneMinutes, 0);
  return [
    `Day ${position.day} of ${position.of}, ${lengthText(minutes)} done.`,
    mocks.length > 0 ? `${count(mocks.length, 'mock')} ahead: ${mocks.join(', ')}.` : '',
    trial ? `Work trial on ${shortDay(trial.day)}.` : '',
    last ? `Last date ${shortDay(last.day)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
