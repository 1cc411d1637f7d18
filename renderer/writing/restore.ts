import { say } from '../shell/toasts.ts';
import { desk } from './desk.ts';
import { act } from './state.ts';

/**
 * Makes version `number` the present one; `before` is the number of the one that stands now, which undo brings back.
 * Answers whether it was stored.
 */
export async function restore(
  documentId: string,
  number: number,
  before: number,
): Promise<boolean> {
  await desk.flush();
  const view = await act(({ writing }) => writing.restore({ documentId, number }));
  if (view === null) return false;
  desk.place(view);
  say(`Restored version ${number}.`, () => void restore(documentId, before, number));
  return true;
}
