/**
 * The plan's words: days, minutes, and the reason a task lies where it lies, in one line each.
 */
import type { PlaceId, RoundId } from '#content/plan/schema.ts';
import { count, dateOf, longDay, monthOf, shortDay, weekdayName } from '#electron/day-words.ts';
import { type Day, daysBetween, weekdayOf } from '#electron/days.ts';
import type { DroppedReason, MoveReason, PlanChange, PlanTask } from '#electron/plan/values.ts';

export { count, dateOf, longDay, shortDay, weekdayName };

/** Names of the rounds as a checklist row shows them. */
export const roundNames: Record<RoundId, string> = {
  coding: 'Coding',
  trial: 'Work trial',
  design: 'System design',
  behavioral: 'Behavioral',
};

/** Names of the places as the sidebar shows them. */
export const placeNames: Record<PlaceId, string> = {
  today: 'Today',
  drills: 'Drills',
  numbers: 'Numbers',
  stories: 'Stories',
  opinions: 'Opinions',
  mocks: 'Mocks',
  designs: 'Designs',
  trial: 'Trial',
  rounds: 'Rounds',
  progress: 'Progress',
};

/** As near as it can be said: "today", "tomorrow", "Tue" within six days, else "Tue 26 May". */
export function nearDay(day: Day, today: Day): string {
  const distance = daysBetween(today, day);
  if (distance === 0) return 'today';
  if (distance === 1) return 'tomorrow';
  return Math.abs(distance) < 7 ? weekdayName(weekdayOf(day)) : shortDay(day);
}

/** Minutes as a length in words: "45 min", "3 h", "2 h 30 min". */
export function lengthText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** What a row shows as its length: a trial counts days. */
export function taskLength(task: Pick<PlanTask, 'days' | 'estimate'>): string {
  return task.days > 1 ? `${task.days} days` : `${task.estimate} min`;
}

/** Local clock time `HH:MM` of an instant (ms UTC). */
export function clockTime(instant: number): string {
  const local = new Date(instant);
  return `${String(local.getHours()).padStart(2, '0')}:${String(local.getMinutes()).padStart(2, '0')}`;
}

/** The text with its first letter as a capital. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const moveReasons: Record<Exclude<MoveReason, 'by-you'>, string> = {
  'not-done': 'it was not done that day',
  'day-full': 'that day was full',
  'after-another': 'it comes after a task that moved',
  'day-off': 'that day is off now',
  'before-round': 'it has to lie before its round',
  'new-dates': 'your dates or minutes changed',
};

const dropReasons: Record<DroppedReason, string> = {
  'no-room': 'no room is left before its round',
  'no-two-days': 'no two working days in a row are left',
};

function isDropReason(reason: MoveReason | DroppedReason): reason is DroppedReason {
  return reason in dropReasons;
}

/** Why a task left a day: "Moved from Tue: it was not done that day." Empty where it never moved. */
export function moveSentence(
  from: Day | null,
  reason: MoveReason | DroppedReason | null,
  today: Day,
): string {
  if (from === null || reason === null || isDropReason(reason)) return '';
  const day = nearDay(from, today);
  if (reason === 'by-you') return `You moved it from ${day}.`;
  return `Moved from ${day}: ${moveReasons[reason]}.`;
}

/** One change of a re-flow in one sentence, with its reason. */
export function changeSentence(change: PlanChange, today: Day): string {
  const from = change.from === null ? '' : ` from ${nearDay(change.from, today)}`;
  const to = change.to === null ? '' : ` on ${nearDay(change.to, today)}`;
  switch (change.kind) {
    case 'moved':
      return moveSentence(change.from, change.reason, today) || `Moved${from}.`;
    case 'dropped': {
      const why =
        change.reason !== null && isDropReason(change.reason) ? dropReasons[change.reason] : '';
      return why === '' ? `Dropped${from}.` : `Dropped: ${why}.`;
    }
    case 'restored':
      return `Back${to}: there is room again.`;
    case 'added':
      return `Added${to}.`;
    case 'removed':
      return `Removed${from}.`;
  }
}

/** "Tue → today" as two words, for a line that shows from where to where. */
export function fromTo(change: PlanChange, today: Day): { from: string; to: string } {
  return {
    from: change.from === null ? 'not planned' : nearDay(change.from, today),
    to:
      change.to === null
        ? change.kind === 'dropped'
          ? 'dropped'
          : 'removed'
        : nearDay(change.to, today),
  };
}

/** What new answers would do, counted: "12 tasks move. 3 are dropped. 1 comes back." */
export function changesSentence(changes: PlanChange[]): string {
  const numberOf = (kind: PlanChange['kind']) =>
    changes.filter((change) => change.kind === kind).length;
  const moved = numberOf('moved');
  const dropped = numberOf('dropped');
  const restored = numberOf('restored');
  return [
    moved === 0 ? 'No task moves.' : `${count(moved, 'task')} ${moved === 1 ? 'moves' : 'move'}.`,
    dropped === 0 ? 'Nothing is dropped.' : `${dropped} ${dropped === 1 ? 'is' : 'are'} dropped.`,
    restored === 0 ? '' : `${restored} ${restored === 1 ? 'comes' : 'come'} back.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function names(changes: PlanChange[]): string {
  const shown = changes.slice(0, 3).map((change) => change.title);
  const more = changes.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/**
 * What a re-flow did, in at most three sentences: why, what left today to keep it under its minutes,
 * and what was dropped, or that nothing was.
 */
export function reflowSentence(changes: PlanChange[], today: Day, capacity: number): string {
  const slipped = changes.filter(({ kind, reason }) => kind === 'moved' && reason === 'not-done');
  const pushed = changes.filter(
    ({ kind, reason, from }) => kind === 'moved' && reason === 'day-full' && from === today,
  );
  const dropped = changes.filter(({ kind }) => kind === 'dropped');
  const sentences: string[] = [];
  if (pushed.length > 0) {
    sentences.push(`${names(pushed)} moved to keep today under ${lengthText(capacity)}.`);
  } else if (slipped.length > 0) {
    sentences.push(
      `${slipped.length === 1 ? 'It was' : 'They were'} not done on ${slipped.length === 1 ? 'its' : 'their'} day.`,
    );
  }
  sentences.push(dropped.length === 0 ? 'Nothing was dropped.' : `Dropped: ${names(dropped)}.`);
  return sentences.join(' ');
}

/** What waits for the person's choice after missed days, in one sentence. */
export function gapWords(gap: { missedTasks: number; cuts: number }): string {
  const { missedTasks, cuts } = gap;
  if (cuts > 0) {
    return `${count(cuts, 'task')} ${cuts === 1 ? 'has' : 'have'} no room before the last date.`;
  }
  return `${count(missedTasks, 'task')} ${missedTasks === 1 ? 'waits' : 'wait'} for a new day.`;
}

/** Why a task is not on any day. */
export function droppedSentence(task: Pick<PlanTask, 'droppedReason'>): string {
  return task.droppedReason === null ? '' : `${upperFirst(dropReasons[task.droppedReason])}.`;
}

/** Minutes really spent on a done task, "took 24"; empty where not known. */
export function tookText(task: Pick<PlanTask, 'status' | 'spentMinutes'>): string {
  return task.status === 'done' && task.spentMinutes !== null ? `took ${task.spentMinutes}` : '';
}

/** A record of names as the options of a choice, in its own order. */
export function optionsOf<Id extends string>(names: Record<Id, string>) {
  return (Object.keys(names) as Id[]).map((value) => ({ value, label: names[value] }));
}

const smallNumbers = ['', 'One', 'Two', 'Three', 'Four'];

/** Name of the whole-plan view: "Four weeks". */
export function weeksName(weeks: number): string {
  return `${smallNumbers[weeks] ?? weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
}

/** "22 Nov 2026". */
export function shortDate(day: Day): string {
  return `${dateOf(day)} ${monthOf(day).slice(0, 3)} ${day.slice(0, 4)}`;
}
