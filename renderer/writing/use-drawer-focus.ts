import { useEffect, useRef } from 'react';

/** Puts the focus into a pane that opens as a drawer, and back to where it was when that closes. */
export function useDrawerFocus(isOpen: boolean) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = pane;
    // Only where it is a drawer is opening it a move of the focus.
    if (!isOpen || current === null || getComputedStyle(current).position !== 'absolute') return;
    const from = document.activeElement;
    current.focus();
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, [isOpen]);
  return pane;
}
