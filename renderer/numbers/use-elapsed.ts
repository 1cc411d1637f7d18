import { useEffect, useRef } from 'react';

/**
 * How long (ms) the component has been on show while the window was in sight: time with the window hidden is no
 * thinking time.
 */
export function useElapsed(): () => number {
  const clock = useRef({ passed: 0, since: performance.now() });
  useEffect(() => {
    clock.current = { passed: 0, since: performance.now() };
    function onVisibility() {
      const instant = performance.now();
      if (document.hidden) clock.current.passed += instant - clock.current.since;
      clock.current.since = instant;
    }
    document.addEventListener('visibilitychange', onVisibility);
    return () => document.removeEventListener('visibilitychange', onVisibility);
  }, []);
  return () => {
    const { passed, since } = clock.current;
    return Math.round(passed + (document.hidden ? 0 : performance.now() - since));
  };
}
