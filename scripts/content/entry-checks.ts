/** What holds for entries of any column: ids taken once, days that exist, whole addresses, and how much is said at once. */
import type { Finding } from './finding.ts';
import type { LocatedId, Place } from './yaml-list.ts';

/**
 * The day on which content was last looked over, `YYYY-MM-DD`. A date after it is a slip of the pen, and a fixed day
 * says so the same way on every machine. Whoever checks content anew moves it on.
 */
export const lookedOverOn = '2026-11-30';

/** A fault at one field of an entry; `path` begins with a dot. The reader fills the column in. */
export function faultAt(place: Place, path: string, message: string): Finding {
  return { column: '', file: place.file, field: place.label + path, message };
}

/** Ids that stand twice, across all files handed in. */
export function checkIdsOnce(ids: LocatedId[]): Finding[] {
  const seen = new Map<string, LocatedId>();
  return ids.flatMap((located) => {
    const before = seen.get(located.id);
    seen.set(located.id, before ?? located);
    if (before === undefined) return [];
    const message = `the id "${located.id}" is taken by ${before.file} ${before.label}`;
    return [faultAt(located, '.id', message)];
  });
}

/** A day that is in the calendar and not after the day on which content was last looked over. */
export function checkDay(place: Place, path: string, day: string): Finding[] {
  const time = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== day)
    return [faultAt(place, path, `there is no day ${day}`)];
  return day > lookedOverOn
    ? [faultAt(place, path, `${day} lies after ${lookedOverOn}, when content was last looked over`)]
    : [];
}

/** An address that can be typed and is not sent in the clear. */
export function checkAddress(place: Place, path: string, address: string): Finding[] {
  return /^https:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/.test(address)
    ? []
    : [faultAt(place, path, 'write a whole address that begins with https://')];
}

/** What somebody says in one breath: longer, and nobody can answer it. */
export function checkSpoken(
  place: Place,
  path: string,
  says: string,
  mostWords: number,
): Finding[] {
  const words = says.split(/\s+/).length;
  return words <= mostWords
    ? []
    : [faultAt(place, path, `is ${words} words long; nobody says more than ${mostWords} at once`)];
}

/** Entries that say the same as an earlier one, told at the later one. */
export function checkSaidOnce(entries: (Place & { id: string; says: string })[]): Finding[] {
  const seen = new Map<string, string>();
  return entries.flatMap((entry) => {
    const key = entry.says.toLowerCase();
    const before = seen.get(key);
    seen.set(key, before ?? entry.id);
    return before === undefined ? [] : [faultAt(entry, '.says', `is what "${before}" says`)];
  });
}
