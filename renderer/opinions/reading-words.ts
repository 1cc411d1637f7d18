/** What the reading list says. */
import type { ReadingView } from '#electron/opinions/contract.ts';
import { lengthText } from '../plan/words.ts';

export const statusNames: Record<ReadingView['status'], string> = {
  'to-read': 'To read',
  reading: 'Reading',
  read: 'Read',
};

/** `2 of 9 read, 3 h 10 min left`, of those that the plan asks for. */
export function readingSubtitle(
  reading: readonly Pick<ReadingView, 'core' | 'status' | 'minutes'>[],
): string {
  const core = reading.filter((one) => one.core);
  const left = core.filter(({ status }) => status !== 'read');
  const read = `${core.length - left.length} of ${core.length} read`;
  if (left.length === 0) return read;
  const minutes = left.reduce((sum, one) => sum + one.minutes, 0);
  return `${read}, ${lengthText(minutes)} left`;
}
