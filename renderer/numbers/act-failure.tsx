import { ClosableFailure } from '../parts/closable-failure.tsx';
import { numbersStore, useNumbers } from './state.ts';

/** What failed last in this place. */
export function ActFailure() {
  const failed = useNumbers((state) => state.failed);
  return <ClosableFailure failed={failed} dismiss={numbersStore.getState().dismiss} />;
}
