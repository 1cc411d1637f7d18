import { lazyPart } from './lazy-part.tsx';
import { preloadTaskDialogs } from './task-dialogs.tsx';

/** A task opened under its row. */
export const TaskDetails = lazyPart(() => import('./task-details.tsx'));

/** Loads what a key may open next, once the first paint is over. */
export function preloadTaskParts(): void {
  void TaskDetails.preload();
  preloadTaskDialogs();
}
