/** Space (px) kept between what is brought into view and the pane's edges. */
const margin = 12;

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if (overflowY === 'auto' || overflowY === 'scroll') return parent;
  }
  return null;
}

/**
 * Scrolls an element's own pane so that it is seen. `scrollIntoView` would also scroll the frame around
 * the panes, which has no scroll bar to bring it back.
 */
export function bringIntoView(element: HTMLElement | null, where: 'start' | 'center' | 'nearest') {
  const pane = element === null ? null : scrollerOf(element);
  if (element === null || pane === null) return;
  const box = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  const above = box.top - frame.top - margin;
  const below = box.bottom - frame.bottom + margin;
  if (where === 'start') pane.scrollTop += above;
  else if (where === 'center') pane.scrollTop += (above + below) / 2;
  // Of what is taller than the pane the beginning is shown.
  else if (above < 0 || below > above) pane.scrollTop += above;
  else if (below > 0) pane.scrollTop += below;
}
