/**
 * What is run inside a window's page. Each function is sent as its source text, so it may use
 * nothing but its arguments and what a page has.
 */

/** Instants in ms since 1970, with fractions. */
export type Visible = {
  /** When the document began. */
  begun: number;
  /** When the looked-for element came; null where it was there when the script first looked. */
  inserted: number | null;
  /** First contentful paint, as Chromium notes it. */
  firstPaint: number;
  /** When the element was on the screen. */
  visible: number;
};

/**
 * Wait until an element is on the screen.
 * It counts from the first contentful paint where the element was part of it, else from the end of
 * the first frame after it came.
 */
export async function whenVisible(selector: string): Promise<Visible> {
  const isThere = () => document.querySelector(selector)?.checkVisibility() === true;
  let inserted: number | null = null;
  if (!isThere()) {
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    inserted = performance.now();
  }
  const firstPaint = await new Promise<number>((resolve) => {
    new PerformanceObserver((list, observer) => {
      const [entry] = list.getEntriesByName('first-contentful-paint');
      if (entry === undefined) return;
      observer.disconnect();
      resolve(entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  let visible = firstPaint;
  if (inserted !== null && firstPaint < inserted) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    // The frame ends with the next task.
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    visible = performance.now();
  }
  const origin = performance.timeOrigin;
  return {
    begun: origin,
    inserted: inserted === null ? null : origin + inserted,
    firstPaint: origin + firstPaint,
    visible: origin + visible,
  };
}

/** Lengths in ms, one a tick. */
export type Ticks = {
  /** From the click until the row stands as done in the page. */
  shown: number[];
  /** From the click until the end of the frame that shows it. */
  painted: number[];
};

/**
 * Tick the boxes of a list in turn, taking each tick back before the next; only ticks are timed.
 * @param list selects the list; its items carry `data-status`, which is `done` once the answer is in place
 */
export async function tickOften(list: string, count: number): Promise<Ticks> {
  const rowsOf = () => [...document.querySelectorAll<HTMLElement>(`${list} > li`)];
  await new Promise<void>((resolve) => {
    const look = () => (rowsOf().length > 0 ? resolve() : requestAnimationFrame(look));
    look();
  });
  const ticks: Ticks = { shown: [], painted: [] };

  async function click(id: string, done: boolean): Promise<number> {
    const row = () => rowsOf().find((candidate) => candidate.dataset.task === id);
    const isThere = () => (row()?.dataset.status === 'done') === done;
    const box = row()?.querySelector<HTMLElement>('input[type=checkbox]');
    if (!box || isThere())
      throw new Error(`the row ${id} cannot be ${done ? 'ticked' : 'unticked'}`);
    const begin = performance.now();
    const shown = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document, { childList: true, subtree: true, attributes: true });
    });
    box.click();
    await shown;
    return begin;
  }

  async function settle(): Promise<void> {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  }

  const ids = rowsOf()
    .filter((row) => row.dataset.status === 'to-do')
    .map((row) => row.dataset.task ?? '');
  for (let index = 0; index < count; index += 1) {
    const id = ids[index % ids.length] ?? '';
    const begin = await click(id, true);
    ticks.shown.push(performance.now() - begin);
    await settle();
    ticks.painted.push(performance.now() - begin);
    await click(id, false);
    await settle();
  }
  return ticks;
}

/** A call of a page function, as source text for the page. */
export function callOf<Args extends readonly (string | number)[]>(
  script: (...args: Args) => unknown,
  ...args: Args
): string {
  return `(${script})(${args.map((value) => JSON.stringify(value)).join(', ')})`;
}
