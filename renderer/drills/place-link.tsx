import type { Judged, RunView } from '#electron/drills/contract.ts';
import { jumpTo } from './focus.ts';
import styles from './results.module.css';

/** Where in which file, as a button that puts the caret there. */
export function PlaceLink({ place, run }: { place: Judged['place']; run: RunView }) {
  if (place === null) return null;
  const where = `${run.drafts[place.file].name}, line ${place.line}`;
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => jumpTo(place.file, place.line, place.column)}
    >
      {place.column === undefined ? where : `${where}, column ${place.column}`}
    </button>
  );
}
