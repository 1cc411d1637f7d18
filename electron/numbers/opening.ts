/**
 * Opens the numbers when they are asked for: their code, their content and its sync cost a start nothing.
 *
 * Until they were opened once, cards of the content have no rows to count. So where a plan stands they are opened by
 * themselves, some seconds after the page asked for the counts, which it does once its first paint is done.
 */
import type { NumbersContent } from '#content/numbers/schema.ts';
import { Refusal } from '../refusal.ts';
import type { ReportedActivity } from './activities.ts';
import type { NumbersCounts } from './counts.ts';
import type { NumbersService, NumbersSurroundings } from './service.ts';

export interface NumbersDoor {
  open(): Promise<NumbersService>;
  /** What is due now. Cheap: where the numbers are not open, only rows are counted, and they are opened later. */
  counts(): Promise<NumbersCounts>;
  /** Takes another column's report. It never throws: what was done there is done, whatever becomes of its card. */
  report(activity: ReportedActivity): void;
  /** Nothing is opened any more by itself. */
  close(): void;
}

/** What the door has to do with the rest of the house. */
export interface NumbersThreshold {
  /** Whether a plan stands: before, nobody waits for cards. */
  isAwaited(): boolean;
  /** Told when the counts changed without the page's doing. */
  countsChanged(): void;
}

/** How long (ms) after the counts were asked for first the numbers are opened by themselves. */
const restAfterStart = 4_000;

export function createNumbersDoor(
  surroundings: Omit<NumbersSurroundings, 'content'>,
  load: () => Promise<NumbersContent>,
  threshold: NumbersThreshold,
): NumbersDoor {
  let opening: Promise<NumbersService> | null = null;
  let opened: NumbersService | null = null;
  let later: ReturnType<typeof setTimeout> | null = null;
  let closed = false;

  async function build(): Promise<NumbersService> {
    const [content, { createNumbersService }] = await Promise.all([load(), import('./service.ts')]);
    // The app may have been quit while the content was read.
    if (closed) throw new Refusal('Dry Run is closing.');
    opened = createNumbersService({ ...surroundings, content });
    return opened;
  }

  function open(): Promise<NumbersService> {
    opening ??= build().catch((error: unknown) => {
      // The next call tries again.
      opening = null;
      throw error;
    });
    return opening;
  }

  function openLater(): void {
    if (later !== null || opening !== null || closed) return;
    later = setTimeout(() => {
      later = null;
      if (opening === null && threshold.isAwaited()) openByItself();
    }, restAfterStart);
  }

  /** Nobody asked, so a failure is shown to nobody: who opens the numbers meets it there. */
  function openByItself(): void {
    open()
      .then(threshold.countsChanged)
      .catch((error: unknown) => {
        if (!closed) console.error(error);
      });
  }

  return {
    open,
    report(activity) {
      open()
        .then((service) => {
          service.reportActivity(activity);
          threshold.countsChanged();
        })
        .catch((error: unknown) => {
          if (!closed) console.error(error);
        });
    },
    async counts() {
      if (opened !== null) return opened.counts();
      openLater();
      const { countDue } = await import('./counts.ts');
      return countDue(surroundings.store, surroundings.clock);
    },
    close() {
      closed = true;
      if (later !== null) clearTimeout(later);
      later = null;
    },
  };
}
