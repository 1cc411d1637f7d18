/**
 * The daily reminder: once a day at a local time, off until the person turns it on.
 */
import type { Clock } from '../clock.ts';
import { type Day, dayOf } from '../days.ts';

export interface Reminder {
  on: boolean;
  /** Local time, `HH:MM`. */
  time: string;
}

/**
 * Whether the reminder is due: it is on, its time has come today, and it has not been shown today.
 * A machine that slept through the time is reminded when it wakes, on the same day only.
 */
export function isReminderDue(reminder: Reminder, now: number, shownOn: Day | null): boolean {
  if (!reminder.on || shownOn === dayOf(now)) return false;
  const local = new Date(now);
  const [hours = 0, minutes = 0] = reminder.time.split(':').map(Number);
  return local.getHours() * 60 + local.getMinutes() >= hours * 60 + minutes;
}

/** What the notification says: how much today holds, and what comes first. Null where nothing is left to do. */
export function reminderText(
  today: { tasks: readonly { title: string; status: string; estimate: number }[] } | null,
): { title: string; body: string } | null {
  const left = today?.tasks.filter((task) => task.status === 'to-do') ?? [];
  const [first] = left;
  if (first === undefined) return null;
  const minutes = left.reduce((sum, task) => sum + task.estimate, 0);
  const count = left.length === 1 ? '1 task' : `${left.length} tasks`;
  return { title: `${count} today, ${minutes} min`, body: `First: ${first.title}` };
}

const lookEvery = 20_000;

export interface ReminderSurroundings {
  clock: Clock;
  reminder: () => Reminder;
  text: () => ReturnType<typeof reminderText>;
  show: (text: { title: string; body: string }) => void;
}

/** Looks at the clock and shows the reminder when it is due. @returns a function that stops it. */
export function startReminder({ clock, reminder, text, show }: ReminderSurroundings): () => void {
  let known = '';
  let lastLook = clock.now();
  let shownOn: Day | null = null;
  const look = () => {
    const wanted = reminder();
    const now = clock.now();
    // One whose time had already passed when the app was opened, or when it was turned on or set, comes tomorrow.
    const isNew = known !== JSON.stringify(wanted);
    const isLate = isNew && isReminderDue(wanted, lastLook, shownOn);
    known = JSON.stringify(wanted);
    lastLook = now;
    if (!isReminderDue(wanted, now, shownOn)) return;
    shownOn = dayOf(now);
    const said = isLate ? null : text();
    if (said !== null) show(said);
  };
  look();
  const timer = setInterval(look, lookEvery);
  return () => clearInterval(timer);
}
