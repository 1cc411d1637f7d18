import { type RefObject, useEffect, useRef, useState } from 'react';

export interface Roving {
  /** The row that keys act on. */
  selected: string | null;
  /** Put on the element that holds the rows; each row carries `data-task`. */
  list: RefObject<HTMLElement | null>;
  select: (id: string) => void;
  /** Selects a row and puts the focus on its box. */
  focus: (id: string) => void;
  /** Goes `by` rows on, held at both ends. */
  step: (by: number) => void;
}

function boxOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-task="${CSS.escape(id)}"] input`) ?? null;
}

/**
 * One row of a list is selected; its box alone is reached by Tab, the others by arrow keys.
 *
 * Until a row is chosen the `preferred` one is selected. When the focused row leaves the list the focus
 * goes to the row selected then, so that it is never lost to the page.
 */
export function useRoving(ids: string[], preferred: string | null): Roving {
  const list = useRef<HTMLElement | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const hadFocus = useRef(false);
  const selected = chosen !== null && ids.includes(chosen) ? chosen : (preferred ?? ids[0] ?? null);

  const order = ids.join('\n');

  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const onFocus = () => {
      hadFocus.current = true;
    };
    const onBlur = (event: FocusEvent) => {
      // A removed element blurs to nowhere: only a focus that went elsewhere has left the list.
      if (event.relatedTarget !== null) hadFocus.current = false;
    };
    element.addEventListener('focusin', onFocus);
    element.addEventListener('focusout', onBlur);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('focusout', onBlur);
    };
    // A list that was empty has its element only now.
  }, [order]);

  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (hadFocus.current && lost && selected !== null) boxOf(list.current, selected)?.focus();
  }, [order]);

  function focus(id: string) {
    choose(id);
    boxOf(list.current, id)?.focus();
  }

  return {
    selected,
    list,
    select: choose,
    focus,
    step: (by) => {
      const at = selected === null ? -1 : ids.indexOf(selected);
      const onList = list.current?.contains(document.activeElement) ?? false;
      // The first press shows where the keys act before it moves on.
      const target = onList ? Math.min(ids.length - 1, Math.max(0, at + by)) : Math.max(0, at);
      const id = ids[target];
      if (id !== undefined) focus(id);
    },
  };
}
