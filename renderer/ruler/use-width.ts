import { useLayoutEffect, useRef, useState } from 'react';

/** Width in px of the element the returned ref is put on; 0 until it is laid out. */
export function useWidth<Target extends Element>() {
  const ref = useRef<Target>(null);
  const [width, setWidth] = useState(0);

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    // Measured before the first paint, so that the ruler never jumps from an assumed width to its own.
    setWidth(element.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return [ref, width] as const;
}
