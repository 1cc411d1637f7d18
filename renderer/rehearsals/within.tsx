/** A rehearsal as a place shows it: loaded when one is opened. */
import { lazyPart } from '../plan/lazy-part.tsx';

export { rehearsalIn } from './asked.ts';

export const Rehearsal = lazyPart(() => import('./rehearsal.tsx'));
