import { type RefObject, useRef, useState } from 'react';

/** Stands for the row that draws one of the drills. */
export const randomId = ' random';

export interface DrillRows {
  selected: string | null;
  list: RefObject<HTMLUListElement | null>;
  select: (id: string) => void;
  /** Goes `by` rows on, held at both ends, and takes the focus along. */
  step: (by: number) => void;
}

/** One row of the list is selected: the preferred one until another is chosen. */
export function useDrillRows(ids: string[], preferred: string | null): DrillRows {
  const list = useRef<HTMLUListElement>(null);
  const [chosen, choose] = useState<string | null>(null);
  const selected = chosen !== null && ids.includes(chosen) ? chosen : (preferred ?? ids[0] ?? null);
  return {
    selected,
    list,
    select: choose,
    step: (by) => {
      const at = selected === null ? 0 : ids.indexOf(selected);
      const id = ids[Math.min(ids.length - 1, Math.max(0, at + by))];
      if (id === undefined) return;
      choose(id);
      list.current?.querySelector<HTMLElement>(`[data-drill="${CSS.escape(id)}"]`)?.focus();
    },
  };
}
