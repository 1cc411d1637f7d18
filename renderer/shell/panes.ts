/** F6: from pane to pane. A pane is the navigation, or a labelled region of the place on show. */

const paneSelector = [
  '[data-pane]',
  'main [role="region"][aria-label]',
  'main section[aria-label], main section[aria-labelledby]',
  'main aside[aria-label], main aside[aria-labelledby]',
].join(', ');

const controls =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/** Where the focus stood in a pane when it was left. */
const left = new WeakMap<Element, HTMLElement>();

function isSeen(element: Element): boolean {
  return (
    element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length > 0
  );
}

function panesOf(): Element[] {
  const found = [...document.querySelectorAll(paneSelector)].filter(isSeen);
  const outer = found.filter(
    (pane) => !found.some((other) => other !== pane && other.contains(pane)),
  );
  // A place without regions is one pane.
  const main = document.querySelector('main');
  return main !== null && !outer.some((pane) => main.contains(pane)) ? [...outer, main] : outer;
}

function enter(pane: Element): void {
  const before = left.get(pane);
  const current = pane.querySelector<HTMLElement>('[aria-current]');
  const target =
    before?.isConnected && isSeen(before)
      ? before
      : (current ?? [...pane.querySelectorAll<HTMLElement>(controls)].find(isSeen));
  if (target !== undefined) {
    target.focus();
    return;
  }
  if (!(pane instanceof HTMLElement)) return;
  // Nothing to operate in it: stand on the pane itself, to read it.
  pane.tabIndex = -1;
  pane.dataset.pane = '';
  pane.focus();
}

/** Moves the focus to the next pane, or to the one before. */
export function movePane(step: 1 | -1): void {
  const panes = panesOf();
  const active = document.activeElement;
  const from = panes.findIndex((pane) => active !== null && pane.contains(active));
  const here = panes[from];
  if (here !== undefined && active instanceof HTMLElement && active !== here)
    left.set(here, active);
  const count = panes.length;
  const to = panes[from === -1 ? (step === 1 ? 0 : count - 1) : (from + step + count) % count];
  if (to !== undefined) enter(to);
}
