/**
 * Which rows of a long table are chosen. Rows are known by id where they were read, and by their place otherwise.
 * Nothing chosen means the active row alone. Pure.
 */
export interface Selection {
  /** The row that keys act on, by its place. */
  active: number;
  /** Where a stretch chosen with Shift began. */
  anchor: number;
  chosen: ReadonlySet<string>;
}

export type IdAt = (index: number) => string | undefined;

export const nothingChosen: Selection = { active: 0, anchor: 0, chosen: new Set() };

/** `index` held inside a table of `total` rows; 0 in an empty one. */
export function inside(index: number, total: number): number {
  return Math.max(0, Math.min(total - 1, index));
}

/** Goes to one row, and chooses no other. */
export function moveTo(index: number): Selection {
  return { active: index, anchor: index, chosen: new Set() };
}

/** Chooses everything between where the stretch began and `index`. */
export function extendTo({ anchor }: Selection, index: number, idAt: IdAt): Selection {
  const from = Math.min(anchor, index);
  const length = Math.abs(anchor - index) + 1;
  const ids = Array.from({ length }, (_, step) => idAt(from + step)).filter(
    (id) => id !== undefined,
  );
  return { active: index, anchor, chosen: new Set(ids) };
}

/** Adds one row to what is chosen, or takes it out. The row that was active alone counts as chosen. */
export function toggle(selection: Selection, index: number, idAt: IdAt): Selection {
  const id = idAt(index);
  if (id === undefined) return selection;
  const before = idAt(selection.active);
  const isFirst = selection.chosen.size === 0 && selection.active !== index;
  const chosen = new Set(isFirst && before !== undefined ? [before] : selection.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  return { active: index, anchor: index, chosen };
}

export function chooseAll(selection: Selection, ids: readonly string[]): Selection {
  return { ...selection, chosen: new Set(ids) };
}

/** The ids that an act is done to. */
export function targetsOf({ chosen, active }: Selection, idAt: IdAt): string[] {
  if (chosen.size > 0) return [...chosen];
  const id = idAt(active);
  return id === undefined ? [] : [id];
}
