import { ClosableFailure } from '../parts/closable-failure.tsx';
import { drillsStore, useDrills } from './state.ts';

/** What failed last in this place. */
export function ActFailure() {
  const failed = useDrills((state) => state.failed);
  return <ClosableFailure failed={failed} dismiss={drillsStore.getState().dismiss} />;
}
