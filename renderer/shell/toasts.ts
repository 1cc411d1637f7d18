/** One line at a time about what the person just did, with a way back. Never for errors or praise. */
import { createStore } from 'zustand/vanilla';

/** How long a line stays (ms) while nobody points at it. */
export const toastStays = 6000;

export type Toast = { id: number; message: string; undo: (() => void) | undefined };

/** The line on show. A newer one takes its place: only the last act can be undone by Ctrl Z. */
export const toastStore = createStore<{ toast: Toast | null }>(() => ({ toast: null }));

let last = 0;

/** Says what was done, in the words of the button that did it. */
export function say(message: string, undo?: () => void): void {
  last += 1;
  toastStore.setState({ toast: { id: last, message, undo } });
}

/** Takes the line away, unless a newer one has come. */
export function dismiss(id: number): void {
  if (toastStore.getState().toast?.id === id) toastStore.setState({ toast: null });
}
