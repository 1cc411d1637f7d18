/**
 * Opens the numbers when they are asked for, not before: their code, their content and its sync cost
 * nothing until then.
 */
import type { NumbersContent } from '#content/numbers/schema.ts';
import type { ReportedActivity } from './activities.ts';
import type { NumbersCounts } from './counts.ts';
import type { NumbersService, NumbersSurroundings } from './service.ts';

export interface NumbersDoor {
  open(): Promise<NumbersService>;
  /** What is due now. Cheap: where the numbers are not open, only rows are counted. */
  counts(): Promise<NumbersCounts>;
  /** Takes another column's report. It never throws: what was done there is done, whatever becomes of its card. */
  report(activity: ReportedActivity): void;
}

export function createNumbersDoor(
  surroundings: Omit<NumbersSurroundings, 'content'>,
  load: () => Promise<NumbersContent>,
): NumbersDoor {
  let opening: Promise<NumbersService> | null = null;
  let opened: NumbersService | null = null;

  async function build(): Promise<NumbersService> {
    const [content, { createNumbersService }] = await Promise.all([load(), import('./service.ts')]);
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

  return {
    open,
    report(activity) {
      open()
        .then((service) => service.reportActivity(activity))
        .catch((error: unknown) => console.error(error));
    },
    async counts() {
      if (opened !== null) return opened.counts();
      const { countDue } = await import('./counts.ts');
      return countDue(surroundings.store, surroundings.clock);
    },
  };
}
