/** Puts the focus into a pane by its label, once it is drawn: a drawer opens with the next frame. */
export function enterPane(label: string): void {
  requestAnimationFrame(() => {
    document
      .querySelector<HTMLElement>(`main [data-pane][aria-label="${CSS.escape(label)}"]`)
      ?.focus();
  });
}
